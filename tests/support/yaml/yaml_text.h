#pragma once

#include "core/document/value.h"
#include "core/document/yaml/yaml_reader.h"

#include <string>
#include <string_view>

namespace stet::test {

// Syntax trees as texts that tests compare and print, one node a line, indented by its depth:
//
//   map                      the keys and values of a map alternate
//    plain "title"           a scalar: its text, with \xNN for control characters and backslashes
//    quoted "A pier"         also block scalars
//    plain "tags"
//    list &1 <!topics>       its anchor, numbered by appearance, and its tag
//     alias 1                the anchor it means; 0 if there is none
//
// Types are no part of it: Stet decides those by a table of its own, whatever Ruby makes of `017`.

std::string yamlText(const YamlNode& tree);

/// As yamlText(), without anchors that no alias means.
std::string yamlTextOfUsedAnchors(const YamlNode& tree);

/// Values in the same form, as Psych::valuesOf() gives them; the key `~` is an empty one.
std::string yamlTextOfValues(const Value& values);

/// Reads such a text. Throws std::runtime_error for any other.
YamlNode nodeOfYamlText(std::string_view text);

} // namespace stet::test
