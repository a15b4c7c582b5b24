#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace stet::bench {

/// Whether a missed figure fails the run: ratios are the same on a slow machine, times are not.
enum class FigureKind
{
    Ratio,
    Time
};

/// The results: a row for what was measured, a column for each number of articles.
class Table
{
public:
    void set(const std::string& what, std::uint32_t articles, const std::string& measured);
    /// The figure that a row is held to, and whether all that was measured so far held it.
    void judge(const std::string& what, const std::string& figure, bool holds, FigureKind kind);

    std::string toMarkdown() const;
    bool hasMissedRatio() const { return m_hasMissedRatio; }

private:
    struct Row
    {
        std::string what;
        std::map<std::uint32_t, std::string> measured;
        std::string figure;
        std::string verdict;
    };
    Row& row(const std::string& what);

    std::vector<Row> m_rows;
    bool m_hasMissedRatio = false;
};

/// `1.234 s`, `12.3 ms`, `4.5 us`.
std::string timeText(double seconds);
/// `1.23 x`.
std::string ratioText(double ratio);
/// `12,345`.
std::string countText(std::uint64_t number);

} // namespace stet::bench
