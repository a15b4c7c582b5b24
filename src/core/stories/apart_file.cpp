#include "core/stories/apart_file.h"

#include "core/document/json_spans.h"
#include "core/storage/path_text.h"
#include "core/text/bad_character.h"
#include "core/text/json_string.h"

#include <algorithm>
#include <optional>
#include <set>

namespace stet {

namespace {

constexpr std::size_t fileLimit = std::size_t{4} * 1024 * 1024; // bytes: some ten thousand pairs
constexpr int depth = 3;

/// Calls with each line, its line break included, and its number.
template <typename Visit>
void forEachLine(std::string_view text, Visit visit)
{
    int number = 0;
    while (!text.empty()) {
        const auto end = text.find('\n');
        const auto length = end == std::string_view::npos ? text.size() : end + 1;
        visit(text.substr(0, length), ++number);
        text.remove_prefix(length);
    }
}

std::string wholePath(const ApartPlace& place, std::string_view written)
{
    return place.base.empty() ? std::string(written) : joinPath(place.base, written);
}

/// The pair of a line; nothing where it says something else.
Result<std::optional<ApartPair>> pairOf(const ApartPlace& place, std::string_view line)
{
    if (line.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return std::optional<ApartPair>();
    const auto json = readJson(line, depth);
    if (!json)
        return json.error();
    const auto* apart = json->kind == JsonKind::Map ? json->find("apart") : nullptr;
    const bool isPair = apart != nullptr && apart->kind == JsonKind::List && apart->items.size() == 2
        && apart->items[0].kind == JsonKind::Text && apart->items[1].kind == JsonKind::Text;
    if (!isPair)
        return std::optional<ApartPair>();
    const auto first = decodedText(line, apart->items[0]);
    const auto second = decodedText(line, apart->items[1]);
    // A folder has no say about what lies elsewhere.
    if (!place.base.empty() && (first.starts_with('/') || second.starts_with('/')))
        return std::optional<ApartPair>();
    return std::optional(ApartPair::of(wholePath(place, first), wholePath(place, second)));
}

/// A path as the file has it.
Result<std::string> writtenPath(const ApartPlace& place, const std::string& path)
{
    if (const auto bad = findBadCharacter(path); bad)
        return Error{.code = bad->code, .path = path};
    if (place.base.empty())
        return path;
    const auto below = place.base == "/" ? place.base : place.base + '/';
    if (!path.starts_with(below))
        return Error{.code = ErrorCode::LeavesFolder, .path = path};
    return path.substr(below.size());
}

Result<std::string> apartLine(const ApartPlace& place, const ApartPair& pair)
{
    const auto first = writtenPath(place, pair.first);
    if (!first)
        return first.error();
    const auto second = writtenPath(place, pair.second);
    if (!second)
        return second.error();
    return "{\"apart\":[" + jsonString(*first) + ',' + jsonString(*second) + "]}\n";
}

} // namespace

ApartPlace sharedApartPlace(const std::string& settingsFolder)
{
    return {
        {joinPath(settingsFolder, "apart.jsonl"), SettingsAudience::Shared}, std::string(parentPath(settingsFolder))};
}

ApartFile readApart(Disk& disk, const ApartPlace& place)
{
    ApartFile file;
    const auto text = readSettingsFile(disk, place.file, fileLimit);
    if (!text) {
        file.parseError = text.error();
        return file;
    }
    forEachLine(*text ? std::string_view(**text) : std::string_view(), [&](std::string_view line, int number) {
        auto pair = pairOf(place, line);
        if (!pair && !file.parseError) {
            file.parseError = pair.error();
            file.parseError->path = place.file.path;
            file.parseError->line = number;
        } else if (pair && *pair) {
            file.pairs.push_back(**std::move(pair));
        }
    });
    return file;
}

Result<std::vector<ApartPair>> addApart(Disk& disk, const ApartPlace& place, const std::vector<ApartPair>& pairs)
{
    std::vector<std::string> lines;
    for (const auto& pair : pairs) {
        auto line = apartLine(place, pair);
        if (!line) // not one of them, rather than some
            return line.error();
        lines.push_back(std::move(line).value());
    }
    std::vector<ApartPair> added;
    const auto edited = editSettingsFile(disk, place.file, fileLimit, [&](const auto& old) -> Result<std::string> {
        auto text = old.value_or(std::string());
        std::set<ApartPair> known;
        forEachLine(text, [&](std::string_view line, int /*number*/) {
            if (const auto pair = pairOf(place, line); pair && *pair)
                known.insert(**pair);
        });
        if (!text.empty() && text.back() != '\n')
            text += '\n';
        added.clear();
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            if (!known.insert(pairs[i]).second)
                continue;
            text += lines[i];
            added.push_back(pairs[i]);
        }
        return text;
    });
    if (!edited)
        return edited.error();
    return added;
}

Result<std::vector<ApartPair>> removeApart(Disk& disk, const ApartPlace& place, const std::vector<ApartPair>& pairs)
{
    std::set<ApartPair> removed;
    const auto edited = editSettingsFile(disk, place.file, fileLimit, [&](const auto& old) -> Result<std::string> {
        std::string text;
        removed.clear();
        forEachLine(old ? std::string_view(*old) : std::string_view(), [&](std::string_view line, int /*number*/) {
            const auto pair = pairOf(place, line);
            if (pair && *pair && std::find(pairs.begin(), pairs.end(), **pair) != pairs.end())
                removed.insert(**pair);
            else
                text += line;
        });
        return text;
    });
    if (!edited)
        return edited.error();
    return std::vector<ApartPair>(removed.begin(), removed.end());
}

std::string renamedPath(const ApartRenames& paths, const std::string& path)
{
    const auto found = paths.find(path);
    return found == paths.end() ? path : found->second;
}

Result<Done> renameApart(Disk& disk, const ApartPlace& place, const ApartRenames& paths)
{
    const auto nowOf = [&paths](const std::string& path) { return renamedPath(paths, path); };
    const auto edited = editSettingsFile(disk, place.file, fileLimit, [&](const auto& old) -> Result<std::string> {
        std::string text;
        forEachLine(old ? std::string_view(*old) : std::string_view(), [&](std::string_view line, int /*number*/) {
            const auto pair = pairOf(place, line);
            const auto now = pair && *pair ? ApartPair::of(nowOf((*pair)->first), nowOf((*pair)->second)) : ApartPair();
            const bool isOther = pair && *pair && now != **pair;
            const auto written = isOther ? apartLine(place, now) : std::string(line);
            text += written ? *written : line;
        });
        return text;
    });
    if (!edited)
        return edited.error();
    return Done{};
}

std::optional<Error> writeUnwrittenPairs(Disk& disk, const ApartPlace& place)
{
    return writeUnwritten(disk, place.file, fileLimit);
}

} // namespace stet
