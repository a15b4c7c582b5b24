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

/// Judges an address as an article writes it. Spaces around it do not count, nor does the case of the scheme.
ImageReferenceKind classifyImageReference(std::string_view reference);

/// The reference without the spaces around it.
std::string_view trimmedReference(std::string_view reference);

} // namespace stet
