#include "app/desk/story_pictures.h"

#include "core/library/read_article.h"
#include "images/local_image.h"
#include "models/article/image_list.h"

#include <QBuffer>

#include <utility>

namespace stet {

namespace {

constexpr QSize box(240, 126); // pixels
constexpr int mostTries = 8; // pictures that are looked for in the folders; an article may declare thousands

/// PNG; empty where none of the first pictures of the article can be shown.
QByteArray pictureOf(DecoderPool& decoders, Disk& disk, const ConfinedReader& reader, const std::string& path,
    const PendingEdits& pending, const Stop& stop)
{
    const auto document = readArticle(disk, path, pending);
    if (!document.ok() || document->error())
        return {};
    int tries = 0;
    for (const auto& image : declaredImages(document->values())) {
        if (tries == mostTries || stop.isRequested())
            break;
        const auto picture = loadLocalImage(decoders, reader, path, image.reference, box, stop);
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

StoryPictures::StoryPictures(ArticleStore& store, Disk& disk, DecoderPool& decoders, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_disk(disk)
    , m_decoders(decoders)
    , m_wishes([this](Wish& wish) { return begin(wish); },
          [](Wish& wish) {
              wish.done(*wish.png);
              return InOrder<Wish>::Next::Done;
          })
{
}

void StoryPictures::load(RowId row, Done done)
{
    for (const auto& before : m_wishes.takeWaiting())
        before.done({});
    if (m_reader == nullptr || !m_store.library().contains(row))
        done({});
    else
        m_wishes.add({row, std::move(done)});
}

BackgroundTask::Work StoryPictures::begin(const Wish& wish)
{
    const auto& library = m_store.library();
    if (!library.contains(wish.row)) // gone while the wish waited
        return [](const BackgroundTask::Run& /*run*/) {};
    return
        [&decoders = m_decoders, &disk = m_disk, png = wish.png, reader = m_reader,
            path = std::string(library.row(wish.row).path), pending = library.pending(wish.row)](
            const BackgroundTask::Run& run) { *png = pictureOf(decoders, disk, *reader, path, pending, run.stop()); };
}

} // namespace stet
