#pragma once

#include "models/background/latest.h"
#include "models/desk/article_store.h"
#include "widgets/table/first_picture.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QTimer>

#include <memory>
#include <set>

namespace stet {

/// Small pictures of the articles that a view shows. Gets those in the background that were asked for last, while
/// others are only scrolled past.
class RowThumbnails final : public QObject
{
    Q_OBJECT

public:
    static constexpr QSize room{96, 50}; ///< the largest picture, in pixels

    /// All must outlive this.
    RowThumbnails(ArticleStore& store, Disk& disk, const PictureSource& source, QObject* parent = nullptr);

    void setReader(std::shared_ptr<const ConfinedReader> reader);
    /// Returns the picture of an article; null if it has none, or none yet: then loaded() follows.
    QImage find(RowId row);
    /// Forgets all: more may be shown now, or less.
    void clear();

Q_SIGNALS:
    /// Pictures that were asked for are there.
    void loaded();

private:
    struct Finished
    {
    };

    void request();
    void keep(RowId row, const QImage& picture);

    ArticleStore& m_store;
    Disk& m_disk;
    const PictureSource& m_source;
    std::shared_ptr<const ConfinedReader> m_reader;
    QCache<RowId, QImage> m_pictures; ///< null: the article has none that can be shown
    std::set<RowId> m_wanted; ///< since the last request
    std::set<RowId> m_requested; ///< by the last request
    QTimer m_soon; ///< a view asks for all its rows at once
    Latest<Finished> m_latest;
};

} // namespace stet
