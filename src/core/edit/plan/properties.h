#pragma once

#include "core/document/document.h"

#include <string>

namespace stet {

/// Returns what a new value of a node keeps of the old one's anchor and tag, with the space behind it, in the form of
/// written_value.h: anchors always; tags only where they are true of it, as `!!str` of a text or a name of the site's
/// own.
std::string keptProperties(const Document& document, NodeId id, const Value& value);

} // namespace stet
