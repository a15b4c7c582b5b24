#pragma once

#include "core/reading/reading_pictures.h"
#include "core/storage/confined_reader.h"
#include "images/remote/picture_source.h"
#include "models/background/in_order.h"

#include <QImage>
#include <QSize>

#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace stet {

/// Loads the pictures of pages for reading in the background, one after the other. Those that wait for other articles
/// than the newest ones are answered with Cancelled; one that is wished for again while it waits is loaded once.
class ReadingPictureSource
{
public:
    using Done = std::function<void(const Result<QImage>& picture)>;

    /// The source must outlive this. `articles`: of how many articles pictures are wanted, the newest of them.
    explicit ReadingPictureSource(const PictureSource& source, std::size_t articles = 1);

    void setReader(std::shared_ptr<const ConfinedReader> reader) { m_reader = std::move(reader); }
    /// The function for views; this must outlive it.
    ReadingPictures pictures();

private:
    struct Wish
    {
        std::string article;
        std::string address;
        QSize box;
        std::vector<Done> done; ///< of all who wish for it
        std::shared_ptr<Result<QImage>> picture = std::make_shared<Result<QImage>>(Error{ErrorCode::Cancelled});
    };
    void load(Wish wish);
    bool isWanted(const std::string& article) const;

    const PictureSource& m_source;
    std::size_t m_articles;
    std::deque<std::string> m_newest; ///< articles, the newest last
    std::shared_ptr<const ConfinedReader> m_reader;
    InOrder<Wish> m_wishes;
};

} // namespace stet
