#include "core/text/csv_text.h"

namespace stet {

std::string csvCell(std::string_view text)
{
    constexpr std::string_view beginsFormula = "=+-@\t\r";
    std::string cell;
    if (!text.empty() && beginsFormula.find(text[0]) != std::string_view::npos)
        cell = '\'';
    cell += text;
    if (cell.find_first_of(",\"\r\n") == std::string::npos)
        return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"')
            quoted += c;
        quoted += c;
    }
    return quoted + '"';
}

} // namespace stet
