#pragma once

#include "core/document/document.h"
#include "core/text/result.h"

#include <optional>

namespace stet {

// A value with an anchor that aliases refer to belongs to several fields. Whoever edits one of them does not see the
// others, so such edits are refused. Errors: SharedValue.

/// Returns why something in a node, or beside what it holds, cannot be changed: it or one around it is shared.
std::optional<Error> sharedAround(const Document& document, NodeId id);

/// Returns why a node cannot be replaced or removed: as sharedAround(), or because an alias elsewhere refers to a part
/// of it. `withKey`: its key goes too.
std::optional<Error> sharedIn(const Document& document, NodeId id, bool withKey);

/// Returns the error for a path that leads into what the alias at a node stands for.
Error sharedThrough(const Document& document, NodeId alias);

/// Returns the path of a node.
KeyPath pathTo(const Document& document, NodeId id);

} // namespace stet
