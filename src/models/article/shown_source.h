#pragma once

#include <QString>
#include <QStringView>

#include <string>
#include <string_view>

namespace stet {

/// The source of an article as it stands in a text editor: one character for each place of the cursor, lines with `\n`
/// between them. An editor of text would lose what it has no character for, as bytes that are no UTF-8, control
/// characters, and breaks of lines that are not like the others; here each such byte is one character from U+DC00 on,
/// which no text has. So every text leads back to its very bytes.
class ShownSource
{
public:
    explicit ShownSource(std::string_view bytes = {});

    const QString& text() const { return m_text; }
    /// The bytes of a text that a person made of this one; a byte order mark and the kind of line break stay.
    std::string bytesOf(QStringView text) const;

private:
    QString m_text;
    bool m_hasByteOrderMark = false;
    bool m_isCrlf = false; ///< all line breaks are `\r\n`
};

/// How many characters a part of a line takes, as ShownSource has them.
int shownLength(std::string_view bytes);

} // namespace stet
