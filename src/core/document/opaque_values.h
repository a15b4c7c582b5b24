#pragma once

#include "core/document/front_matter.h"
#include "core/document/source_text.h"
#include "core/document/value.h"
#include "core/text/result.h"

#include <vector>

namespace stet {

/// What one Opaque node means. Of an entry with a complex key: a map of that entry alone, empty where the key is no
/// single value.
struct OpaqueValue
{
    NodeId node = noNode;
    Value value{};
};

/// What the Opaque nodes of a front matter mean to the YAML reader, in the order of their ids. Each is read alone;
/// where anchors, aliases or complex keys tie them to what surrounds them the whole text is.
/// Errors: YamlSyntax and TooManyNodes, with the line in the file; DuplicateKey; UnclosedQuote, where an opaque value
/// ends elsewhere for the YAML reader.
Result<std::vector<OpaqueValue>> readOpaqueValues(const SourceText& source, const FrontMatter& tree);

} // namespace stet
