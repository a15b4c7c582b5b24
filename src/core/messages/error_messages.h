#pragma once

#include "core/text/result.h"

#include <QString>

#include <string_view>

namespace stet {

/// UTF-8 or the bytes of a path as one line for people: what is no UTF-8 and control characters become U+FFFD.
QString printable(std::string_view utf8);

/// One plain sentence that says what is wrong, without the name and line of the file. Translated where the program has
/// a translation loaded.
QString sentence(const Error& error);

/// The sentence, with the line before it where one is to blame: "Line 3: ...".
QString sentenceWithLine(const Error& error);

/// `path:line: sentence`, or without the parts that the error does not have.
QString located(const Error& error);

} // namespace stet
