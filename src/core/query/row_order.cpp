#include "query/row_order.h"

#include "library/folding.h"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace stet {

namespace {

std::vector<std::string> wordsOf(const std::string& filter)
{
    const auto text = foldText(filter);
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find(' ', begin), text.size());
        if (end > begin)
            words.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

bool matches(const ArticleSummary& row, const std::vector<std::string>& words)
{
    return std::all_of(words.begin(), words.end(),
        [&](const std::string& word) { return row.haystack.view().find(word) != std::string::npos; });
}

/// The first bytes of a text as a number that orders like them: most comparisons end here, without a look at the text,
/// which lies somewhere else in memory for each row.
std::uint64_t startOf(std::string_view text)
{
    std::uint64_t start = 0;
    for (std::size_t i = 0; i < sizeof start; ++i)
        start = start << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return start;
}

/// Folded text as a key.
struct TextKey
{
    std::uint64_t start;
    std::string_view text;

    explicit TextKey(std::string_view folded)
        : start(startOf(folded))
        , text(folded)
    {
    }
    auto operator<=>(const TextKey&) const = default;
};

std::optional<TextKey> nonEmpty(std::string_view folded)
{
    return folded.empty() ? std::nullopt : std::optional(TextKey(folded));
}

/// Folds texts of rows, each once: many rows have the same.
class FoldedTexts
{
public:
    /// `text` must outlive this.
    std::optional<TextKey> key(std::string_view text)
    {
        const auto [place, isNew] = m_folded.try_emplace(text);
        if (isNew)
            place->second = foldText(text);
        return nonEmpty(place->second);
    }

private:
    std::unordered_map<std::string_view, std::string> m_folded;
};

/// The last two lines of the haystack: provider and topics, folded already.
std::string_view foldedTopics(const ArticleSummary& row)
{
    return row.haystack.view().substr(row.haystack.view().rfind('\n') + 1);
}
std::string_view foldedProvider(const ArticleSummary& row)
{
    const auto above = row.haystack.view().substr(0, row.haystack.size() - foldedTopics(row).size());
    const auto lines = above.substr(0, above.empty() ? 0 : above.size() - 1);
    return lines.substr(lines.rfind('\n') + 1);
}

template <typename Key>
struct Keyed
{
    std::optional<Key> key;
    std::uint64_t titleStart;
    RowId id;
};

template <typename KeyOf>
void sortBy(std::vector<RowId>& ids, const Snapshot& rows, bool descending, KeyOf keyOf)
{
    using Key = typename decltype(keyOf(*rows.front()))::value_type;
    std::vector<Keyed<Key>> keyed;
    keyed.reserve(ids.size());
    for (const auto id : ids)
        keyed.push_back({keyOf(*rows[id]), startOf(rows[id]->titleKey()), id});
    std::sort(keyed.begin(), keyed.end(), [&](const Keyed<Key>& a, const Keyed<Key>& b) {
        if (a.key.has_value() != b.key.has_value())
            return a.key.has_value();
        if (a.key && *a.key != *b.key)
            return descending ? *b.key < *a.key : *a.key < *b.key;
        if (a.titleStart != b.titleStart)
            return a.titleStart < b.titleStart;
        const auto& left = *rows[a.id];
        const auto& right = *rows[b.id];
        const auto byTitle = left.titleKey() <=> right.titleKey();
        return byTitle != std::strong_ordering::equal ? byTitle < 0 : left.path < right.path;
    });
    std::transform(keyed.begin(), keyed.end(), ids.begin(), [](const auto& entry) { return entry.id; });
}

} // namespace

std::string_view fileNameOf(std::string_view path)
{
    return path.substr(path.rfind('/') + 1);
}

std::vector<RowId> orderRows(const Snapshot& rows, const RowRequest& request, const std::stop_token& stop)
{
    const auto words = wordsOf(request.filter);
    std::vector<RowId> ids;
    for (RowId id = 0; id < rows.size(); ++id) {
        if (id % 4096 == 0 && stop.stop_requested())
            return {};
        if (rows[id] && matches(*rows[id], words))
            ids.push_back(id);
    }
    if (ids.empty())
        return ids;

    using Row = const ArticleSummary&;
    FoldedTexts folded;
    const auto by = [&](auto keyOf) { sortBy(ids, rows, request.descending, keyOf); };
    switch (request.field) {
    case RowField::Published:
        by([](Row row) { return row.error ? std::nullopt : std::optional(static_cast<int>(row.publishState)); });
        break;
    case RowField::Title:
        by([](Row row) { return nonEmpty(row.titleKey()); });
        break;
    case RowField::Quality:
        by([](Row row) { return row.quality; });
        break;
    case RowField::Heat: // -1 is unknown, and no heat below 0
        by([](Row row) { return row.heat && *row.heat != -1 ? row.heat : std::nullopt; });
        break;
    case RowField::Date:
        by([](Row row) { return row.date; });
        break;
    case RowField::Provider:
        by([](Row row) { return nonEmpty(foldedProvider(row)); });
        break;
    case RowField::Topics:
        by([](Row row) { return nonEmpty(foldedTopics(row)); });
        break;
    case RowField::Category:
        by([&](Row row) { return folded.key(row.category); });
        break;
    case RowField::Type:
        by([&](Row row) { return folded.key(row.type); });
        break;
    case RowField::Images:
        by([](Row row) { return row.images; });
        break;
    case RowField::Related:
        by([](Row row) { return row.related; });
        break;
    case RowField::Folder:
        by([&](Row row) { return folded.key(row.folder); });
        break;
    case RowField::File:
        by([&](Row row) { return folded.key(fileNameOf(row.foundAs)); });
        break;
    }
    return ids;
}

} // namespace stet
