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

/// Not an index.
inline constexpr std::uint32_t noIndex = 0xFFFFFFFF;

/// An address that an article has somewhere. Where it stands is made a path of only when somebody asks.
struct ArticleAddress
{
    std::string_view text{}; ///< of the value it was found in; not empty
    std::optional<WebAddress> parts{}; ///< nullopt where it is none of the web
    std::string_view key{}; ///< of addressKeys; empty for a picture
    std::uint32_t related = noIndex; ///< the related story that it is of; noIndex: of the article itself
    std::uint32_t image = noIndex; ///< the picture that it is of

    bool isOfPage() const { return !key.empty(); }
    KeyPath path() const;
};

/// Whether a picture's address means a file: it has no scheme. A colon behind a slash is part of a name.
bool isFileReference(std::string_view address);

/// The addresses of the story itself, of its pictures and of its related stories, in that order. Texts live as long as
/// `values`. Addresses of pictures that are files of the folder are among them.
std::vector<ArticleAddress> addressesOf(const Value& values);

} // namespace stet
