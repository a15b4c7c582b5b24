#pragma once

#include "core/document/front_matter.h"
#include "core/document/source_text.h"

namespace stet {

/// Limits of the scanner; what exceeds them is refused, not cut.
constexpr std::uint32_t maxDepth = 64;
constexpr std::uint32_t maxNodes = 10'000;

/// Finds the keys and values of an article's front matter in one pass over its bytes, without reading meaning into
/// them beyond their place and style.
///
/// Understood: the block subset that front matter is written in (nested maps and lists, `- key: value` items, lists
/// with and without extra indentation, one-line plain and quoted scalars, block scalars, flow lists of scalars on one
/// line, comments, blank lines, LF and CRLF). Other flow collections, scalars over several lines, block scalars with an
/// indentation indicator or a comment behind it, anchors, aliases, tags and entries that begin with `? ` become one
/// Opaque node that ends where brackets, quotes or the indentation say. Everything else is refused with its line: what
/// the scanner accepts must mean the same to yaml-cpp.
Result<FrontMatter> scanFrontMatter(const SourceText& source);

/// Each key that repeats another one of its map, as a DuplicateKey at the repetition, in the order of the file. None
/// where scanFrontMatter() refuses the text for another reason.
std::vector<Error> repeatedKeys(const SourceText& source);

} // namespace stet
