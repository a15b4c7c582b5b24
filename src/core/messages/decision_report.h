#pragma once

#include "core/decisions/decision.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace stet {

enum class ReportFormat : std::uint8_t
{
    Text,
    Markdown,
    Csv,
    JsonLines,
    Html,
};

/// Returns the format with a name as in `stet-cli decisions --format`: text, markdown, csv, jsonl, html.
std::optional<ReportFormat> reportFormatNamed(std::string_view name);

/// A line of a report.
struct ReportedDecision
{
    Decision decision{};
    std::string article{}; ///< path as a person would name it, bytes
    std::string title{}; ///< as the article is now; empty if it is gone
    std::optional<double> quality{}; ///< as the article is now
};

/// Which decisions a report has: from `from` on and before `to`, in milliseconds since 1970-01-01 UTC.
struct ReportPeriod
{
    std::int64_t from = 0;
    std::int64_t to = 0;
};

/// Returns the decisions that count and were made in the period, latest first. Leaves out those that were taken back.
std::vector<Decision> decisionsIn(const std::vector<Decision>& decisions, const ReportPeriod& period);

/// Returns the lines of a report about the articles in some roots, canonical. `rowAt`: returns the article at a
/// canonical path as it is now, nullptr if it is gone.
std::vector<ReportedDecision> reportedDecisions(const std::vector<Decision>& decisions,
    const std::vector<std::string>& roots, const ReportPeriod& period,
    const std::function<const ArticleSummary*(const std::string& path)>& rowAt);

/// Writes a report, UTF-8. Texts of articles are escaped as the format needs it, and their control characters replaced
/// but in JSON.
std::string decisionReport(const std::vector<ReportedDecision>& decisions, ReportFormat format);

} // namespace stet
