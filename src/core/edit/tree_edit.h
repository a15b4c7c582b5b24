#pragma once

#include "core/document/yaml_reader.h"
#include "core/edit/field_edit.h"

namespace stet {

/// Applies an edit to the YAML reader's tree of a text. Reads the bytes of a new value alone. Takes the position of a
/// new key, which only the text determines, from `result`, the tree after the edit. Returns false if the edit cannot be
/// made.
bool editTree(YamlNode& root, const FieldEdit& edit, const YamlNode& result);

/// Whether two trees are the same in all values, types, keys, tags and aliases. Ignores the numbering of anchors; a
/// text without entries equals an empty map.
bool sameMeaning(YamlNode& a, YamlNode& b);

} // namespace stet
