#pragma once

#include "core/review/finding.h"

#include <string>
#include <string_view>
#include <vector>

namespace stet::cli {

/// A finding and its file. Refers to both; they must outlive it.
struct Reported
{
    std::string_view path{}; ///< as found from PATH, bytes
    const Finding* finding = nullptr;
    std::string message{}; ///< UTF-8, one line
};

/// `path:line:col: severity: message [rule]`, one per line.
std::string asText(const std::vector<Reported>& reported);

/// An object with the list "findings": path, line, column, severity, rule, field, message, fixable.
std::string asJson(const std::vector<Reported>& reported);

/// SARIF 2.1.0, one run, with all rules.
std::string asSarif(const std::vector<Reported>& reported);

} // namespace stet::cli
