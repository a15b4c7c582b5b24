#pragma once

#include "core/document/key_path.h"
#include "core/document/yaml/yaml_reader.h"

#include <cstddef>
#include <vector>

namespace stet::test {

/// A value in a syntax tree that a key path names.
struct YamlTarget
{
    KeyPath path{}; ///< empty for the root
    std::vector<std::size_t> steps{}; ///< the way to it from the root: indices of items
    /// Other fields have it, or a part of it, or something around it, through aliases.
    bool isShared = false;
    bool isOverridden = false; ///< a `<<` below it may bring another value for its key
    bool isAliasOfCollection = false;
};

/// The root and all below it that can be named, in the order of the text: of repeated keys the last; not what has a
/// list, a map or nothing for a key, nor what is below it.
std::vector<YamlTarget> targetsOf(const YamlNode& root);

const YamlNode& nodeAt(const YamlNode& root, const std::vector<std::size_t>& steps);
YamlNode& nodeAt(YamlNode& root, const std::vector<std::size_t>& steps);

/// What an alias means; any other node itself.
const YamlNode& unaliased(const YamlNode& root, const YamlNode& node);

/// The index of the entry of a map that a key means; the number of entries if there is none. Of a key that is an alias
/// the text that it stands for counts, looked up in `root`.
std::size_t entryOf(const YamlNode& root, const YamlNode& map, std::string_view key);

} // namespace stet::test
