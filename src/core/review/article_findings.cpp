#include "core/review/article_findings.h"

#include "core/edit/field_lookup.h"
#include "core/review/fixes.h"
#include "core/text/characters.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace stet {

namespace {

/// Column from 1, in characters, of an offset.
std::uint32_t columnAt(const SourceText& source, std::uint32_t offset)
{
    const auto before = source.bytes().substr(0, offset);
    const auto lineBegin = before.find_last_of('\n') + 1; // npos + 1 is 0
    auto line = before.substr(lineBegin);
    if (lineBegin == 0 && source.hasByteOrderMark())
        line.remove_prefix(std::min<std::size_t>(3, line.size()));
    return static_cast<std::uint32_t>(characterCount(line) + 1);
}

} // namespace

std::string numberText(double number)
{
    constexpr double exact = 1e15; // below that whole numbers are
    return std::trunc(number) == number && std::abs(number) < exact ? std::to_string(static_cast<long long>(number))
                                                                    : std::to_string(number);
}

ArticleFindings::ArticleFindings(
    const Document& document, const ArticleSummary& row, const CheckContext& context, std::size_t most)
    : m_document(document)
    , m_row(row)
    , m_context(context)
    , m_most(most)
    , m_values(document.error() ? Value() : document.values())
    , m_addresses(addressesOf(m_values))
{
    for (const auto& ignored : settings().ignored) {
        auto& isIgnoredHere = m_ignored[static_cast<std::size_t>(ignored.rule)];
        isIgnoredHere = isIgnoredHere || matchesPath(ignored.pattern, context.below(row.path));
    }
    m_canonical.reserve(m_addresses.size());
    for (const auto& address : m_addresses) {
        auto& canonical = m_canonical.emplace_back();
        if (address.isOfPage() && address.parts)
            appendCanonicalAddress(canonical, address.text);
    }
}

std::string_view ArticleFindings::text(std::string_view key) const
{
    const auto* value = field(key);
    return value != nullptr && value->hasText() ? std::string_view(value->text) : std::string_view();
}

void ArticleFindings::locate(Finding& finding, const KeyPath& field) const
{
    if (m_document.refusal()) // no places are known
        return;
    for (auto path = field; !path.empty(); path = path.parent()) {
        const auto* node = m_document.find(path);
        if (node == nullptr)
            continue;
        const auto begin
            = node->value.empty() || node->value.begin > node->entry.end ? node->entry.begin : node->value.begin;
        finding.line = node->line;
        // A block's value begins on a later line than its key, which is what is meant.
        const auto column = columnAt(m_document.source(), begin);
        const bool isOnLine = m_document.bytes().substr(node->entry.begin, begin - node->entry.begin).find('\n')
            == std::string_view::npos;
        finding.column = isOnLine ? column : columnAt(m_document.source(), node->entry.begin);
        return;
    }
    finding.line = 1;
}

bool ArticleFindings::has(RuleId rule, const KeyPath& field) const
{
    const auto path = field.toText();
    return m_counts[static_cast<std::size_t>(rule)] > m_most
        || std::any_of(m_findings.begin(), m_findings.end(),
            [&](const Finding& finding) { return finding.rule == rule && finding.field == path; });
}

Finding* ArticleFindings::add(RuleId rule, const KeyPath& field, std::uint8_t wording, std::vector<std::string> values)
{
    const auto severity = settings().severityOf(rule);
    if (!severity || isIgnored(rule) || ++m_counts[static_cast<std::size_t>(rule)] > m_most)
        return nullptr;
    m_findings.push_back({.rule = rule,
        .severity = *severity,
        .wording = wording,
        .field = field.toText(),
        .values = std::move(values)});
    locate(m_findings.back(), field);
    return &m_findings.back();
}

Finding* ArticleFindings::addAtLine(
    RuleId rule, std::uint32_t line, std::uint8_t wording, std::vector<std::string> values)
{
    auto* finding = add(rule, {}, wording, std::move(values));
    if (finding != nullptr)
        finding->line = line;
    return finding;
}

Finding* ArticleFindings::addFixable(RuleId rule, const KeyPath& field, std::uint8_t wording,
    std::vector<std::string> values, std::vector<FieldChange> fix)
{
    auto* finding = add(rule, field, wording, std::move(values));
    if (finding != nullptr
        && std::all_of(fix.begin(), fix.end(),
            [this](const FieldChange& change) { return fieldAt(m_document, pathOf(change)).ok(); })
        && !fix.empty())
        finding->fix = std::move(fix);
    return finding;
}

std::vector<Finding> ArticleFindings::take()
{
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        if (m_counts[i] <= m_most)
            continue;
        const auto rule = static_cast<RuleId>(i);
        m_findings.push_back({.rule = rule,
            .severity = *settings().severityOf(rule),
            .wording = andMoreWording,
            .line = 1,
            .values = {std::to_string(m_counts[i] - m_most)}});
    }
    std::stable_sort(m_findings.begin(), m_findings.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.line, a.column, a.rule) < std::tie(b.line, b.column, b.rule);
    });
    return std::exchange(m_findings, {});
}

} // namespace stet
