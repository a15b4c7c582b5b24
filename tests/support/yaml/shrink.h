#pragma once

#include <functional>
#include <string>

namespace stet::test {

/// The smallest text that is found by cutting lines and bytes out of `text` and still fails. `fails(text)` must be
/// true.
std::string shrunk(std::string text, const std::function<bool(const std::string&)>& fails);

} // namespace stet::test
