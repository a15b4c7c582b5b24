#include "core/messages/decision_report.h"

#include "core/decisions/decision_lines.h"
#include "core/messages/error_messages.h"
#include "core/storage/path_text.h"
#include "core/text/csv_text.h"
#include "core/text/json_string.h"

#include <QString>

#include <algorithm>
#include <array>
#include <map>

namespace stet {

namespace {

constexpr std::array formatNames{std::pair(std::string_view("text"), ReportFormat::Text),
    std::pair(std::string_view("markdown"), ReportFormat::Markdown),
    std::pair(std::string_view("csv"), ReportFormat::Csv),
    std::pair(std::string_view("jsonl"), ReportFormat::JsonLines),
    std::pair(std::string_view("html"), ReportFormat::Html)};

constexpr std::array headings{"time", "verdict", "quality", "article", "title", "who", "reason"};

using Cells = std::array<std::string, headings.size()>;

std::string qualityText(const std::optional<double>& quality)
{
    return quality ? QString::number(*quality).toStdString() : std::string();
}

Cells cellsOf(const ReportedDecision& reported)
{
    const auto& decision = reported.decision;
    return {decisionTimeText(decision.madeAt != 0 ? decision.madeAt : decision.time),
        std::string(verdictWord(decision.verdict)), qualityText(reported.quality), reported.article, reported.title,
        decision.who, decision.reason};
}

std::string shown(const std::string& cell)
{
    return printable(cell).toStdString();
}

std::string markdownCell(const std::string& cell)
{
    std::string out;
    for (const char c : shown(cell)) {
        if (std::string_view("\\`*_[]<>|#").find(c) != std::string_view::npos)
            out += '\\';
        out += c;
    }
    return out;
}

std::string htmlCell(const std::string& cell)
{
    return printable(cell).toHtmlEscaped().toStdString();
}

/// A table of rows, each cell after `before` and escaped.
template <typename Escape>
std::string tableOf(const std::vector<ReportedDecision>& decisions, std::string_view begin, std::string_view between,
    std::string_view end, Escape escape)
{
    std::string out;
    for (const auto& reported : decisions) {
        out += begin;
        const auto cells = cellsOf(reported);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0)
                out += between;
            out += escape(cells[i]);
        }
        out += end;
    }
    return out;
}

std::string headingRow(std::string_view begin, std::string_view between, std::string_view end)
{
    std::string out(begin);
    for (std::size_t i = 0; i < headings.size(); ++i) {
        if (i > 0)
            out += between;
        out += headings[i];
    }
    out += end;
    return out;
}

std::string asText(const std::vector<ReportedDecision>& decisions)
{
    std::map<Verdict, std::size_t> counts;
    std::string out;
    for (const auto& reported : decisions) {
        ++counts[reported.decision.verdict];
        const auto cells = cellsOf(reported);
        auto line = cells[0] + "  ";
        line += cells[1] + std::string(9 - cells[1].size(), ' ');
        line += std::string(5 - std::min<std::size_t>(5, cells[2].size()), ' ') + cells[2] + "  ";
        line += shown(reported.title.empty() ? reported.article : reported.title);
        line += "  (" + shown(reported.decision.who) + ')';
        if (!reported.decision.reason.empty())
            line += "  " + shown(reported.decision.reason);
        out += line + '\n';
    }
    return out + std::to_string(counts[Verdict::Publish]) + " publish, " + std::to_string(counts[Verdict::Keep])
        + " keep, " + std::to_string(counts[Verdict::Later]) + " later\n";
}

std::string asJsonLines(const std::vector<ReportedDecision>& decisions)
{
    std::string out;
    for (const auto& reported : decisions) {
        const auto cells = cellsOf(reported);
        std::string line = "{";
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const bool isNumber = std::string_view(headings[i]) == "quality";
            if (isNumber && cells[i].empty())
                continue;
            line += (line.size() > 1 ? "," : "") + jsonString(headings[i]) + ':';
            line += isNumber ? cells[i] : jsonString(cells[i]);
        }
        out += line + "}\n";
    }
    return out;
}

std::string asHtml(const std::vector<ReportedDecision>& decisions)
{
    return "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>Decisions</title>\n<table>\n"
        + headingRow("<tr><th>", "</th><th>", "</th></tr>\n")
        + tableOf(decisions, "<tr><td>", "</td><td>", "</td></tr>\n", htmlCell) + "</table>\n";
}

} // namespace

std::optional<ReportFormat> reportFormatNamed(std::string_view name)
{
    const auto found
        = std::find_if(formatNames.begin(), formatNames.end(), [&](const auto& each) { return each.first == name; });
    return found == formatNames.end() ? std::nullopt : std::optional(found->second);
}

std::vector<Decision> decisionsIn(const std::vector<Decision>& decisions, const ReportPeriod& period)
{
    std::map<std::string_view, const Decision*> last;
    for (const auto& decision : decisions) {
        auto& known = last[decision.path];
        if (known == nullptr || known->time <= decision.time)
            known = &decision;
    }
    std::vector<Decision> out;
    for (const auto& [path, decision] : last) {
        const auto made = decision->madeAt != 0 ? decision->madeAt : decision->time;
        if (decision->verdict != Verdict::None && made >= period.from && made < period.to)
            out.push_back(*decision);
    }
    std::stable_sort(out.begin(), out.end(), [](const Decision& a, const Decision& b) { return a.time > b.time; });
    return out;
}

std::vector<ReportedDecision> reportedDecisions(const std::vector<Decision>& decisions,
    const std::vector<std::string>& roots, const ReportPeriod& period,
    const std::function<const ArticleSummary*(const std::string& path)>& rowAt)
{
    std::vector<ReportedDecision> out;
    for (auto& decision : decisionsIn(decisions, period)) {
        if (std::none_of(
                roots.begin(), roots.end(), [&](const std::string& root) { return isInside(decision.path, root); }))
            continue;
        ReportedDecision reported{.article = decision.path};
        if (const auto* row = rowAt(decision.path)) {
            reported.article = row->foundAs;
            reported.title = row->title;
            reported.quality = row->quality;
        }
        reported.decision = std::move(decision);
        out.push_back(std::move(reported));
    }
    return out;
}

std::string decisionReport(const std::vector<ReportedDecision>& decisions, ReportFormat format)
{
    switch (format) {
    case ReportFormat::Text:
        break;
    case ReportFormat::Markdown:
        return headingRow("| ", " | ", " |\n") + "|---|---|--:|---|---|---|---|\n"
            + tableOf(decisions, "| ", " | ", " |\n", markdownCell);
    case ReportFormat::Csv:
        return headingRow("", ",", "\n") + tableOf(decisions, "", ",", "\n", csvCell);
    case ReportFormat::JsonLines:
        return asJsonLines(decisions);
    case ReportFormat::Html:
        return asHtml(decisions);
    }
    return asText(decisions);
}

} // namespace stet
