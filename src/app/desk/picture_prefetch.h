#pragma once

#include "images/remote/picture_source.h"
#include "models/background/latest.h"
#include "models/desk/article_store.h"

#include <QObject>

#include <vector>

namespace stet {

/// Loads the first pictures of the articles that a person will probably look at next, where that is allowed, so that
/// they are there by then. Newer articles replace the former ones.
class PicturePrefetch final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    PicturePrefetch(ArticleStore& store, Disk& disk, const PictureSource& source, QObject* parent = nullptr);

    /// In the order in which they are loaded.
    void load(const std::vector<RowId>& rows);
    /// Stops, unless the article is one of them: then its picture is about to be there.
    void cancelUnlessFor(RowId row);

Q_SIGNALS:
    /// The first picture of an article came from the network just now: its size is known.
    void fetched(stet::RowId row);

private:
    struct Finished
    {
    };

    ArticleStore& m_store;
    Disk& m_disk;
    const PictureSource& m_source;
    std::vector<RowId> m_rows; ///< of the last request
    RemotePermissions m_permissions; ///< at that time
    Latest<Finished> m_latest;
};

} // namespace stet
