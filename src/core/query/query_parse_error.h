#pragma once

#include "core/query/query.h"

#include <string>

namespace stet {

/// Every way in which the text of a query can be wrong; core/messages has a sentence for each.
enum class QueryParseErrorCode : std::uint8_t
{
    TooLong, ///< detail: the limit in bytes
    TooDeep, ///< parentheses in parentheses in ...
    TooMuch, ///< saved searches that stand for too many tests
    TooManyFields, ///< of the front matter, beyond the rows; detail: how many may be asked for
    UnclosedQuote,
    UnclosedParenthesis,
    UnexpectedParenthesis, ///< closes what was not opened
    EmptyParentheses,
    MissingOperand, ///< nothing stands beside OR, AND, NOT; detail: the word
    MissingValue, ///< nothing stands behind `field:`; detail: the field
    BadField, ///< detail: what is no key path
    NotANumber, ///< detail: what was given for a number
    NotADate, ///< detail: what was given for a date
    NotComparable, ///< < or > with a field of text; detail: the field
    NotText, ///< := or :~ with a field that is compared by size; detail: the field
    UnknownState, ///< behind is:; detail: the word
    BadRegex, ///< detail: what the regular expression library says
    SlowRegex, ///< a regular expression that took too long
    NotJudged, ///< some articles are left out, as a regular expression took too long in them; detail: how many
    UnknownSearch, ///< detail: the name
    SearchLoop, ///< a saved search that contains itself; detail: the name
    BrokenSearch, ///< a saved search that is wrong itself; detail: its name
};

struct QueryParseError
{
    QueryParseErrorCode code = QueryParseErrorCode::TooLong;
    QueryPlace place{};
    std::string detail{};

    bool operator==(const QueryParseError&) const = default;
};

} // namespace stet
