#include "core/decisions/seen_articles.h"

#include "core/document/json_spans.h"
#include "core/storage/path_text.h"
#include "core/text/bad_character.h"
#include "core/text/date_time.h"
#include "core/text/hex_text.h"
#include "core/text/json_string.h"

#include <QString>

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_set>

namespace stet {

namespace {

constexpr std::size_t seenLimit = std::size_t{256} * 1024 * 1024; // bytes: some two million articles
constexpr int seenDepth = 2; // of lists and maps in a line
constexpr double unknownHeat = -1;

// A line is short, for there are many: ["PATH","TEXT TITLE STATE",QUALITY,HEAT]. The hashes are 16 and 8 digits.
constexpr std::string_view seenForm = "2";
constexpr std::size_t usualLine = 90; // bytes
constexpr std::size_t textDigits = 16;
constexpr std::size_t titleDigits = 8;
constexpr std::uint64_t titleMask = 0xFFFFFFFF;
constexpr std::array seenStates{
    std::pair(PublishState::Published, 'p'), std::pair(PublishState::Draft, 'd'), std::pair(PublishState::Unset, 'u')};

char seenLetterOf(PublishState state)
{
    const auto found
        = std::find_if(seenStates.begin(), seenStates.end(), [&](const auto& each) { return each.first == state; });
    return found->second;
}

std::optional<PublishState> seenStateOf(char letter)
{
    for (const auto& [state, each] : seenStates) {
        if (each == letter)
            return state;
    }
    return std::nullopt;
}

std::string_view seenBelow(std::string_view path, std::string_view root)
{
    path.remove_prefix(std::min(path.size(), root.size()));
    return path.starts_with('/') ? path.substr(1) : path;
}

bool isReadableIn(const ArticleSummary& row, std::string_view root)
{
    return !row.error && isInside(row.path, root);
}

std::optional<double> seenNumberIn(std::string_view line, const JsonNode& node)
{
    if (node.kind != JsonKind::Number)
        return std::nullopt;
    const auto text = node.in(line);
    double number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() ? std::optional(number) : std::nullopt;
}

std::string seenTextAt(std::string_view line, const JsonNode& map, std::string_view key)
{
    const auto* node = map.find(key);
    return node != nullptr && node->kind == JsonKind::Text ? decodedText(line, *node) : std::string();
}

std::optional<std::pair<std::string, SeenArticle>> seenArticleOf(std::string_view line, const JsonNode& list)
{
    constexpr std::size_t parts = 4;
    if (list.kind != JsonKind::List || list.items.size() != parts || list.items[0].kind != JsonKind::Text
        || list.items[1].kind != JsonKind::Text)
        return std::nullopt;
    auto path = decodedText(line, list.items[0]);
    const auto code = decodedText(line, list.items[1]);
    if (path.empty() || code.size() != textDigits + titleDigits + 1)
        return std::nullopt;
    const auto content = hexNumber(code.substr(0, textDigits));
    const auto title = hexNumber(std::string(textDigits - titleDigits, '0') + code.substr(textDigits, titleDigits));
    const auto state = seenStateOf(code.back());
    if (!content || !title || !state)
        return std::nullopt;
    return std::pair(std::move(path),
        SeenArticle{.content = *content,
            .title = *title,
            .state = *state,
            .quality = seenNumberIn(line, list.items[2]),
            .heat = seenNumberIn(line, list.items[3])});
}

std::optional<double> difference(const std::optional<double>& now, const std::optional<double>& then)
{
    return now && then && *now != *then ? std::optional(*now - *then) : std::nullopt;
}

std::optional<double> knownHeat(const std::optional<double>& heat)
{
    return heat == unknownHeat ? std::nullopt : heat;
}

RowNews newsOf(const SeenArticle& now, const SeenArticle& then)
{
    return {.isChanged = now.content != then.content,
        .isTitleChanged = now.title != then.title,
        .isFlipped = isOnSite(now.state) != isOnSite(then.state),
        .qualityChange = difference(now.quality, then.quality),
        .heatChange = difference(knownHeat(now.heat), knownHeat(then.heat))};
}

/// The first of the articles that were not found, in the order of their names.
std::vector<std::string> goneNames(
    const SeenArticles& seen, const std::unordered_set<std::string_view>& found, std::string_view root)
{
    std::vector<std::string> names;
    for (const auto& [path, article] : seen.byPath) {
        if (!found.contains(path))
            names.emplace_back(seenBelow(path, root));
    }
    const auto most = std::min(names.size(), SeenDigest::mostGoneNames);
    std::partial_sort(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(most), names.end());
    names.resize(most);
    return names;
}

void countNews(const RowNews& news, const SeenArticle& now, SeenDigest& digest)
{
    if (news.isNew)
        ++digest.added;
    else if (news.isFlipped)
        ++(isOnSite(now.state) ? digest.published : digest.unpublished);
    else if (news.isChanged)
        ++digest.changed;
    else if (news.heatChange)
        ++digest.reheated;
}

/// What became of an article; `then` is null for one that was not there.
void addNews(RowId id, const ArticleSummary& row, const SeenArticle* then, SeenComparison& out)
{
    const auto now = SeenArticle::of(row);
    const auto news = then == nullptr ? RowNews{.isNew = true} : newsOf(now, *then);
    countNews(news, now, out.digest);
    out.news.emplace_back(id, news);
}

/// The paths of articles that are not where they were seen: one with the same text elsewhere was renamed. Nothing where
/// nobody asks.
std::unordered_map<std::uint64_t, std::string_view> goneByContent(
    const SeenArticles& seen, const std::unordered_set<std::string_view>& found, bool isUnasked)
{
    std::unordered_map<std::uint64_t, std::string_view> gone;
    if (isUnasked || found.size() == seen.byPath.size())
        return gone;
    for (const auto& [path, article] : seen.byPath) {
        if (!found.contains(path))
            gone.emplace(article.content, path);
    }
    return gone;
}

} // namespace

SeenArticle SeenArticle::of(const ArticleSummary& row)
{
    return {.content = row.content,
        .title = Fingerprint::of(row.title).low & titleMask,
        .state = row.publishState,
        .quality = row.quality,
        .heat = row.heat};
}

SeenArticles SeenArticles::of(const Snapshot& rows, std::string_view root, std::int64_t time)
{
    SeenArticles seen{.time = time};
    for (std::size_t id = 0; id < rows.size(); ++id) {
        if (rows[id] != nullptr && isReadableIn(*rows[id], root))
            seen.byPath.emplace(rows[id]->path, SeenArticle::of(*rows[id]));
    }
    return seen;
}

SettingsPlace seenPlace(const std::string& stateFolder, std::string_view root)
{
    return {.path = joinPath(stateFolder, "seen/" + hexText(Fingerprint::of(root).low) + ".jsonl")};
}

std::string seenLine(std::string_view path, const SeenArticle& article, std::string_view root)
{
    const auto number = [](const std::optional<double>& value) {
        return value ? QString::number(*value, 'g', 17).toStdString() : std::string("null");
    };
    std::string line = '[' + jsonString(seenBelow(path, root)) + ",\"" + hexText(article.content);
    line += hexText(article.title).substr(textDigits - titleDigits);
    line += seenLetterOf(article.state);
    line += "\"," + number(article.quality) + ',' + number(article.heat) + "]\n";
    return line;
}

std::string seenText(const SeenArticles& seen, std::string_view root)
{
    std::string text = "{\"seen\":" + jsonString(withTime({}, seen.time)) + ",\"root\":" + jsonString(root)
        + ",\"form\":" + jsonString(seenForm) + "}\n";
    std::vector<std::string_view> paths;
    paths.reserve(seen.byPath.size());
    for (const auto& [path, article] : seen.byPath) {
        if (!findBadCharacter(path)) // such a path has no text: its article is new each time
            paths.push_back(path);
    }
    std::sort(paths.begin(), paths.end());
    for (const auto path : paths)
        text += seenLine(path, seen.byPath.find(std::string(path))->second, root);
    return text;
}

std::optional<SeenArticles> readSeenText(std::string_view text, std::string_view root)
{
    std::optional<SeenArticles> seen;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const auto json = readJson(line, seenDepth);
        if (!json)
            continue;
        if (!seen) {
            const auto time = json->kind == JsonKind::Map && seenTextAt(line, *json, "form") == seenForm
                ? parseDateTime(seenTextAt(line, *json, "seen"))
                : std::nullopt;
            if (!time)
                return std::nullopt;
            seen = SeenArticles{.time = *time};
            seen->byPath.reserve(text.size() / usualLine);
        } else if (auto article = seenArticleOf(line, *json)) {
            seen->byPath.insert_or_assign(joinPath(root, article->first), article->second);
        }
    }
    return seen;
}

