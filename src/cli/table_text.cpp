#include "cli/table_text.h"

#include <algorithm>

#include <wchar.h>

namespace stet::cli {

namespace {

int columnsOf(char32_t character)
{
    return std::max(0, ::wcwidth(static_cast<wchar_t>(character)));
}

QString cut(const QString& text, int limit)
{
    if (terminalColumns(text) <= limit)
        return text;
    QString out;
    int columns = 1; // of the ellipsis
    for (const char32_t character : text.toStdU32String()) {
        columns += columnsOf(character);
        if (columns > limit)
            break;
        out += QString::fromUcs4(&character, 1);
    }
    return out + QChar(u'…');
}

} // namespace

int terminalColumns(const QString& text)
{
    int columns = 0;
    for (const char32_t character : text.toStdU32String())
        columns += columnsOf(character);
    return columns;
}

std::string alignedTable(const std::vector<std::vector<QString>>& lines, std::optional<int> cellLimit)
{
    std::vector<int> widths;
    auto shown = lines;
    for (auto& cells : shown) {
        for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
            if (cellLimit && i > 0)
                cells[i] = cut(cells[i], *cellLimit);
            if (i >= widths.size())
                widths.push_back(0);
            widths[i] = std::max(widths[i], terminalColumns(cells[i]));
        }
    }

    constexpr int gap = 2;
    std::string out;
    for (const auto& cells : shown) {
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
