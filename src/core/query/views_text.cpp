#include "core/query/views_text.h"

#include "core/query/views_reader.h"
#include "core/text/characters.h"
#include "core/text/json_string.h"

#include <algorithm>
#include <optional>

namespace stet {

namespace {

/// A line break and the indentation of what begins at `offset`; nothing where other text stands before it on its line.
std::optional<std::string> lineBreakBefore(std::string_view text, std::size_t offset)
{
    auto start = offset;
    while (start > 0 && (text[start - 1] == ' ' || text[start - 1] == '\t'))
        --start;
    if (start == 0 || text[start - 1] != '\n')
        return {};
    --start;
    if (start > 0 && text[start - 1] == '\r')
        --start;
    return std::string(text.substr(start, offset - start));
}

/// As the rest of the file ends its lines.
std::string_view lineBreakOf(std::string_view text)
{
    return text.find("\r\n") != std::string_view::npos ? "\r\n" : "\n";
}

struct Member
{
    std::string key;
    std::optional<std::string> json; ///< nothing: the key goes
};

/// The bytes of `map` with some members set; those that are there keep their place, all others stand as they are.
std::string mapWith(std::string_view text, const JsonNode& map, const std::vector<Member>& members)
{
    std::string out = "{";
    std::size_t kept = map.begin + 1;
    bool isFirst = true;
    for (std::size_t i = 0; i < map.items.size(); ++i) {
        const auto& node = map.items[i];
        const auto member = std::find_if(
            members.begin(), members.end(), [&](const Member& given) { return given.key == map.keys[i]; });
        const bool goes = member != members.end() && !member->json;
        if (!goes) {
            // What stands before the key is kept with it, but for the comma behind a first one that went.
            auto before = text.substr(kept, map.keyBegins[i] - kept);
            if (isFirst)
                before.remove_prefix(std::min(before.size(), before.find(',') + 1));
            out += before;
            const bool isSet = member != members.end() && map.find(map.keys[i]) == &node;
            out += text.substr(map.keyBegins[i], (isSet ? node.begin : node.end) - map.keyBegins[i]);
            if (isSet)
                out += *member->json;
            isFirst = false;
        }
        kept = node.end;
    }
    const auto between = map.items.empty() ? std::nullopt : lineBreakBefore(text, map.keyBegins.back());
    for (const auto& member : members) {
        if (!member.json || map.find(member.key) != nullptr)
            continue;
        if (!isFirst)
            out += ',';
        out += between ? *between : isFirst ? "" : " ";
        out += jsonString(member.key) + ": " + *member.json;
        isFirst = false;
    }
    return out += text.substr(kept, map.end - kept);
}

std::string columnJson(const ViewColumn& column)
{
    auto json = "{\"key\": " + jsonString(column.key);
    if (column.width > 0)
        json += ", \"width\": " + std::to_string(column.width);
    return json + '}';
}

std::string sortJson(const SavedView& view)
{
    return "{\"column\": " + jsonString(view.sortColumn) + ", \"descending\": " + (view.descending ? "true" : "false")
        + '}';
}

const JsonNode* columnNode(std::string_view text, const JsonNode* columns, std::string_view key)
{
    if (columns == nullptr || columns->kind != JsonKind::List)
        return nullptr;
    const auto found = std::find_if(columns->items.begin(), columns->items.end(), [&](const JsonNode& item) {
        const auto* itemKey = item.find("key");
        return itemKey != nullptr && itemKey->kind == JsonKind::Text && decodedText(text, *itemKey) == key;
    });
    return found == columns->items.end() ? nullptr : &*found;
}

/// `lineBreak` goes before the key `columns`. What is unknown in a column that is in `old` already is kept.
std::string columnsJson(
    const SavedView& view, const std::string& lineBreak, std::string_view text = {}, const JsonNode* old = nullptr)
{
    std::string json = "[";
    for (const auto& column : view.columns) {
        json += json.size() > 1 ? "," : "";
        json += lineBreak + "  ";
        const auto* had = columnNode(text, old, column.key);
        const auto width = column.width > 0 ? std::optional(std::to_string(column.width)) : std::nullopt;
        json += had != nullptr ? mapWith(text, *had, {{"width", width}}) : columnJson(column);
    }
    return json.size() > 1 ? json + lineBreak + ']' : "[]";
}

/// `lineBreak` goes before the brace.
std::string viewJson(const SavedView& view, const std::string& lineBreak)
{
    const auto inner = lineBreak + "  ";
    auto json = '{' + inner + "\"name\": " + jsonString(view.name) + ',' + inner
        + "\"query\": " + jsonString(view.query) + ',';
    if (!view.columns.empty())
        json += inner + "\"columns\": " + columnsJson(view, inner) + ',';
    if (!view.sortColumn.empty())
        json += inner + "\"sort\": " + sortJson(view) + ',';
    return json + inner + "\"dense\": " + (view.dense ? "true" : "false") + lineBreak + '}';
}

/// The text with one of its nodes replaced.
std::string spliced(std::string_view text, const JsonNode& node, std::string_view replacement)
{
    std::string out(text.substr(0, node.begin));
    out += replacement;
    return out += text.substr(node.end);
}

struct FoundView
{
    ReadViews read;
    std::size_t view = 0;

