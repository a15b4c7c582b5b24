#include "cli/list_formats.h"

#include "cli/json_text.h"
#include "cli/table_text.h"
#include "cli/value_text.h"
#include "core/messages/error_messages.h"
#include "core/text/csv_text.h"

namespace stet::cli {

namespace {

constexpr int cellLimit = 48; // terminal columns
constexpr int lastCellLimit = 400; // it widens no other line

std::string reasonOf(const Error& error)
{
    auto reason = sentence(error).toStdString();
    return error.line > 0 ? "line " + std::to_string(error.line) + ": " + reason : reason;
}

} // namespace

std::string asTable(const std::vector<ListField>& fields, const std::vector<ListRow>& rows)
{
    std::vector<std::vector<QString>> lines;
    lines.reserve(rows.size() + 1);
    auto& header = lines.emplace_back();
    header.push_back(printable(pathColumn));
    for (const auto& field : fields)
        header.push_back(printable(field.name));
    for (const auto& row : rows) {
        auto& cells = lines.emplace_back();
        cells.push_back(printable(row.path));
        if (row.error)
            cells.push_back(
                cutToColumns(printable(std::string(errorColumn) + ": " + reasonOf(*row.error)), lastCellLimit));
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            const auto& value = row.values[i];
            const bool isLast = i + 1 == row.values.size();
            cells.push_back(
                value ? cutToColumns(printable(cellText(*value)), isLast ? lastCellLimit : cellLimit) : QString());
        }
    }
    return alignedTable(lines);
}

std::string asCsv(const std::vector<ListField>& fields, const std::vector<ListRow>& rows)
{
    std::string out(pathColumn);
    for (const auto& field : fields)
        out += ',' + csvCell(field.name);
    out += ',';
    out += errorColumn;
    out += '\n';
    for (const auto& row : rows) {
        out += csvCell(row.path);
        for (std::size_t i = 0; i < fields.size(); ++i) {
            out += ',';
            if (i < row.values.size() && row.values[i])
                out += csvCell(cellText(*row.values[i]));
        }
        out += ',';
        if (row.error)
            out += csvCell(reasonOf(*row.error));
        out += '\n';
    }
    return out;
}

std::string asJsonLines(const std::vector<ListField>& fields, const std::vector<ListRow>& rows)
{
    std::string out;
    for (const auto& row : rows) {
        out += '{' + jsonString(pathColumn) + ':' + jsonString(row.path);
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            if (row.values[i])
                out += ',' + jsonString(fields[i].name) + ':' + jsonText(*row.values[i]);
        }
        if (row.error) {
            out += ',' + jsonString(errorColumn) + ":{\"line\":" + std::to_string(row.error->line)
                + ",\"message\":" + jsonString(sentence(*row.error).toStdString()) + '}';
        }
        out += "}\n";
    }
    return out;
}

} // namespace stet::cli
