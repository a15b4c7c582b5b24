#pragma once

#include "core/document/document.h"
#include "core/library/article_summary.h"
#include "core/review/article_addresses.h"
#include "core/review/check_context.h"
#include "core/review/finding.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// One article while the rules check it, and their findings. The document, the row and the context must outlive it.
class ArticleFindings
{
public:
    /// `most`: how many findings of each rule are kept.
    ArticleFindings(const Document& document, const ArticleSummary& row, const CheckContext& context,
        std::size_t most = mostFindings);

    const Document& document() const { return m_document; }
    const ArticleSummary& row() const { return m_row; }
    const CheckContext& context() const { return m_context; }
    const ReviewSettings& settings() const { return m_context.settings; }
    /// The whole front matter, decoded.
    const Value& values() const { return m_values; }
    /// A top-level field; nullptr if missing.
    const Value* field(std::string_view key) const { return m_values.find(key); }
    /// The text of a top-level field; empty if missing, null or not a single value.
    std::string_view text(std::string_view key) const;
    /// The article's addresses, collected once for all rules.
    const std::vector<ArticleAddress>& addresses() const { return m_addresses; }
    /// Canonical forms of those that are of pages, at the same indexes; empty for others.
    const std::vector<std::string>& canonical() const { return m_canonical; }
    bool isNews() const { return text("category") == "news"; }

    /// Whether a rule is enabled. Ask before expensive checks.
    bool asks(RuleId rule) const { return settings().severityOf(rule).has_value() && !isIgnored(rule); }
    /// Whether a rule has a finding for a field, even one beyond those that are kept.
    bool has(RuleId rule, const KeyPath& field) const;
    /// Adds a finding, unless the rule is disabled. Beyond the kept number per rule, only counts it.
    Finding* add(RuleId rule, const KeyPath& field, std::uint8_t wording = 0, std::vector<std::string> values = {});
    /// As add(), for a line instead of a field.
    Finding* addAtLine(RuleId rule, std::uint32_t line, std::uint8_t wording = 0, std::vector<std::string> values = {});
    /// As add(), with a fix.
    Finding* addFixable(RuleId rule, const KeyPath& field, std::uint8_t wording, std::vector<std::string> values,
        std::vector<FieldChange> fix);

    /// Sets line and column to a field's value, or to the nearest enclosing value that is written.
    void locate(Finding& finding, const KeyPath& field) const;
    /// Returns all findings, in the order of the file.
    std::vector<Finding> take();

private:
    bool isIgnored(RuleId rule) const { return m_ignored[static_cast<std::size_t>(rule)]; }

    const Document& m_document;
    const ArticleSummary& m_row;
    const CheckContext& m_context;
    const std::size_t m_most;
    Value m_values;
    std::vector<ArticleAddress> m_addresses;
    std::vector<std::string> m_canonical;
    std::vector<Finding> m_findings;
    std::array<std::uint32_t, ruleCount> m_counts{};
    std::array<bool, ruleCount> m_ignored{}; ///< in this article, as its folder has decided
};

/// Formats a number for a sentence, without needless decimals.
std::string numberText(double number);

} // namespace stet