    const SavedView& old() const { return read.file.views[view]; }
    const JsonNode& node() const { return read.nodeOf(view); }
};

Result<FoundView> find(std::string_view text, std::string_view name)
{
    FoundView found{readViewsText(text)};
    if (found.read.unreadable)
        return *found.read.unreadable;
    const auto* view = findView(found.read.file.views, name);
    if (view == nullptr)
        return Error{.code = ErrorCode::NoSuchView, .detail = std::string(name)};
    found.view = static_cast<std::size_t>(view - found.read.file.views.data());
    return found;
}

/// Whether another view than the one that was found has the name.
bool isTaken(const FoundView& found, std::string_view name)
{
    const auto* other = findView(found.read.file.views, name);
    return other != nullptr && other != &found.old();
}

Error duplicate(std::string_view name)
{
    return {.code = ErrorCode::DuplicateView, .detail = std::string(name)};
}

} // namespace

std::string_view emptyViewsText()
{
    return "{\n  \"version\": 1,\n  \"views\": []\n}\n";
}

ViewsFile parseViews(std::string_view text, const std::string& path)
{
    auto file = readViewsText(text).file;
    file.path = path;
    for (auto& parseError : file.parseErrors)
        parseError.path = path;
    return file;
}

Result<Done> checkView(const SavedView& view)
{
    if (isEmptyViewName(view.name))
        return Error{.code = ErrorCode::NotAView};
    if (characterCount(view.name) > viewNameLimit)
        return Error{.code = ErrorCode::ViewNameTooLong, .detail = std::to_string(viewNameLimit)};
    if (view.query.size() > viewQueryLimit)
        return Error{.code = ErrorCode::ViewQueryTooLong, .detail = std::to_string(viewQueryLimit)};
    const auto fits = [](const ViewColumn& column) {
        return !column.key.empty() && column.key.size() <= viewKeyLimit && column.width >= 0
            && column.width <= viewWidthLimit;
    };
    if (view.columns.size() > viewColumnLimit || !std::all_of(view.columns.begin(), view.columns.end(), fits))
        return Error{.code = ErrorCode::BadViewPart, .detail = "columns"};
    if (view.sortColumn.size() > viewKeyLimit)
        return Error{.code = ErrorCode::BadViewPart, .detail = "sort"};
    return Done{};
}

Result<std::string> withAdded(std::string_view text, const SavedView& view)
{
    if (const auto fits = checkView(view); !fits)
        return fits.error();
    const auto read = readViewsText(text);
    if (read.unreadable)
        return *read.unreadable;
    if (findView(read.file.views, view.name) != nullptr)
        return duplicate(view.name);

    const std::string line(lineBreakOf(text));
    if (read.list == nullptr)
        return spliced(text, read.root,
            mapWith(text, read.root, {{"views", '[' + line + "    " + viewJson(view, line + "    ") + line + "  ]"}}));
    const auto& entries = read.list->items;
    if (entries.size() >= viewCountLimit)
        return Error{.code = ErrorCode::TooManyViews, .detail = std::to_string(viewCountLimit)};
    if (entries.empty())
        return spliced(text, *read.list, '[' + line + "    " + viewJson(view, line + "    ") + line + "  ]");
    const auto between = lineBreakBefore(text, entries.back().begin).value_or(line + "    ");
    std::string out(text.substr(0, entries.back().end));
    out += ',' + between + viewJson(view, between);
    return out += text.substr(entries.back().end);
}

Result<std::string> withReplaced(std::string_view text, std::string_view name, const SavedView& view)
{
    if (const auto fits = checkView(view); !fits)
        return fits.error();
    const auto found = find(text, name);
    if (!found)
        return found.error();
    if (isTaken(*found, view.name))
        return duplicate(view.name);

    const auto& old = found->old();
    const auto& node = found->node();
    std::vector<Member> members;
    if (view.name != old.name)
        members.push_back({"name", jsonString(view.name)});
    if (view.query != old.query)
        members.push_back({"query", jsonString(view.query)});
    if (view.columns != old.columns) {
        const auto inner
            = lineBreakBefore(text, node.keyBegins.back()).value_or(std::string(lineBreakOf(text)) + "      ");
        auto json = columnsJson(view, inner, text, node.find("columns"));
        members.push_back({"columns", view.columns.empty() ? std::nullopt : std::optional(std::move(json))});
    }
    if (view.sortColumn != old.sortColumn || view.descending != old.descending) {
        const auto* sort = node.find("sort");
        auto json = sort == nullptr || sort->kind != JsonKind::Map
            ? sortJson(view)
            : mapWith(text, *sort,
                {{"column", jsonString(view.sortColumn)}, {"descending", view.descending ? "true" : "false"}});
        members.push_back({"sort", view.sortColumn.empty() ? std::nullopt : std::optional(std::move(json))});
    }
    if (view.dense != old.dense)
        members.push_back({"dense", view.dense ? "true" : "false"});
    return spliced(text, node, mapWith(text, node, members));
}

Result<std::string> withRenamed(std::string_view text, std::string_view name, std::string_view newName)
{
    if (const auto fits = checkView({.name = std::string(newName), .query = {}}); !fits)
        return fits.error();
    const auto found = find(text, name);
    if (!found)
        return found.error();
    if (isTaken(*found, newName))
        return duplicate(newName);
    return spliced(text, found->node(), mapWith(text, found->node(), {{"name", jsonString(newName)}}));
}

Result<std::string> withRemoved(std::string_view text, std::string_view name)
{
    const auto found = find(text, name);
    if (!found)
        return found.error();
    const auto& list = *found->read.list;
    const auto place = found->read.places[found->view];
    if (list.items.size() == 1)
        return spliced(text, list, "[]");
    // With the comma and the spaces before it; of the first one those behind.
    const auto begin = place > 0 ? list.items[place - 1].end : list.items[0].begin;
    const auto end = place > 0 ? list.items[place].end : list.items[1].begin;
    std::string out(text.substr(0, begin));
    return out += text.substr(end);
}

Result<std::string> withMoved(std::string_view text, std::string_view name, std::size_t place)
{
    const auto found = find(text, name);
    if (!found)
        return found.error();
    const auto& read = found->read;
    const auto& items = read.list->items;
    const auto from = read.places[found->view];
    const auto to = read.places[std::min(place, read.places.size() - 1)];
    std::vector<const JsonNode*> order;
    for (const auto& item : items)
        order.push_back(&item);
    order.erase(order.begin() + static_cast<std::ptrdiff_t>(from));
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(to), &items[from]);

    // What stands between the entries stays where it is.
    std::string out(text.substr(0, items.front().begin));
    for (std::size_t i = 0; i < items.size(); ++i) {
        out += order[i]->in(text);
        const auto next = i + 1 < items.size() ? items[i + 1].begin : text.size();
        out += text.substr(items[i].end, next - items[i].end);
    }
    return out;
}

} // namespace stet
