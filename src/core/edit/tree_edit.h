#pragma once

#include "core/document/yaml_reader.h"
#include "core/edit/field_edit.h"

namespace stet {

/// Makes an edit on the tree that the YAML reader made of a text. The bytes of a new value are read alone; where a new
/// key stands among its neighbours, which only the text says, is taken from `result`, the tree after the edit.
/// False where the edit cannot be made.
bool editTree(YamlNode& root, const FieldEdit& edit, const YamlNode& result);

/// Whether two trees are the same in all values, types, keys, tags and aliases. The numbers that tell anchors apart do
/// not count; a text without any entry is the same as an empty map.
bool sameMeaning(YamlNode& a, YamlNode& b);

} // namespace stet
