#pragma once

#include <string>

namespace stet::test {

/// Whether an input is of a kind of which it is known that it does not agree yet. A kind goes when its cause is mended.
bool isKnownFinding(const std::string& bytes);

} // namespace stet::test
