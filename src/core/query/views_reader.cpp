#include "core/query/views_reader.h"

#include "core/text/characters.h"
#include "core/text/folding.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace stet {

namespace {

constexpr int depthOfColumns = 5; // file, views, view, columns, column
constexpr int knownVersion = 1;

class ViewsReader
{
public:
    explicit ViewsReader(std::string_view text)
        : m_text(text)
    {
        for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
            m_lineEnds.push_back(at);
    }

    ReadViews read();

private:
    void parseError(ErrorCode code, std::size_t offset, std::string detail = {})
    {
        const auto line = std::upper_bound(m_lineEnds.begin(), m_lineEnds.end(), offset) - m_lineEnds.begin() + 1;
        m_read.file.parseErrors.push_back({.code = code, .line = static_cast<int>(line), .detail = std::move(detail)});
    }

    void reportTwice(const JsonNode& map);
    void readVersion(const JsonNode& root);
    void readView(const JsonNode& node, std::size_t place);
    bool readQuery(const JsonNode& node, SavedView& view);
    void readColumns(const JsonNode& node, SavedView& view);
    void readColumn(const JsonNode& node, SavedView& view);
    void readSort(const JsonNode& node, SavedView& view);
    std::optional<std::string> readKey(const JsonNode& map, std::string_view key);
    std::optional<int> wholeNumber(const JsonNode& node) const;
    bool readBool(const JsonNode& map, std::string_view key);

    std::string_view m_text;
    std::vector<std::size_t> m_lineEnds;
    ReadViews m_read;
    std::set<std::string> m_names; ///< folded
};

ReadViews ViewsReader::read()
{
    auto root = readJson(m_text, depthOfColumns);
    if (!root) {
        m_read.unreadable = root.error();
    } else {
        m_read.root = std::move(root).value();
        m_read.list = m_read.root.find("views");
        if (m_read.root.kind != JsonKind::Map || (m_read.list != nullptr && m_read.list->kind != JsonKind::List)) {
            parseError(ErrorCode::NotAViewsFile, m_read.list != nullptr ? m_read.list->begin : m_read.root.begin);
            m_read.unreadable = m_read.file.parseErrors.front();
            m_read.file.parseErrors.clear();
        }
    }
    if (m_read.unreadable) {
        m_read.list = nullptr;
        m_read.file.parseErrors = {*m_read.unreadable};
        m_read.file.canBeWritten = false;
        return std::move(m_read);
    }

    reportTwice(m_read.root);
    readVersion(m_read.root);
    const auto count = m_read.list != nullptr ? m_read.list->items.size() : 0;
    for (std::size_t i = 0; i < std::min(count, viewCountLimit); ++i)
        readView(m_read.list->items[i], i);
    if (count > viewCountLimit)
        parseError(ErrorCode::TooManyViews, m_read.list->items[viewCountLimit].begin, std::to_string(viewCountLimit));
    return std::move(m_read);
}

/// Each key that is there again, once for each time.
void ViewsReader::reportTwice(const JsonNode& map)
{
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < map.keys.size(); ++i) {
        if (!seen.insert(map.keys[i]).second)
            parseError(ErrorCode::DuplicateKey, map.keyBegins[i], map.keys[i]);
    }
}

void ViewsReader::readVersion(const JsonNode& root)
{
    const auto* node = root.find("version");
    if (node == nullptr)
        return;
    const auto version = wholeNumber(*node);
    if (!version || *version < 1)
        parseError(ErrorCode::BadViewPart, node->begin, "version");
    else if (*version > knownVersion)
        parseError(ErrorCode::NewerViews, node->begin, std::to_string(*version));
}

void ViewsReader::readView(const JsonNode& node, std::size_t place)
{
    const auto* nameNode = node.find("name");
    if (nameNode == nullptr || nameNode->kind != JsonKind::Text) {
        parseError(ErrorCode::NotAView, node.begin);
        return;
    }
    SavedView view{.name = decodedText(m_text, *nameNode), .query = {}};
    auto folded = foldText(view.name);
    if (isEmptyViewName(view.name)) {
        parseError(ErrorCode::NotAView, nameNode->begin);
        return;
    }
    if (characterCount(view.name) > viewNameLimit) {
        parseError(ErrorCode::ViewNameTooLong, nameNode->begin, std::to_string(viewNameLimit));
        return;
    }
    if (m_names.contains(folded)) {
        parseError(ErrorCode::DuplicateView, nameNode->begin, view.name);
        return;
    }
    if (!readQuery(node, view))
        return;
    reportTwice(node);
    readColumns(node, view);
    readSort(node, view);
    view.dense = readBool(node, "dense");
    m_names.insert(std::move(folded));
    m_read.file.views.push_back(std::move(view));
    m_read.places.push_back(place);
}

