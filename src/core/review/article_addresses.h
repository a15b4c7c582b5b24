#pragma once

#include "document/key_path.h"
#include "document/value.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// The fields that hold addresses of one story: as found, canonical, AMP, AMP cache.
inline constexpr std::array<std::string_view, 4> addressKeys{"webUrl", "originalUrl", "ampWebUrl", "cdnAmpWebUrl"};

/// An address that an article has somewhere.
struct ArticleAddress
{
    KeyPath path{};
    std::string_view text{}; ///< of the value it was found in; not empty
    bool isOfPage = false; ///< of a story, not of a picture
};

/// The addresses of the story itself, of its pictures and of its related stories, in that order. Texts live as long as
/// `values`. Addresses of pictures that are files of the folder are among them.
std::vector<ArticleAddress> addressesOf(const Value& values);

} // namespace stet
