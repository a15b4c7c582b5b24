#pragma once

#include <string>

namespace stet {

/// Returns the path of stet-decoder, bytes: beside the program at `application`, as in a build, or else where it is
/// installed. It need not exist.
std::string decoderProgram(const std::string& application);

} // namespace stet
