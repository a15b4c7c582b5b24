#pragma once

#include "core/document/front_matter.h"
#include "core/document/source_text.h"

namespace stet {

// Limits of front matter; what exceeds them is refused.

/// Levels of lists and maps.
constexpr std::size_t maxFrontMatterLevels = 100;
/// Keys and values; aliases count as what they stand for, long texts as several.
constexpr std::size_t maxFrontMatterValues = 200'000;

/// Reads any front matter that Ruby's Psych, and so Jekyll, reads as a map, with the places of all keys and values. An
/// empty one is an empty map. Errors, with their line: those of front matter text in error_code.h.
Result<FrontMatter> readYamlFrontMatter(const SourceText& source);

} // namespace stet
