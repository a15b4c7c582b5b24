#pragma once

#include "core/storage/confined_reader.h"
#include "core/storage/disk.h"
#include "images/remote/picture_source.h"
#include "models/background/in_order.h"
#include "models/desk/article_store.h"

#include <QByteArray>
#include <QObject>

#include <functional>
#include <memory>

namespace stet {

/// Gets small pictures of articles for the drawing of a story, in the background; from the network only where a person
/// allowed it. Only the newest request is answered: it is for the node under the pointer.
class StoryPictures final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const QByteArray& png)>;

    /// All must outlive this.
    StoryPictures(ArticleStore& store, Disk& disk, const PictureSource& source, QObject* parent = nullptr);

    void setReader(std::shared_ptr<const ConfinedReader> reader) { m_reader = std::move(reader); }
    /// Calls with the first picture of an article that can be shown; with nothing if none of the first few can.
    void load(RowId row, Done done);

private:
    struct Wish
    {
        RowId row = noRow;
        Done done;
        std::shared_ptr<QByteArray> png = std::make_shared<QByteArray>();
    };
    BackgroundTask::Work begin(const Wish& wish);

    ArticleStore& m_store;
    Disk& m_disk;
    const PictureSource& m_source;
    std::shared_ptr<const ConfinedReader> m_reader;
    InOrder<Wish> m_wishes; ///< at most one waits
};

} // namespace stet
