#pragma once

#include "models/article/reading_article.h"
#include "models/background/latest.h"

#include <QObject>

#include <memory>
#include <optional>

namespace stet {

/// Makes the page of the current article in the background while someone wants it. The newest article wins.
class ReadingJob final : public QObject
{
    Q_OBJECT

public:
    enum class Version
    {
        Edited, ///< with pending edits
        Saved, ///< as it is on disk, with marks where the pending edits change it
    };

    /// Both must outlive this.
    ReadingJob(ArticleReader& reader, Disk& disk, QObject* parent = nullptr);

    /// Works only while wanted.
    void setWanted(bool isWanted);
    /// Of the current article: another one is shown with its pending edits again.
    void setVersion(Version version);
    Version version() const { return m_version; }
    /// Shows only so many bytes of a body.
    void setBodyLimit(std::size_t bytes);
    /// Shows the page of the article that is about to become the current one; its own follows.
    void showAhead(const ReadingArticlePointer& article);
    /// Makes the page of the same article again: its pictures have come, or may be loaded now.
    void makeAgain();
    bool isBusy() const { return m_latest.isBusy(); }

Q_SIGNALS:
    /// nullptr when there is no current article.
    void made(const stet::ReadingArticlePointer& article);

private:
    void make();

    Disk& m_disk;
    std::shared_ptr<const ArticleDetail> m_detail;
    Version m_version = Version::Edited;
    std::size_t m_bodyLimit = longestBody;
    bool m_isWanted = false;
    bool m_isAhead = false; ///< the article shown is not that of `m_detail` yet
    bool m_isMade = false; ///< of `m_detail`, or under way
    bool m_isForPictures = false; ///< the next one is made again for its pictures
    Latest<ReadingArticlePointer> m_latest;
};

} // namespace stet
