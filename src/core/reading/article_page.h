#pragma once

#include "core/parallel/stop.h"
#include "core/reading/clean_html.h"
#include "core/reading/reading_words.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

enum class BodyFormat : std::uint8_t
{
    Markdown,
    Html,
};

/// What a page for reading shows of an article: text as written, UTF-8; empty parts are left out.
struct ArticlePage
{
    struct Picture
    {
        PagePicture picture{}; ///< without an address if there is none
        std::string title{};
        std::string attribution{};
    };
    struct Story
    {
        std::string title{};
        std::string excerpt{};
        std::string provider{};
        std::string date{}; ///< readable
        std::string address{};
        std::string quality{};
        PagePicture picture{}; ///< without an address if there is none
    };

    std::string title{};
    std::string excerpt{};
    std::string provider{};
    std::string date{}; ///< readable
    Picture lead{};
    std::string embed{}; ///< HTML
    std::string_view body{};
    BodyFormat format = BodyFormat::Markdown;
    std::vector<std::string> topics{};
    std::vector<Story> related{};
};

/// A page as clean HTML, for every view: what belongs into `<body>`.
struct ReadingPage
{
    std::string html{};
    std::vector<PagePicture> pictures{}; ///< what `picture/N` in the HTML stands for

    bool operator==(const ReadingPage&) const = default;
};

inline constexpr std::size_t longestBody = 1024 * 1024; ///< bytes

/// Makes the page of an article. Shows the beginning of bodies over `bodyLimit` bytes, with a sentence.
ReadingPage readingPage(
    const ArticlePage& article, const ReadingWords& words, std::size_t bodyLimit = longestBody, const Stop& stop = {});

} // namespace stet
