#pragma once

#include "core/document/document.h"
#include "core/document/yaml/yaml_reader.h"

namespace stet {

/// Returns the tree of a front matter as a YAML reader reports it, aliases unexpanded, so that it can be compared with
/// what another reader makes of the same text. `bytes` is the whole file.
YamlNode treeOf(const FrontMatter& tree, std::string_view bytes);

/// As above; the document must have no refusal.
YamlNode treeOf(const Document& document);

} // namespace stet
