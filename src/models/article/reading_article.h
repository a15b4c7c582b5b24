#pragma once

#include "core/reading/article_page.h"
#include "models/article/article_reader.h"

#include <memory>
#include <optional>
#include <string>

namespace stet {

/// An article as a page for reading.
struct ReadingArticle
{
    RowId row = noRow;
    std::string path{}; ///< canonical, bytes
    ReadingPage page{};
    ArticlePage::Picture lead{};
    std::string title{};
    std::string excerpt{};
    std::string address{}; ///< where readers find it, as written
    bool hasPendingEdits = false;
    /// The page of the same article is made again for its pictures: a view that has it must load it again.
    bool isForPictures = false;
    std::optional<Error> error{}; ///< why there is no page
};
using ReadingArticlePointer = std::shared_ptr<const ReadingArticle>;

/// Makes the page of an article as the person has edited it. Shows only `bodyLimit` bytes of its body.
ReadingArticle readingArticleOf(
    const ArticleDetail& detail, const ReadingWords& words, std::size_t bodyLimit, const Stop& stop);

} // namespace stet
