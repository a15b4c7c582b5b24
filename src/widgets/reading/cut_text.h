#pragma once

#include <QFont>
#include <QString>

namespace stet {

/// A text as far as it is shown elsewhere, and what is cut off.
struct CutText
{
    QString shown; ///< ends with an ellipsis if it is cut
    QString rest; ///< empty if all is shown

    bool operator==(const CutText&) const = default;
};

/// Cuts a text between words so that it has at most `most` characters with its ellipsis.
CutText cutToCharacters(const QString& text, int most);

/// Cuts a text between words so that it fits into so many lines of `width` pixels.
CutText cutToLines(const QString& text, const QFont& font, int width, int lines);

} // namespace stet
