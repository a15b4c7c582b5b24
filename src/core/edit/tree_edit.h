#pragma once

#include "core/document/yaml/yaml_reader.h"
#include "core/edit/field_edit.h"

namespace stet {

/// Applies an edit to the tree of a text. Reads the bytes of a new value alone. Takes from `result`, the tree after the
/// edit, what only the text determines: the position of a new key, or of one that had to move below a `<<`, and what an
/// alias refers to. Returns false if the edit cannot be made.
bool editTree(YamlNode& root, const FieldEdit& edit, const YamlNode& result);

/// Whether yaml-cpp's tree is that of libyaml, but for what the first does not tell: the spelling of null.
bool isSameToBoth(const YamlNode& byYamlCpp, const YamlNode& byLibyaml);

/// Whether two trees are the same in all values, types, keys, tags and aliases. Ignores the numbering of anchors; a
/// text without entries equals an empty map.
bool sameMeaning(YamlNode& a, YamlNode& b);

} // namespace stet
