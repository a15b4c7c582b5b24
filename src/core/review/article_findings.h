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

/// One article while the rules look at it, and what they have found. The document, the row and the context must outlive
/// it.
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
    /// A top-level field; nullptr where it is missing.
    const Value* field(std::string_view key) const { return m_values.find(key); }
    /// The text of a top-level field; empty where it is missing or no single value.
    std::string_view text(std::string_view key) const;
    /// Found once for all rules that look at them.
    const std::vector<ArticleAddress>& addresses() const { return m_addresses; }
    /// Canonical addresses of the pages among them, at the same places; empty for others.
    const std::vector<std::string>& canonical() const { return m_canonical; }
    bool isNews() const { return text("category") == "news"; }

    /// Whether a rule is switched on. What takes time to find out may ask first.
    bool asks(RuleId rule) const { return settings().severityOf(rule).has_value(); }
    /// Whether a rule has found something in a field; also where it has found more than are kept.
    bool has(RuleId rule, const KeyPath& field) const;
    /// Adds a finding, unless the rule is switched off. Beyond those of a rule that are kept they are counted.
    Finding* add(RuleId rule, const KeyPath& field, std::uint8_t wording = 0, std::vector<std::string> values = {});
    /// The same for what is about a line and no field.
    Finding* addAtLine(RuleId rule, std::uint32_t line, std::uint8_t wording = 0, std::vector<std::string> values = {});
    /// As add(), with the one right answer.
    void addFixable(RuleId rule, const KeyPath& field, std::uint8_t wording, std::vector<std::string> values,
        std::vector<FieldChange> fix);

    /// Line and column of a field's value, or of the nearest thing around it that is written.
    void locate(Finding& finding, const KeyPath& field) const;
    /// All findings, in the order of the file.
    std::vector<Finding> take();

private:
    const Document& m_document;
    const ArticleSummary& m_row;
    const CheckContext& m_context;
    const std::size_t m_most;
    Value m_values;
    std::vector<ArticleAddress> m_addresses;
    std::vector<std::string> m_canonical;
    std::vector<Finding> m_findings;
    std::array<std::uint32_t, ruleCount> m_counts{};
};

/// A number for a sentence, without a fraction that it does not need.
std::string numberText(double number);

} // namespace stet
