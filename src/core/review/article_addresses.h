#pragma once

#include "core/document/key_path.h"
#include "core/document/value.h"
#include "core/library/story_links.h"
#include "core/text/web_address.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// No index.
inline constexpr std::uint32_t noIndex = 0xFFFFFFFF;

/// An address somewhere in an article. Its key path is built only on demand.
struct ArticleAddress
{
    std::string_view text{}; ///< view into the value it was found in; not empty
    std::optional<WebAddress> parts{}; ///< nullopt if it is not a web address
    std::string_view key{}; ///< one of addressKeys; empty for a picture
    std::uint32_t related = noIndex; ///< index of the related story it belongs to; noIndex: the article itself
    std::uint32_t image = noIndex; ///< index of the picture it belongs to; noIndex: none
    bool isWholeImage = false; ///< the list of pictures has this address itself, not a map with it

    bool isOfPage() const { return !key.empty(); }
    KeyPath path() const;
};

/// Whether a picture's address means a file: it has no scheme. A colon after a slash is part of a name.
bool isFileReference(std::string_view address);

/// Returns the addresses of the story itself, of its pictures and of its related stories, in that order, including
/// those of pictures that are files of the folder. Texts live as long as `values`.
std::vector<ArticleAddress> addressesOf(const Value& values);

} // namespace stet