Result<std::optional<SeenArticles>> readSeen(Disk& disk, const std::string& stateFolder, const std::string& root)
{
    const auto text = readSettingsFile(disk, seenPlace(stateFolder, root), seenLimit);
    if (!text)
        return text.error();
    return *text ? readSeenText(**text, root) : std::nullopt;
}

Result<Done> writeSeen(Disk& disk, const std::string& stateFolder, const std::string& root, const SeenArticles& seen)
{
    const auto edited = editSettingsFile(disk, seenPlace(stateFolder, root), seenLimit,
        [&](const auto& /*old*/) -> Result<std::string> { return seenText(seen, root); });
    return edited ? Result<Done>(Done{}) : edited.error();
}

SeenComparison compareSeen(const SeenArticles& seen, const Snapshot& rows, std::string_view root, const Stop& stop)
{
    SeenComparison out{.digest = {.time = seen.time}};
    std::unordered_set<std::string_view> found;
    found.reserve(seen.byPath.size());
    std::vector<RowId> unknown;
    for (RowId id = 0; id < rows.size() && !stop.isRequested(); ++id) {
        if (rows[id] == nullptr || !isInside(rows[id]->path, root))
            continue;
        const auto then = seen.byPath.find(std::string(rows[id]->path));
        if (then != seen.byPath.end())
            found.insert(then->first);
        if (rows[id]->error)
            continue;
        if (then == seen.byPath.end())
            unknown.push_back(id);
        else
            addNews(id, *rows[id], &then->second, out);
    }
    if (stop.isRequested())
        return {};
    auto moved = goneByContent(seen, found, unknown.empty());
    for (const auto id : unknown) {
        const auto former = moved.find(rows[id]->content);
        const SeenArticle* then = nullptr;
        if (former != moved.end()) {
            found.insert(former->second);
            then = &seen.byPath.find(std::string(former->second))->second;
            moved.erase(former); // a copy of it is new
        }
        addNews(id, *rows[id], then, out);
    }
    out.digest.gone = seen.byPath.size() - found.size();
    if (out.digest.gone > 0)
        out.digest.goneNames = goneNames(seen, found, root);
    return out;
}

} // namespace stet
