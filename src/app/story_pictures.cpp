#include "app/story_pictures.h"

#include "models/article/image_list.h"
#include "core/library/read_article.h"
#include "images/local_image.h"

#include <QBuffer>

#include <utility>

namespace stet {

namespace {

constexpr QSize box(240, 126); // pixels
constexpr int mostTries = 8; // pictures that are looked for in the folders; an article may declare thousands

/// PNG; empty where none of the first pictures of the article can be shown.
QByteArray pictureOf(Disk& disk, const ConfinedReader& reader, const std::string& path, const PendingEdits& pending,
    const std::stop_token& stop)
{
    const auto document = readArticle(disk, path, pending);
    if (!document.ok() || document->error())
        return {};
    int tries = 0;
    for (const auto& image : declaredImages(document->values())) {
        if (tries == mostTries || stop.stop_requested())
            break;
        const auto picture = loadLocalImage(reader, path, image.reference, box);
        if (!picture.ok()) {
            const auto code = picture.error().code;
            tries += code == ErrorCode::RemoteImage || code == ErrorCode::EmbeddedImage ? 0 : 1;
            continue;
        }
        QBuffer png;
        if (png.open(QIODevice::WriteOnly) && picture->image.save(&png, "PNG"))
            return png.data();
    }
    return {};
}

} // namespace

StoryPictures::StoryPictures(ArticleStore& store, Disk& disk, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_disk(disk)
{
}

void StoryPictures::load(RowId row, Done done)
{
    if (auto before = std::exchange(m_wish, Wish{row, std::move(done)}))
        before->done({});
    if (!m_isRunning)
        start();
}

void StoryPictures::start()
{
    const auto wish = std::exchange(m_wish, std::nullopt);
    if (!wish)
        return;
    const auto& library = m_store.library();
    if (m_reader == nullptr || !library.contains(wish->row)) {
        wish->done({});
        return;
    }
    m_isRunning = true;
    m_task.start([this, reader = m_reader, path = std::string(library.row(wish->row).path),
                     pending = library.pending(wish->row), done = wish->done](const std::stop_token& stop) {
        const auto png = pictureOf(m_disk, *reader, path, pending, stop);
        QMetaObject::invokeMethod(
            this,
            [this, done, png] {
                m_isRunning = false;
                done(png);
                start();
            },
            Qt::QueuedConnection);
    });
}

} // namespace stet
