#include "tests/bench/site.h"

#include "tests/support/generated_articles.h"

#include <cstdio>

namespace stet::bench {

const std::string& Sites::folder(std::uint32_t articles)
{
    const auto [place, isNew] = m_folders.try_emplace(articles);
    const auto& folder = place->second;
    if (isNew) {
        std::fprintf(stderr, "writing %u articles to %s\n", articles, folder.path().c_str());
        for (std::uint32_t number = 0; number < articles; ++number) {
            const auto article = test::generateArticle(siteSeed, number);
            folder.write(article.path, article.bytes);
        }
    }
    return folder.path();
}

} // namespace stet::bench
