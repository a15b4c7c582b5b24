#pragma once

#include "core/document/front_matter.h"
#include "core/document/value.h"
#include "core/text/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace stet {

/// Returns the length of the one-line quoted scalar at the beginning of `text`, its quotes included; nullopt if it is
/// not closed in `text`. `text` begins with `"` or `'`.
std::optional<std::size_t> quotedLength(std::string_view text);

/// Returns why a quoted scalar as written cannot be decoded, without decoding it; nullopt if it can. Error: as
/// decodeScalar().
std::optional<Error> findBadEscape(std::string_view written);

/// Decodes a scalar as written. Error: BadEscape, for escapes in double quotes on which YAML readers differ (`\'`,
/// `\0`, `\N`, `\_`, surrogates) or that none supports. Does not fold line breaks in quoted scalars.
Result<std::string> decodeScalar(std::string_view written, ScalarStyle style);

/// Where a scalar is written: between brackets more characters have a meaning.
enum class ScalarPlace : bool
{
    Block,
    Flow
};

/// How a text that is a date is written where it need not keep quotes: YAML readers take it for a date if it has none.
enum class DateForm : bool
{
    Plain,
    Quoted
};

/// Encodes a scalar on one line. Quotes text that YAML 1.1, YAML 1.2 or Ruby would read as anything else, except dates
/// as `dates` says, and keeps the style `kept` if that can hold it. Bool becomes `true` or `false`; Null, Int and Float
/// stay as given, except that an empty Null between brackets becomes `~`.
std::string encodeScalar(const Value& value, std::optional<ScalarStyle> kept, ScalarPlace place = ScalarPlace::Block,
    DateForm dates = DateForm::Plain);

/// Encodes a key: unchanged if that is safe at its place, else in the quotes that need no escapes for it.
std::string encodeKey(std::string_view key, ScalarPlace place = ScalarPlace::Block);

/// Whether a text is a date that exists, perhaps with a time of day, as YAML 1.1 and Ruby read it unquoted.
bool isDate(std::string_view text);

/// Whether all readers read the text unchanged if it is the unquoted value of a block map or list.
bool isSafePlain(std::string_view text);

} // namespace stet
