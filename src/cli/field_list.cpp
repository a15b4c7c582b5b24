#include "cli/field_list.h"

#include "core/text/bad_character.h"

#include <algorithm>

namespace stet::cli {

namespace {

/// The part before the first comma outside quotes, without the spaces around it; taken off with its comma.
std::string_view takePart(std::string_view& text)
{
    bool quoted = false;
    std::size_t end = 0;
    for (; end < text.size() && (quoted || text[end] != ','); ++end) {
        if (text[end] == '"')
            quoted = !quoted;
        else if (quoted && text[end] == '\\' && end + 1 < text.size())
            ++end;
    }
    auto part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const auto first = part.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return {};
    return part.substr(first, part.find_last_not_of(' ') + 1 - first);
}

} // namespace

std::variant<std::vector<ListField>, ArgumentError> parseFields(std::string_view text)
{
    const bool endsWithComma = text.ends_with(',');
    std::vector<ListField> fields;
    do {
        const auto part = takePart(text);
        const auto path = KeyPath::parse(part);
        const auto bad = findBadCharacter(part);
        if (!path.ok() || (bad && bad->code == ErrorCode::InvalidUtf8))
            return ArgumentError{"--fields: \"" + std::string(part) + "\" is not a field"};
        const bool isThere
            = std::any_of(fields.begin(), fields.end(), [&](const ListField& field) { return field.name == part; });
        if (!isThere && part != pathColumn && part != errorColumn)
            fields.push_back({std::string(part), *path});
    } while (!text.empty());
    if (endsWithComma)
        return ArgumentError{"--fields: a field is missing after the last comma"};
    return fields;
}

} // namespace stet::cli
