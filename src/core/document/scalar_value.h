#pragma once

#include "core/document/front_matter.h"
#include "core/document/value.h"

#include <string_view>

namespace stet {

/// Returns the value of a Scalar node: decoded, with its type. `bytes` is the whole file.
Value scalarValue(const Node& node, std::string_view bytes);

} // namespace stet
