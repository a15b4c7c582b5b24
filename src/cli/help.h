#pragma once

#include <string>

namespace stet::cli {

// The output of --help; each ends with a line break.
std::string generalHelp();
std::string listHelp();
std::string setHelp();
std::string checkHelp();
std::string decisionsHelp();
/// Every rule: its name, severity and title.
std::string ruleList();

} // namespace stet::cli
