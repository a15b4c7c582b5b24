#pragma once

#include <string>
#include <string_view>

namespace stet {

/// What a page for reading says beside the article's own text: plain text, UTF-8, in the person's language.
struct ReadingWords
{
    std::string embedded{}; ///< a video or another page inside the article; `%1` is the host
    std::string embeddedHere{}; ///< the same without an address
    std::string openInBrowser{};
    std::string cut{}; ///< the body is longer than what is shown
    std::string tooComplex{}; ///< the body is shown as plain text
    std::string related{}; ///< heading of the related stories
    std::string quality{}; ///< `%1` is the score
    std::string untitled{};
};

/// Returns a sentence with its `%1` replaced.
std::string filledIn(std::string sentence, std::string_view value);

} // namespace stet
