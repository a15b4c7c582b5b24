#pragma once

#include "core/document/value.h"
#include "core/reading/article_page.h"

#include <string_view>

namespace stet {

/// Returns what a page for reading shows of an article. `body` must outlive the page; `path` tells HTML from Markdown.
ArticlePage pageOfArticle(const Value& fields, std::string_view body, std::string_view path);

/// Returns the words of such pages in the person's language. For the GUI thread.
ReadingWords readingWords();

} // namespace stet
