#pragma once

#include "images/remote/picture_source.h"
#include "images/site_pictures.h"
#include "models/background/in_order.h"
#include "models/desk/article_store.h"

#include <QObject>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace stet {

/// Copies pictures between the disk and the site, and finds those that the site has, in the background and one act
/// after the other.
class PictureFiles final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    PictureFiles(ArticleStore& store, Disk& disk, const PictureSource& source, QObject* parent = nullptr);

    void setReader(std::shared_ptr<const ConfinedReader> reader) { m_reader = std::move(reader); }
    const std::shared_ptr<const ConfinedReader>& reader() const { return m_reader; }

    /// Copies a file into the site; added() follows, or failed(). `file`: absolute path, bytes.
    void add(RowId row, const std::string& file);
    /// Copies the file of a picture to a new one; saved() follows, or failed(). `to`: absolute path, bytes.
    void save(const PictureRequest& picture, const std::string& to);
    /// Finds the file of a local picture; located() follows, or failed().
    void locate(const PictureRequest& picture, bool isForFolder);
    /// Lists the pictures of the site that the article may refer to; listed() follows.
    void list(RowId row);

Q_SIGNALS:
    void added(stet::RowId row, const stet::AddedPicture& picture);
    void saved(const std::string& path);
    /// `isForFolder`: as it was asked for.
    void located(const std::string& path, bool isForFolder);
    void listed(stet::RowId row, const std::vector<std::string>& references);
    void failed(const stet::Error& error);

private:
    /// What to call on the GUI thread when the work is done.
    using Report = std::function<void()>;
    using Work = std::function<Report(const Stop& stop)>;
    struct Act
    {
        Work work;
        std::shared_ptr<Report> report = std::make_shared<Report>();
    };
    void run(Work work);
    Report failure(const Error& error);

    ArticleStore& m_store;
    Disk& m_disk;
    const PictureSource& m_source;
    std::shared_ptr<const ConfinedReader> m_reader;
    InOrder<Act> m_acts;
};

} // namespace stet
