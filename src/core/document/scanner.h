#pragma once

#include "core/document/front_matter.h"
#include "core/document/source_text.h"

#include <optional>

namespace stet {

/// Finds the keys and values of an article's front matter in one pass over its bytes: their place and style, not their
/// meaning.
///
/// Follows the block subset that nearly all front matter is written in (nested maps and lists, `- key: value` items,
/// lists with and without extra indentation, one-line plain and quoted scalars, block scalars in their usual forms,
/// flow lists of scalars on one line, comments, blank lines, LF and CRLF), up to 64 levels and 10,000 keys and values.
/// nullopt for any other text, which libyaml must read: a text that the scanner follows must mean the same to it.
std::optional<FrontMatter> scanFrontMatter(const SourceText& source);

} // namespace stet
