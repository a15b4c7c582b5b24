#pragma once

#include <array>
#include <bitset>
#include <string>
#include <string_view>

namespace stet::test {

/// The forms of YAML beyond `key: value` on one line that generated front matter has.
enum class Construct : unsigned char
{
    // Scalars
    PlainOverLines,
    SingleOverLines,
    DoubleOverLines,
    EscapedBreak, ///< a backslash at the end of a line in double quotes
    UnindentedQuote, ///< a quoted text that goes on in the column of its key, or before it
    PlainBelowKey,
    QuotedBelowKey,
    AddressBelowKey,
    BlockIndentation, ///< as `|2-`
    BlockComment, ///< as `>+ # why`
    BlockOddIndentation, ///< a block scalar deeper than usual, or whose first lines are empty
    NonBreakingSpaceEscape, ///< `\_`
    NextLineEscape, ///< `\N`
    LineSeparatorEscape, ///< `\L`
    ParagraphSeparatorEscape, ///< `\P`
    HexEscape, ///< `\x85`
    NulEscape, ///< `\0`
    SlashEscape, ///< `\/`
    ByteOrderMarkInside,

    // Flow
    FlowOverLines,
    FlowBelowKey,
    FlowInFlow,
    FlowComment,
    TrailingComma,
    HangingBracket, ///< a closing bracket in column 0
    SinglePair, ///< `[a: 1]`
    KeyWithoutColon, ///< `{y}`
    QuestionInFlow, ///< `[what?]`
    AddressInFlow, ///< `[https://a.example/?p=1]`
    RootInBraces,

    // Keys
    QuestionWithoutColon, ///< `? y`
    EscapedKey, ///< in quotes, with an escape
    AliasKey, ///< `*a : 1`
    CollectionKey, ///< `? [a, b]`
    CollectionKeyBeforeColon, ///< `[a]: x`
    DuplicateKey,

    // Properties
    Tag,
    Anchor,
    AnchorAgain, ///< two anchors of one name
    Alias,
    MergeOne, ///< `<<: *a`
    MergeList, ///< `<<: [*a, *b]`
    MergeBeforeKeys,
    MergeAfterKeys,

    // Characters
    TabAfterColon,
    TabBeforeComment,
    TrailingTab,
    NextLineInComment, ///< U+0085, as in the two below
    NextLineInPlain,
    NextLineInQuotes,
    LineSeparatorInComment, ///< U+2028
    LineSeparatorInPlain,
    LineSeparatorInQuotes,
    ParagraphSeparatorInComment, ///< U+2029
    ParagraphSeparatorInPlain,
    ParagraphSeparatorInQuotes,
    ReturnInComment, ///< CR without LF
    ReturnInPlain,
    ReturnInQuotes,

    // Documents
    SecondDocument,
    TextAfterBraces, ///< after a root in braces
};

inline constexpr std::size_t constructCount = static_cast<std::size_t>(Construct::TextAfterBraces) + 1;

/// The name of a construct, as in the code.
std::string_view nameOf(Construct construct);

/// Those of one document.
class Constructs
{
public:
    void add(Construct construct) { m_has.set(static_cast<std::size_t>(construct)); }
    bool has(Construct construct) const { return m_has.test(static_cast<std::size_t>(construct)); }

private:
    std::bitset<constructCount> m_has;
};

/// In how many of many documents each construct is.
class ConstructCounts
{
public:
    void add(const Constructs& constructs);
    int documents() const { return m_documents; }
    /// Those in less than one percent of the documents, by name; empty if there is none.
    std::string rare() const;
    /// All with their counts, for people.
    std::string report() const;

private:
    int m_documents = 0;
    std::array<int, constructCount> m_counts{};
};

} // namespace stet::test
