#include "models/article/reading_article.h"

#include "models/article/page_of_article.h"

namespace stet {

ReadingArticle readingArticleOf(
    const ArticleDetail& detail, const ReadingWords& words, std::size_t bodyLimit, const Stop& stop)
{
    ReadingArticle made;
    made.row = detail.row;
    made.path = detail.path;
    made.hasPendingEdits = detail.diff || detail.conflict;
    made.error = detail.error;
    if (detail.error || detail.source == nullptr)
        return made;
    const auto document = Document::ofText(*detail.source);
    const auto article = pageOfArticle(detail.fields, document.source().bodyText(), detail.path);
    made.title = article.title;
    made.excerpt = article.excerpt;
    made.lead = article.lead;
    for (const auto* key : {"webUrl", "originalUrl"}) {
        if (const auto* value = detail.fields.find(key); value != nullptr && made.address.empty())
            made.address = value->text;
    }
    made.page = readingPage(article, words, bodyLimit, stop);
    return made;
}

} // namespace stet
