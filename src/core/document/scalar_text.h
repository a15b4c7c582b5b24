#pragma once

#include "core/document/front_matter.h"
#include "core/text/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace stet {

/// Length of the one-line quoted scalar at the beginning of `text`, its quotes included; nullopt when it is not closed
/// in `text`. `text` begins with `"` or `'`.
std::optional<std::size_t> quotedLength(std::string_view text);

/// Why a quoted scalar as written cannot be decoded, without decoding it; nullopt where it can. Error: as
/// decodeScalar().
std::optional<Error> findBadEscape(std::string_view written);

/// The text that a scalar as written stands for. Error: BadEscape, for escapes in double quotes on which YAML readers
/// differ (`\'`, `\0`, `\N`, `\_`, surrogates) or that none knows. Line breaks in quoted scalars are not folded here.
Result<std::string> decodeScalar(std::string_view written, ScalarStyle style);

/// Where a scalar stands: between brackets more characters mean something.
enum class ScalarPlace : bool
{
    Block,
    Flow
};

/// How a scalar is written on one line. Text is quoted when YAML 1.1, YAML 1.2 or Ruby would read it as anything else,
/// and kept in the style `kept` where that can hold it. Bool becomes `true` or `false`; Null, Int and Float stand as
/// given, but for an empty Null between brackets, which is `~`.
std::string encodeScalar(const Value& value, std::optional<ScalarStyle> kept, ScalarPlace place = ScalarPlace::Block);

/// How a key is written: as it is where that is safe, else in the quotes that need no escapes for it.
std::string encodeKey(std::string_view key);

/// Whether a text is a date that exists, perhaps with a time, as YAML 1.1 and Ruby read it where it stands unquoted.
bool isDate(std::string_view text);

/// Whether text may stand unquoted as the value of a block map or list and remains that very text for all readers.
bool isSafePlain(std::string_view text);

} // namespace stet
