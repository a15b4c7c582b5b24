#include "app/desk/reading_picture_source.h"

#include <algorithm>
#include <utility>

namespace stet {

namespace {

void answerAll(const std::vector<ReadingPictureSource::Done>& wishing, const Result<QImage>& picture)
{
    for (const auto& done : wishing)
        done(picture);
}

} // namespace

ReadingPictureSource::ReadingPictureSource(const PictureSource& source, std::size_t articles)
    : m_source(source)
    , m_articles(articles)
    , m_wishes(
          [this](Wish& wish) -> BackgroundTask::Work {
              return [&source = m_source, request = PictureRequest{m_reader, wish.article, wish.address, wish.box},
                         picture = wish.picture](const BackgroundTask::Run& run) {
                  const auto loaded = source.load(request, run.stop());
                  *picture = loaded.ok() ? Result<QImage>(loaded->image) : Result<QImage>(loaded.error());
              };
          },
          [](Wish& wish) {
              answerAll(wish.done, *wish.picture);
              return InOrder<Wish>::Next::Done;
          })
{
}

ReadingPictures ReadingPictureSource::pictures()
{
    return [this](const std::string& article, const std::string& address, const QSize& box, Done done) {
        load({article, address, box, {std::move(done)}});
    };
}

bool ReadingPictureSource::isWanted(const std::string& article) const
{
    return std::find(m_newest.begin(), m_newest.end(), article) != m_newest.end();
}

void ReadingPictureSource::load(Wish wish)
{
    std::erase(m_newest, wish.article);
    m_newest.push_back(wish.article);
    if (m_newest.size() > m_articles)
        m_newest.pop_front();
    if (const auto* running = m_wishes.current(); running != nullptr && !isWanted(running->article))
        m_wishes.requestStop();
    for (auto& waiting : m_wishes.takeWaiting()) {
        if (!isWanted(waiting.article))
            answerAll(waiting.done, Error{ErrorCode::Cancelled});
        else if (waiting.article == wish.article && waiting.address == wish.address && waiting.box == wish.box)
            wish.done.insert(wish.done.begin(), waiting.done.begin(), waiting.done.end());
        else
            m_wishes.add(std::move(waiting));
    }
    m_wishes.add(std::move(wish));
}

} // namespace stet
