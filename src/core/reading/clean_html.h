#pragma once

#include "core/reading/html_tree.h"
#include "core/reading/reading_words.h"
#include "core/reading/template_tags.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// A picture of a page.
struct PagePicture
{
    std::string address{}; ///< as written
    int width = 0; ///< pixels as declared; 0 if unknown
    int height = 0;
    bool isSmall = false; ///< beside a related story; without an address there is only its place

    bool operator==(const PagePicture&) const = default;
};

/// HTML that may be shown: of allowed_html's elements alone, with links that safeLink() returns. Its pictures are
/// `<img src="picture/N">`, N being the place of the address, so that no view can load one by itself.
struct CleanHtml
{
    std::string html{};
    bool isCut = false; ///< over the limit of size
};

struct CleaningLimits
{
    std::size_t size = 4 * 1024 * 1024; ///< bytes of clean HTML, about
    std::size_t depth = 80; ///< elements within one another; deeper ones are unwrapped
    std::size_t pictures = 1000; ///< of a page; further ones are left out
    ParsingLimits parsing{};
};

/// Cleans a piece of HTML. `tags`: whose marks it contains. Appends its pictures to `pictures`. nullopt if parsing
/// takes more than the limits, or was stopped.
std::optional<CleanHtml> cleanHtml(std::string_view html, const std::vector<TemplateTag>& tags,
    const ReadingWords& words, std::vector<PagePicture>& pictures, const Stop& stop = {},
    const CleaningLimits& limits = {});

} // namespace stet
