#pragma once

#include "core/text/result.h"

#include <QString>

#include <string_view>

namespace stet {

/// Returns UTF-8 text or the bytes of a path as one line for people: invalid UTF-8 and control characters become
/// U+FFFD, and characters that nobody can see are named, as [U+202E].
QString printable(std::string_view utf8);

/// The same for a text of several lines, with tabs.
QString printableLines(std::string_view utf8);

/// Returns one plain sentence about what is wrong, without the name and line of the file. Translated if the program has
/// loaded a translation.
QString sentence(const Error& error);

/// The sentence, after the line if one is to blame: "Line 3: ...".
QString sentenceWithLine(const Error& error);

/// `path:line: sentence`, without the parts that the error lacks.
QString located(const Error& error);

} // namespace stet
