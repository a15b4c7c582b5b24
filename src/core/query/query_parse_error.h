#pragma once

#include "core/query/query.h"

#include <string>

namespace stet {

/// Every error in the text of a query; core/messages has a sentence for each.
enum class QueryParseErrorCode : std::uint8_t
{
    TooLong, ///< detail: the limit in bytes
    TooDeep, ///< parentheses nested too deep
    TooMuch, ///< saved searches that expand to too many conditions
    TooManyFields, ///< front matter fields beyond the rows; detail: the limit
    UnclosedQuote,
    UnclosedParenthesis,
    UnexpectedParenthesis, ///< closes a parenthesis that was not opened
    EmptyParentheses,
    MissingOperand, ///< no operand next to OR, AND, NOT; detail: the word
    MissingValue, ///< nothing follows `field:`; detail: the field
    BadField, ///< detail: the invalid key path
    NotANumber, ///< detail: the invalid number
    NotADate, ///< detail: the invalid date
    NotComparable, ///< < or > with a text field; detail: the field
    NotText, ///< := or :~ with a numeric field; detail: the field
    UnknownState, ///< after is:; detail: the word
    BadRegex, ///< detail: the regular expression library's message
    SlowRegex, ///< a regular expression that took too long
    NotJudged, ///< articles omitted because a regular expression took too long in them; detail: how many
    UnknownSearch, ///< detail: the name
    SearchLoop, ///< a saved search that contains itself; detail: the name
    BrokenSearch, ///< a saved search with an error of its own; detail: its name
};

struct QueryParseError
{
    QueryParseErrorCode code = QueryParseErrorCode::TooLong;
    QueryPlace place{};
    std::string detail{};

    bool operator==(const QueryParseError&) const = default;
};

} // namespace stet
