#include "app/desk/reading_picture_source.h"

#include "images/local_image.h"

#include <utility>

namespace stet {

ReadingPictureSource::ReadingPictureSource(DecoderPool& decoders)
    : m_decoders(decoders)
    , m_wishes(
          [this](Wish& wish) -> BackgroundTask::Work {
              return [&pool = m_decoders, reader = m_reader, article = wish.article, address = wish.address,
                         box = wish.box, picture = wish.picture](const BackgroundTask::Run& run) {
                  if (reader == nullptr)
                      return;
                  auto loaded = loadLocalImage(pool, *reader, article, address, box, run.stop());
                  *picture = loaded.ok() ? Result<QImage>(loaded->image) : Result<QImage>(loaded.error());
              };
          },
          [](Wish& wish) {
              wish.done(*wish.picture);
              return InOrder<Wish>::Next::Done;
          })
{
}

ReadingPictures ReadingPictureSource::pictures()
{
    return [this](const std::string& article, const std::string& address, const QSize& box, Done done) {
        load({article, address, box, std::move(done)});
    };
}

void ReadingPictureSource::load(Wish wish)
{
    for (auto& waiting : m_wishes.takeWaiting()) {
        if (waiting.article == wish.article)
            m_wishes.add(std::move(waiting));
        else
            waiting.done(Error{ErrorCode::Cancelled});
    }
    m_wishes.add(std::move(wish));
}

} // namespace stet
