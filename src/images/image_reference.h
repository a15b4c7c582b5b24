#pragma once

#include <cstdint>
#include <string_view>

namespace stet {

enum class ImageReferenceKind : std::uint8_t
{
    Empty,
    Remote, ///< `http:`, `https:`, or `//host/...`
    Embedded, ///< `data:`
    Unsupported, ///< any other scheme: `file:`, `ftp:`, `blob:`
    Local, ///< a path, relative to the article or to the site
};

/// Classifies an address as written in an article. Ignores surrounding spaces and the case of the scheme.
ImageReferenceKind classifyImageReference(std::string_view reference);

/// Returns the reference without surrounding spaces.
std::string_view trimmedReference(std::string_view reference);

} // namespace stet
