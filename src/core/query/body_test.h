#pragma once

#include "core/library/column_source.h"
#include "core/query/query_node.h"

namespace stet {

/// Makes a question about bodies of a text test: whether the body contains, equals or matches it.
std::shared_ptr<const BodyTest> makeBodyTest(const TextTest& test);

} // namespace stet
