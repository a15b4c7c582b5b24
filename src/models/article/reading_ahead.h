#pragma once

#include "models/article/reading_article.h"
#include "models/background/latest.h"
#include "models/desk/article_store.h"

#include <QObject>

namespace stet {

/// Makes the page of the article that the person will read next, in the background, so that it is there by then.
class ReadingAhead final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this.
    ReadingAhead(ArticleStore& store, Disk& disk, QObject* parent = nullptr);

    /// The article that is probably next; noRow: none is known.
    void setNext(RowId row);
    /// Shows only so many bytes of a body.
    void setBodyLimit(std::size_t bytes) { m_bodyLimit = bytes; }
    /// Returns the page of an article as it is now; null if it was not made ahead.
    ReadingArticlePointer page(RowId row) const;

Q_SIGNALS:
    void made(const stet::ReadingArticlePointer& article);

private:
    struct Made
    {
        ReadingArticlePointer article{};
        std::uint32_t revision = 0; ///< of the article
    };

    void make();

    ArticleStore& m_store;
    Disk& m_disk;
    std::size_t m_bodyLimit = longestBody;
    RowId m_next = noRow;
    Made m_made;
    Latest<Made> m_latest;
};

} // namespace stet
