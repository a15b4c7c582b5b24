#pragma once

#include "core/document/front_matter.h"
#include "core/document/source_text.h"

namespace stet {

/// Limits of the scanner; it refuses what exceeds them instead of truncating.
constexpr std::uint32_t maxDepth = 64;
constexpr std::uint32_t maxNodes = 10'000;

/// Finds the keys and values of an article's front matter in one pass over its bytes: their place and style, not their
/// meaning.
///
/// Supports the block subset that front matter is written in (nested maps and lists, `- key: value` items, lists with
/// and without extra indentation, one-line plain and quoted scalars, block scalars, flow lists of scalars on one line,
/// comments, blank lines, LF and CRLF). Other flow collections, multi-line scalars, block scalars with an indentation
/// indicator or a comment after it, anchors, aliases, tags and entries that begin with `? ` become one Opaque node,
/// whose end the brackets, quotes or indentation decide. Refuses everything else with its line: a text that the scanner
/// accepts must mean the same to yaml-cpp.
Result<FrontMatter> scanFrontMatter(const SourceText& source);

/// Returns a DuplicateKey error for each key that repeats another one of its map, at the repetition, in file order.
/// Empty if scanFrontMatter() refuses the text for another reason.
std::vector<Error> repeatedKeys(const SourceText& source);

} // namespace stet
