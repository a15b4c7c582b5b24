#include "cli/table_text.h"

#include <algorithm>

#include <wchar.h>

namespace stet::cli {

namespace {

int columnsOf(char32_t character)
{
    return std::max(0, ::wcwidth(static_cast<wchar_t>(character)));
}

} // namespace

int terminalColumns(const QString& text)
{
    int columns = 0;
    for (const char32_t character : text.toStdU32String())
        columns += columnsOf(character);
    return columns;
}

QString cutToColumns(const QString& text, int columns)
{
    const auto most = static_cast<qsizetype>(columns) * 8; // more than any text of so many columns has
    const auto begin = text.left(most);
    if (begin.size() == text.size() && terminalColumns(text) <= columns)
        return text;
    QString out;
    int used = 1; // by the ellipsis
    for (const char32_t character : begin.toStdU32String()) {
        used += columnsOf(character);
        if (used > columns)
            break;
        out += QString::fromUcs4(&character, 1);
    }
    return out + QChar(u'…');
}

std::string alignedTable(const std::vector<std::vector<QString>>& lines)
{
    std::vector<int> widths;
    for (const auto& cells : lines) {
        for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
            if (i >= widths.size())
                widths.push_back(0);
            widths[i] = std::max(widths[i], terminalColumns(cells[i]));
        }
    }

    constexpr int gap = 2;
    std::string out;
    for (const auto& cells : lines) {
        QString line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            line += cells[i];
            if (i + 1 < cells.size())
                line += QString(widths[i] + gap - terminalColumns(cells[i]), u' ');
        }
        while (line.endsWith(u' '))
            line.chop(1);
        out += line.toStdString() + '\n';
    }
    return out;
}

} // namespace stet::cli
