#include "tests/support/yaml/constructs.h"

namespace stet::test {

namespace {

constexpr std::array<std::string_view, constructCount> constructNames{
    "PlainOverLines",
    "SingleOverLines",
    "DoubleOverLines",
    "EscapedBreak",
    "UnindentedQuote",
    "PlainBelowKey",
    "QuotedBelowKey",
    "AddressBelowKey",
    "BlockIndentation",
    "BlockComment",
    "BlockOddIndentation",
    "NonBreakingSpaceEscape",
    "NextLineEscape",
    "LineSeparatorEscape",
    "ParagraphSeparatorEscape",
    "HexEscape",
    "NulEscape",
    "SlashEscape",
    "ByteOrderMarkInside",
    "FlowOverLines",
    "FlowBelowKey",
    "FlowInFlow",
    "FlowComment",
    "TrailingComma",
    "HangingBracket",
    "SinglePair",
    "KeyWithoutColon",
    "QuestionInFlow",
    "AddressInFlow",
    "RootInBraces",
    "QuestionWithoutColon",
    "EscapedKey",
    "AliasKey",
    "CollectionKey",
    "CollectionKeyBeforeColon",
    "DuplicateKey",
    "Tag",
    "Anchor",
    "AnchorAgain",
    "Alias",
    "MergeOne",
    "MergeList",
    "MergeBeforeKeys",
    "MergeAfterKeys",
    "TabAfterColon",
    "TabBeforeComment",
    "TrailingTab",
    "NextLineInComment",
    "NextLineInPlain",
    "NextLineInQuotes",
    "LineSeparatorInComment",
    "LineSeparatorInPlain",
    "LineSeparatorInQuotes",
    "ParagraphSeparatorInComment",
    "ParagraphSeparatorInPlain",
    "ParagraphSeparatorInQuotes",
    "ReturnInComment",
    "ReturnInPlain",
    "ReturnInQuotes",
    "SecondDocument",
    "TextAfterBraces",
};

} // namespace

std::string_view nameOf(Construct construct)
{
    return constructNames[static_cast<std::size_t>(construct)];
}

void ConstructCounts::add(const Constructs& constructs)
{
    ++m_documents;
    for (std::size_t i = 0; i < constructCount; ++i)
        m_counts[i] += constructs.has(static_cast<Construct>(i)) ? 1 : 0;
}

std::string ConstructCounts::rare() const
{
    std::string names;
    for (std::size_t i = 0; i < constructCount; ++i) {
        if (m_counts[i] * 100 < m_documents)
            names += (names.empty() ? "" : ", ") + std::string(constructNames[i]);
    }
    return names;
}

std::string ConstructCounts::report() const
{
    std::string text;
    for (std::size_t i = 0; i < constructCount; ++i)
        text += (text.empty() ? "" : ", ") + std::string(constructNames[i]) + ' ' + std::to_string(m_counts[i]);
    return text;
}

} // namespace stet::test
