#include "app/desk/story_pictures.h"

#include "widgets/table/first_picture.h"

#include <QBuffer>

#include <utility>

namespace stet {

namespace {

constexpr QSize box(240, 126); // pixels
/// PNG; empty where the article has no picture that can be shown.
QByteArray pngOf(const std::optional<DecodedImage>& picture)
{
    QBuffer png;
    return picture && png.open(QIODevice::WriteOnly) && picture->image.save(&png, "PNG") ? png.data() : QByteArray();
}

} // namespace

StoryPictures::StoryPictures(ArticleStore& store, Disk& disk, const PictureSource& source, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_disk(disk)
    , m_source(source)
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
    return [&source = m_source, &disk = m_disk, png = wish.png, reader = m_reader,
               article = PicturedArticle{std::string(library.row(wish.row).path), library.pending(wish.row)}](
               const BackgroundTask::Run& run) {
        *png = pngOf(firstPicture(source, disk, reader, article, box, run.stop()));
    };
}

} // namespace stet
