#pragma once

#include <string>

namespace stet::cli {

// What --help prints; each ends with a line break.
std::string generalHelp();
std::string listHelp();
std::string setHelp();

} // namespace stet::cli
