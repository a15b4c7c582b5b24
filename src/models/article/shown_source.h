#pragma once

#include <QString>
#include <QStringView>

#include <string>
#include <string_view>

namespace stet {

/// The source of an article as shown in a text editor: one character for each cursor position, lines separated by `\n`.
/// A text editor would lose bytes that it has no character for: invalid UTF-8, control characters, and line breaks
/// unlike the others. Here each such byte is one character from U+DC00 on, which no text contains. So every text
/// converts back to its exact bytes.
class ShownSource
{
public:
    explicit ShownSource(std::string_view bytes = {});

    const QString& text() const { return m_text; }
    /// Returns the bytes of an edited version of this text; keeps the byte order mark and the kind of line break.
    std::string bytesOf(QStringView text) const;

private:
    QString m_text;
    bool m_hasByteOrderMark = false;
    bool m_isCrlf = false; ///< all line breaks are `\r\n`
};

/// Returns how many characters a part of a line takes in a ShownSource.
int shownLength(std::string_view bytes);

} // namespace stet