/// A view without a query shows all articles; one whose query cannot be told must not.
bool ViewsReader::readQuery(const JsonNode& node, SavedView& view)
{
    const auto* query = node.find("query");
    if (query == nullptr)
        return true;
    if (query->kind != JsonKind::Text) {
        parseError(ErrorCode::BadViewPart, query->begin, "query");
        return false;
    }
    view.query = decodedText(m_text, *query);
    if (view.query.size() <= viewQueryLimit)
        return true;
    parseError(ErrorCode::ViewQueryTooLong, query->begin, std::to_string(viewQueryLimit));
    return false;
}

void ViewsReader::readColumns(const JsonNode& node, SavedView& view)
{
    const auto* columns = node.find("columns");
    if (columns == nullptr || columns->kind == JsonKind::Null)
        return;
    if (columns->kind != JsonKind::List) {
        parseError(ErrorCode::BadViewPart, columns->begin, "columns");
        return;
    }
    for (std::size_t i = 0; i < columns->items.size(); ++i) {
        if (i == viewColumnLimit) {
            parseError(ErrorCode::BadViewPart, columns->items[i].begin, "columns");
            return;
        }
        readColumn(columns->items[i], view);
    }
}

void ViewsReader::readColumn(const JsonNode& node, SavedView& view)
{
    if (node.kind != JsonKind::Map) {
        parseError(ErrorCode::BadViewPart, node.begin, "columns");
        return;
    }
    auto key = readKey(node, "key");
    if (!key)
        return;
    ViewColumn column{.key = std::move(*key)};
    if (std::any_of(view.columns.begin(), view.columns.end(),
            [&](const ViewColumn& other) { return other.key == column.key; })) {
        parseError(ErrorCode::DuplicateKey, node.begin, column.key);
        return;
    }
    if (const auto* width = node.find("width"); width != nullptr) {
        const auto pixels = wholeNumber(*width);
        if (pixels && *pixels >= 0 && *pixels <= viewWidthLimit)
            column.width = *pixels;
        else
            parseError(ErrorCode::BadViewPart, width->begin, "width");
    }
    view.columns.push_back(std::move(column));
}

void ViewsReader::readSort(const JsonNode& node, SavedView& view)
{
    const auto* sort = node.find("sort");
    if (sort == nullptr || sort->kind == JsonKind::Null)
        return;
    if (sort->kind != JsonKind::Map) {
        parseError(ErrorCode::BadViewPart, sort->begin, "sort");
        return;
    }
    auto column = readKey(*sort, "column");
    if (!column)
        return;
    view.sortColumn = std::move(*column);
    view.descending = readBool(*sort, "descending");
}

/// The key of a column; where it is missing or none, the mistake is noted.
std::optional<std::string> ViewsReader::readKey(const JsonNode& map, std::string_view key)
{
    const auto* node = map.find(key);
    if (node == nullptr || node->kind != JsonKind::Text) {
        parseError(ErrorCode::BadViewPart, node != nullptr ? node->begin : map.begin, std::string(key));
        return {};
    }
    auto text = decodedText(m_text, *node);
    if (text.empty() || text.size() > viewKeyLimit) {
        parseError(ErrorCode::BadViewPart, node->begin, std::string(key));
        return {};
    }
    return text;
}

/// As JSON has no whole numbers, 320.0 and 3.2e2 are the same as 320.
std::optional<int> ViewsReader::wholeNumber(const JsonNode& node) const
{
    if (node.kind != JsonKind::Number)
        return {};
    const auto written = node.in(m_text);
    double number = 0;
    const auto read = std::from_chars(written.data(), written.data() + written.size(), number);
    constexpr double limit = 1e9;
    if (read.ec != std::errc() || number < -limit || number > limit || number != static_cast<int>(number))
        return {};
    return static_cast<int>(number);
}

bool ViewsReader::readBool(const JsonNode& map, std::string_view key)
{
    const auto* node = map.find(key);
    if (node == nullptr)
        return false;
    if (node->kind != JsonKind::Bool) {
        parseError(ErrorCode::BadViewPart, node->begin, std::string(key));
        return false;
    }
    return node->in(m_text) == "true";
}

} // namespace

bool isEmptyViewName(std::string_view name)
{
    return foldText(name).find_first_not_of(' ') == std::string::npos;
}

ReadViews readViewsText(std::string_view text)
{
    return ViewsReader(text).read();
}

} // namespace stet
