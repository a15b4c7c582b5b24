#include "core/query/row_order.h"

#include "core/library/field_text.h"
#include "core/parallel/parallel_for.h"
#include "core/text/date_time.h"
#include "core/text/folding.h"

#include <algorithm>
#include <array>
#include <compare>
#include <cstdint>
#include <deque>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace stet {

namespace {

/// Texts of rows lie all over the memory, which is what matching them waits for. So they are asked for some rows ahead.
void fetchAhead(const Snapshot& rows, std::size_t id)
{
    constexpr std::size_t rowAhead = 48;
    constexpr std::size_t sizeAhead = 32;
    constexpr std::size_t textAhead = 16;
    constexpr std::size_t cacheLine = 64;
    constexpr std::size_t most = 1024; // bytes of one text; the rest of a long one comes by itself
    if (id + rowAhead < rows.size() && rows[id + rowAhead])
        __builtin_prefetch(&rows[id + rowAhead]->haystack);
    if (id + sizeAhead < rows.size() && rows[id + sizeAhead])
        rows[id + sizeAhead]->haystack.fetchAhead();
    if (id + textAhead >= rows.size() || !rows[id + textAhead])
        return;
    const auto text = rows[id + textAhead]->haystack.view().substr(0, most);
    for (std::size_t at = 0; at < text.size(); at += cacheLine)
        __builtin_prefetch(text.data() + at);
}

/// What one part of the rows has to say.
struct Matches
{
    std::vector<RowId> rows{};
    std::vector<RowId> unmatched{};
    std::optional<QueryParseError> parseError{};
    std::optional<QueryParseError> note{};
    int notJudged = 0;
};

/// `kept`: those of the supply, sorted.
Matches matchPart(
    const RowSupply& supply, QueryMatcher& matcher, const std::vector<RowId>& kept, Part part, const Stop& stop)
{
    Matches out;
    const auto notJudgedBefore = matcher.notJudged();
    auto nextKept = kept.begin();
    for (auto id = static_cast<RowId>(part.begin); id < part.end; ++id) {
        if (stop.isRequested()) // a regular expression may take its time with every row
            return {};
        fetchAhead(supply.rows, id);
        nextKept = std::find_if(nextKept, kept.end(), [id](RowId other) { return other >= id; });
        const bool isKept = nextKept != kept.end() && *nextKept == id;
        const auto& row = supply.rows[id];
        if (!row)
            continue;
        const bool matches = matcher.matches(*row, RowFacts(supply, id));
        if (matcher.parseError())
            return {.parseError = matcher.parseError()};
        if (matches || isKept)
            out.rows.push_back(id);
        if (!matches && isKept)
            out.unmatched.push_back(id);
    }
    out.note = matcher.note();
    out.notJudged = matcher.notJudged() - notJudgedBefore;
    return out;
}

/// The rows that are wanted, in the order of their ids.
RowAnswer matchRows(const RowSupply& supply, const RowRequest& request, const Stop& stop)
{
    constexpr std::size_t batch = 4096; // small: a thread that has to wait for its core then holds up little
    const Query everything;
    const auto& query = request.query ? *request.query : everything;
    auto kept = supply.kept;
    std::sort(kept.begin(), kept.end());
    std::vector<Matches> found(supply.rows.size() / batch + 1);
    parallelForOwn(supply.rows.size(), batch, [&] {
        return [&, matcher = std::make_shared<QueryMatcher>(query)](
                   Part part) { found[part.begin / batch] = matchPart(supply, *matcher, kept, part, stop); };
    });
    RowAnswer answer;
    int notJudged = 0;
    for (auto& part : found) {
        if (part.parseError)
            return {.parseError = part.parseError};
        answer.rows.insert(answer.rows.end(), part.rows.begin(), part.rows.end());
        answer.unmatched.insert(answer.unmatched.end(), part.unmatched.begin(), part.unmatched.end());
        notJudged += part.notJudged;
        if (part.note)
            answer.note = std::move(part.note);
    }
    if (answer.note)
        answer.note->detail = std::to_string(notJudged);
    return answer;
}

/// The first bytes of a text as numbers that order like them: nearly all comparisons end here, without a look at the
/// text, which lies somewhere else in memory for each row.
using Start = std::array<std::uint64_t, 3>;

Start orderStart(std::string_view text)
{
    std::array<unsigned char, sizeof(Start)> bytes{};
    std::copy_n(text.begin(), std::min(text.size(), bytes.size()), bytes.begin());
    Start start{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        start[i / 8] = start[i / 8] << 8U | bytes[i];
    return start;
}

/// Folded text as a key.
struct TextKey
{
    Start start;
    std::string_view text;

    explicit TextKey(std::string_view folded)
        : start(orderStart(folded))
        , text(folded)
    {
    }
    auto operator<=>(const TextKey& other) const
    {
        const auto byStart = start <=> other.start;
        // What is no longer than its start has nothing more to compare.
        const bool isAll = text.size() <= sizeof start && text.size() == other.text.size();
        return byStart != 0 || isAll ? byStart : text <=> other.text;
    }
};

std::optional<TextKey> nonEmpty(std::string_view folded)
{
    return folded.empty() ? std::nullopt : std::optional(TextKey(folded));
}

/// Folds texts of rows and holds what their keys look at.
class FoldedTexts
{
public:
    /// Of a text that many rows have, which is folded once. `text` must outlive this.
    std::optional<TextKey> sharedKey(std::string_view text)
    {
        const auto [place, isNew] = m_shared.try_emplace(text);
        if (isNew)
            place->second = foldText(text);
        return nonEmpty(place->second);
    }
    std::optional<TextKey> key(std::string_view text) { return isFolded(text) ? nonEmpty(text) : ownKey(text); }
    /// Of a text that goes away.
    std::optional<TextKey> ownKey(std::string_view text) { return nonEmpty(m_own.emplace_back(foldText(text))); }

private:
    std::unordered_map<std::string_view, std::string> m_shared;
    std::deque<std::string> m_own;
};

/// A value of a front matter path as a key: what is no number is behind all numbers, whatever the other articles have.
struct FieldKey
{
    enum class Kind : std::uint8_t
    {
        Number,
        Date,
        Text
    };
    Kind kind;
    double number = 0; ///< of a date: seconds
    TextKey text{{}};

    std::partial_ordering operator<=>(const FieldKey& other) const
    {
        if (kind != other.kind)
            return kind <=> other.kind;
        if (kind != Kind::Text)
            return number <=> other.number;
        return text <=> other.text;
    }
};

std::optional<FieldKey> fieldKey(const FieldValue& value, FoldedTexts& folded)
{
    using Kind = FieldKey::Kind;
    if (const auto number = numberOf(value.type(), value.text()))
        return FieldKey{Kind::Number, *number};
    if (value.type() == ValueType::Text) {
        if (const auto date = parseDateTime(value.text()))
            return FieldKey{Kind::Date, static_cast<double>(*date)};
    }
    const auto text = value.collection() == nullptr && value.type() != ValueType::Null
        ? folded.key(value.text())
        : folded.ownKey(fieldText(value));
    return text ? std::optional(FieldKey{Kind::Text, 0, *text}) : std::nullopt;
}

template <typename Key>
struct Keyed
{
    std::optional<Key> key{};
    Start titleStart{};
    RowId id = noRow;
};

/// The key of a row, or nothing; what the key looks at may be in the FoldedTexts.
template <typename Key>
using KeyOf = std::function<std::optional<Key>(RowId, FoldedTexts&)>;

/// Sorts rows by their keys: each part of them by itself, and together then. There are few types of keys, and keyOf is
/// erased, because each instance of this takes the compiler a second.
template <typename Key>
void sortBy(std::vector<RowId>& ids, const Snapshot& rows, bool descending, const KeyOf<Key>& keyOf)
{
    const auto isBefore = [&](const Keyed<Key>& a, const Keyed<Key>& b) {
        if (a.key.has_value() != b.key.has_value())
            return a.key.has_value();
        if (a.key) {
            if (const auto byKey = *a.key <=> *b.key; byKey != 0)
                return descending ? byKey > 0 : byKey < 0;
        }
        if (a.titleStart != b.titleStart)
            return a.titleStart < b.titleStart;
        const auto& left = *rows[a.id];
        const auto& right = *rows[b.id];
        const auto byTitle = left.titleKey() <=> right.titleKey();
        return byTitle != std::strong_ordering::equal ? byTitle < 0 : left.path < right.path;
    };
    std::vector<Keyed<Key>> keyed(ids.size());
    const auto batch = evenBatch(ids.size());
    std::vector<FoldedTexts> folded(ids.size() / batch + 1); // the keys point into it
    const auto placeOf = [&](std::size_t i) { return keyed.begin() + static_cast<std::ptrdiff_t>(i); };
    parallelFor(ids.size(), batch, [&](Part part) {
        for (auto i = part.begin; i < part.end; ++i)
            keyed[i] = {keyOf(ids[i], folded[part.begin / batch]), orderStart(rows[ids[i]]->titleKey()), ids[i]};
        std::sort(placeOf(part.begin), placeOf(part.end), isBefore);
    });
    for (auto begin = batch; begin < ids.size(); begin += batch) {
        std::inplace_merge(keyed.begin(), placeOf(begin), placeOf(std::min(begin + batch, ids.size())), isBefore);
    }
    std::transform(keyed.begin(), keyed.end(), ids.begin(), [](const auto& entry) { return entry.id; });
}

} // namespace

bool needsProblems(RowField field)
{
    return field == RowField::Problems;
}

bool needsStories(RowField field)
{
    return field == RowField::Cluster || field == RowField::ClusterPublished || field == RowField::Worth;
}

bool needsNews(RowField field)
{
    return field == RowField::QualityChange || field == RowField::HeatChange;
}

Worth RowSupply::worthOf(RowId id) const
{
    const auto& row = *rows[id];
    return stet::worthOf(
        row, storyOf(id).articles, row.root < weights.size() ? weights[row.root] : WorthWeights(), now);
}

std::optional<Value> PathColumns::valueOf(std::size_t path, RowId id, const ArticleSummary& row) const
{
    if (path == published)
        return publishValueOf(row);
    return path < columns.size() && columns[path] ? columns[path]->at(id) : std::nullopt;
}

std::vector<RowId> unmatchedRows(
    const RowSupply& supply, const Query& query, const std::vector<RowId>& ids, const Stop& stop)
{
    std::vector<RowId> unmatched;
    QueryMatcher matcher(query);
    for (const auto id : ids) {
        if (stop.isRequested())
            return {};
        if (id >= supply.rows.size() || !supply.rows[id])
            continue;
        const auto notJudged = matcher.notJudged();
        const bool matches = matcher.matches(*supply.rows[id], RowFacts(supply, id));
        if (matcher.parseError())
            return unmatched;
        if (!matches && matcher.notJudged() == notJudged)
            unmatched.push_back(id);
    }
    return unmatched;
}

bool KnownOrder::isOf(const RowSupply& supply, const RowRequest& request) const
{
    return !request.column && request.field == field && request.descending == descending && supply.rows.isSame(rows);
}

std::shared_ptr<const KnownOrder> KnownOrder::of(
    const RowSupply& supply, const RowRequest& request, const RowAnswer& answer)
{
    // What these order by is not in the rows.
    const bool isOfMore
        = request.column || needsProblems(request.field) || needsStories(request.field) || needsNews(request.field);
    if (isOfMore || (request.query && !request.query->isEmpty()) || answer.parseError)
        return nullptr;
    return std::make_shared<const KnownOrder>(
        KnownOrder{supply.rows.identity(), request.field, request.descending, answer.rows});
}

RowAnswer orderRows(const RowSupply& supply, const RowRequest& request, const Stop& stop, const KnownOrder* known)
{
    auto answer = matchRows(supply, request, stop);
    auto& ids = answer.rows;
    const auto& rows = supply.rows;
    if (ids.empty())
        return answer;
    if (known != nullptr && known->isOf(supply, request)) {
        std::vector<bool> isWanted(rows.size());
        for (const auto id : ids)
            isWanted[id] = true;
        ids.clear();
        std::copy_if(
            known->ids.begin(), known->ids.end(), std::back_inserter(ids), [&](RowId id) { return isWanted[id]; });
        return answer;
    }

    using Row = const ArticleSummary&;
    using Folded = FoldedTexts&;
    const auto by = [&]<typename Key>(const KeyOf<Key>& keyOf) { sortBy<Key>(ids, rows, request.descending, keyOf); };
    // Numbers that rows have are all exact as a double.
    const auto byNumber = [&](auto numberOfRow) {
        by(KeyOf<double>([&rows, numberOfRow](RowId id, Folded) -> std::optional<double> {
            const auto number = numberOfRow(*rows[id]);
            return number ? std::optional(static_cast<double>(*number)) : std::nullopt;
        }));
    };
    const auto byText = [&](auto keyOfRow) {
        by(KeyOf<TextKey>([&rows, keyOfRow](RowId id, Folded folded) { return keyOfRow(*rows[id], folded); }));
    };
    if (request.column) {
        by(KeyOf<FieldKey>([&](RowId id, Folded folded) { return fieldKey(request.column->valueAt(id), folded); }));
        return answer;
    }
    switch (request.field) {
    case RowField::Published:
        byNumber([](Row row) { return row.error ? std::nullopt : std::optional(static_cast<int>(row.publishState)); });
        break;
    case RowField::Title:
        byText([](Row row, Folded) { return nonEmpty(row.titleKey()); });
        break;
    case RowField::Quality:
        byNumber([](Row row) { return row.quality; });
        break;
    case RowField::Heat: // -1 is unknown, and no heat below 0
        byNumber([](Row row) { return row.heat && *row.heat != -1 ? row.heat : std::nullopt; });
        break;
    case RowField::Date:
        byNumber([](Row row) { return row.date; });
        break;
    case RowField::Provider:
        byText([](Row row, Folded) { return nonEmpty(row.foldedProvider()); });
        break;
    case RowField::Topics:
        byText([](Row row, Folded) { return nonEmpty(row.foldedTopics()); });
        break;
    case RowField::Category:
        byText([](Row row, Folded folded) { return folded.sharedKey(row.category); });
        break;
    case RowField::Type:
        byText([](Row row, Folded folded) { return folded.sharedKey(row.type); });
        break;
    case RowField::Images:
        byNumber([](Row row) { return row.images; });
        break;
    case RowField::Related:
        byNumber([](Row row) { return row.related; });
        break;
    case RowField::Folder:
        byText([](Row row, Folded folded) { return folded.sharedKey(row.folder); });
        break;
    case RowField::File:
        byText([](Row row, Folded folded) { return folded.key(fileNameOf(row.foundAs)); });
        break;
    case RowField::Problems:
        by(KeyOf<double>([&](RowId id, Folded) -> std::optional<double> {
            if (id >= supply.problems.size() || supply.problems[id].count == 0)
                return std::nullopt;
            constexpr double worstFactor = 1ULL << 32U; // above every count
            return static_cast<double>(supply.problems[id].worst) * worstFactor + supply.problems[id].count;
        }));
        break;
    case RowField::Cluster:
        by(KeyOf<double>([&](RowId id, Folded) {
            const auto articles = supply.storyOf(id).articles;
            return articles > 1 ? std::optional<double>(articles) : std::nullopt;
        }));
        break;
    case RowField::ClusterPublished:
        by(KeyOf<double>([&](RowId id, Folded) {
            const auto story = supply.storyOf(id);
            return story.articles > 1 ? std::optional<double>(story.published) : std::nullopt;
        }));
        break;
    case RowField::QualityChange:
        by(KeyOf<double>([&](RowId id, Folded) { return RowFacts(supply, id).news().qualityChange; }));
        break;
    case RowField::HeatChange:
        by(KeyOf<double>([&](RowId id, Folded) { return RowFacts(supply, id).news().heatChange; }));
        break;
    case RowField::Worth:
        by(KeyOf<double>([&](RowId id, Folded) {
            return rows[id]->error ? std::nullopt : std::optional(supply.worthOf(id).sum());
        }));
        break;
    }
    return answer;
}

} // namespace stet
