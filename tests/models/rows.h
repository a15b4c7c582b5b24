#pragma once

#include "core/library/article_summary.h"
#include "core/library/read_article.h"

#include <string>

namespace stet::test {

/// A row as it would be read from `text`, at a path that does not exist.
inline ArticleSummary rowOf(const std::string& path, const std::string& text)
{
    const auto document = Document::read(text);
    auto row = document.ok() ? summarize(*document, {}, path) : unreadable(document.error(), path);
    row.foundAs = path;
    return row;
}

/// A small article with a title, a score and a written state; an empty state leaves the key out.
inline std::string article(const std::string& title, int quality, const std::string& published)
{
    const auto state = published.empty() ? std::string() : "published: " + published + "\n";
    return "---\ntitle: " + title + "\nquality: " + std::to_string(quality) + "\n" + state + "---\n";
}

} // namespace stet::test
