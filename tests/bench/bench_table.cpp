#include "tests/bench/bench_table.h"

#include <algorithm>
#include <cstdio>
#include <set>

namespace stet::bench {

namespace {

std::string formatted(const char* format, double value)
{
    char text[64] = {};
    std::snprintf(text, sizeof text, format, value);
    return text;
}

} // namespace

Table::Row& Table::row(const std::string& what)
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.what == what; });
    if (found != m_rows.end())
        return *found;
    m_rows.push_back({.what = what, .measured = {}, .figure = {}, .verdict = {}});
    return m_rows.back();
}

void Table::set(const std::string& what, std::uint32_t articles, const std::string& measured)
{
    row(what).measured[articles] = measured;
    std::fprintf(stderr, "%8s  %s: %s\n", countText(articles).c_str(), what.c_str(), measured.c_str());
}

void Table::judge(const std::string& what, const std::string& figure, bool holds, FigureKind kind)
{
    auto& judged = row(what);
    judged.figure = figure;
    if (judged.verdict != "MISSED")
        judged.verdict = holds ? "holds" : "MISSED";
    m_hasMissedRatio = m_hasMissedRatio || (!holds && kind == FigureKind::Ratio);
}

std::string Table::toMarkdown() const
{
    std::set<std::uint32_t> sizes;
    for (const auto& row : m_rows) {
        for (const auto& [size, text] : row.measured)
            sizes.insert(size);
    }
    std::string out = "| articles |";
    std::string rule = "|---|";
    for (const auto size : sizes) {
        out += ' ' + countText(size) + " |";
        rule += "---|";
    }
    out += " figure | |\n" + rule + "---|---|\n";
    for (const auto& row : m_rows) {
        out += "| " + row.what + " |";
        for (const auto size : sizes) {
            const auto found = row.measured.find(size);
            out += (found == row.measured.end() ? std::string() : ' ' + found->second) + " |";
        }
        out += ' ' + row.figure + " | " + row.verdict + " |\n";
    }
    return out;
}

std::string timeText(double seconds)
{
    if (seconds >= 0.9995)
        return formatted("%.2f s", seconds);
    return seconds >= 0.001 ? formatted("%.1f ms", seconds * 1e3) : formatted("%.1f us", seconds * 1e6);
}

std::string ratioText(double ratio)
{
    return formatted("%.2f x", ratio);
}

std::string countText(std::uint64_t number)
{
    auto text = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
        text.insert(static_cast<std::size_t>(at), ",");
    return text;
}

} // namespace stet::bench
