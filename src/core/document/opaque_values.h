#pragma once

#include "core/document/front_matter.h"
#include "core/document/source_text.h"
#include "core/document/value.h"
#include "core/text/result.h"

#include <vector>

namespace stet {

/// The meaning of one Opaque node. For an entry with a complex key: a map of that entry alone, empty if the key is not
/// a single value.
struct OpaqueValue
{
    NodeId node = noNode;
    Value value{};
};

/// Reads the Opaque nodes of a front matter with the YAML reader, in the order of their ids. Reads each alone, or the
/// whole text if anchors, aliases or complex keys connect them to it. Errors: YamlSyntax and TooManyNodes, with the
/// line in the file; DuplicateKey; UnclosedQuote if the YAML reader finds another end for an opaque value.
Result<std::vector<OpaqueValue>> readOpaqueValues(const SourceText& source, const FrontMatter& tree);

} // namespace stet
