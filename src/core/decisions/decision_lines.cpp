#include "core/decisions/decision_lines.h"

#include "core/document/json_spans.h"
#include "core/storage/path_text.h"
#include "core/text/bad_character.h"
#include "core/text/date_time.h"
#include "core/text/hex_text.h"
#include "core/text/json_string.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <tuple>

namespace stet {

namespace {

constexpr int decisionDepth = 3; // of lists and maps in a line
constexpr std::int64_t inSecond = 1000; // milliseconds
constexpr std::int64_t mostSeconds = 221'845'392'000; // the year 9000: later decisions than any still have a time
constexpr std::size_t longestLine = 16'384; // bytes
constexpr std::size_t longestWho = 200; // bytes

constexpr std::array verdictWords{std::pair(Verdict::None, std::string_view("none")),
    std::pair(Verdict::Publish, std::string_view("publish")), std::pair(Verdict::Keep, std::string_view("keep")),
    std::pair(Verdict::Later, std::string_view("later"))};

std::optional<Verdict> verdictOf(std::string_view word)
{
    for (const auto& [verdict, each] : verdictWords) {
        if (each == word)
            return verdict;
    }
    return std::nullopt;
}

/// The time in milliseconds; RFC 3339, with or without a fraction.
std::optional<std::int64_t> timeOf(std::string_view text)
{
    const auto seconds = parseDateTime(text);
    if (!seconds || *seconds > mostSeconds)
        return std::nullopt;
    std::int64_t milliseconds = 0;
    if (const auto dot = text.find('.'); dot != std::string_view::npos) {
        std::int64_t unit = inSecond;
        for (auto rest = text.substr(dot + 1); unit > 1 && !rest.empty() && rest[0] >= '0' && rest[0] <= '9';
             rest.remove_prefix(1)) {
            unit /= 10;
            milliseconds += (rest[0] - '0') * unit;
        }
    }
    return *seconds * inSecond + milliseconds;
}

/// The text at a key of a line; nullopt if there is none.
std::optional<std::string> decisionTextAt(std::string_view line, const JsonNode& map, std::string_view key)
{
    const auto* node = map.find(key);
    return node != nullptr && node->kind == JsonKind::Text ? std::optional(decodedText(line, *node)) : std::nullopt;
}

/// The text in one line: a decision that others wrote is shown in lists.
std::string inOneLine(std::string text, std::size_t most)
{
    while (text.size() > most) { // whole characters
        while (text.size() > 1 && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U)
            text.pop_back();
        text.pop_back();
    }
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20U; }, ' ');
    return text;
}

std::optional<Decision> decisionOf(std::string_view line, std::string_view base)
{
    if (line.size() > longestLine)
        return std::nullopt;
    const auto json = readJson(line, decisionDepth);
    if (!json || json->kind != JsonKind::Map)
        return std::nullopt;
    const auto article = decisionTextAt(line, *json, "article");
    const auto verdict = verdictOf(decisionTextAt(line, *json, "verdict").value_or(""));
    const auto time = timeOf(decisionTextAt(line, *json, "at").value_or(""));
    const auto judged = hexNumber(decisionTextAt(line, *json, "judged").value_or(""));
    // A folder has no say about what is elsewhere, and the private file none about what is nowhere.
    if (!article || article->empty() || article->starts_with('/') != base.empty() || !verdict || !time || !judged)
        return std::nullopt;
    return Decision{
        .path = base.empty() ? *article : joinPath(std::string(base), *article),
        .address = decisionTextAt(line, *json, "address").value_or(""),
        .verdict = *verdict,
        .time = *time,
        .madeAt = timeOf(decisionTextAt(line, *json, "made").value_or("")).value_or(0),
        .who = inOneLine(decisionTextAt(line, *json, "who").value_or(""), longestWho),
        .judged = *judged,
        .reason = inOneLine(decisionTextAt(line, *json, "reason").value_or(""), longestReason),
    };
}

bool isConflictMarker(std::string_view line)
{
    return line.starts_with("<<<<<<<") || line.starts_with("|||||||") || line.starts_with("=======")
        || line.starts_with(">>>>>>>");
}

Result<std::string> articleText(const Decision& decision, std::string_view base)
{
    if (const auto bad = findBadCharacter(decision.path); bad)
        return Error{.code = bad->code, .path = decision.path};
    if (base.empty())
        return decision.path;
    if (!isInside(decision.path, std::string(base)) || decision.path == base)
        return Error{.code = ErrorCode::LeavesFolder, .path = decision.path};
    return decision.path.substr(base == "/" ? 1 : base.size() + 1);
}

} // namespace

std::string_view verdictWord(Verdict verdict)
{
    return verdictWords[static_cast<std::size_t>(verdict)].second;
}

std::string decisionTimeText(std::int64_t time)
{
    const auto fraction = ((time % inSecond) + inSecond) % inSecond;
    auto text = withTime({}, (time - fraction) / inSecond); // ends with Z
    std::array<char, 6> digits{};
    std::snprintf(digits.data(), digits.size(), ".%03d", static_cast<int>(fraction));
    return text.insert(text.size() - 1, digits.data());
}

Result<std::string> decisionLine(const Decision& decision, std::string_view base)
{
    const auto article = articleText(decision, base);
    if (!article)
        return article.error();
    std::string line = "{\"article\":" + jsonString(*article);
    line += ",\"verdict\":" + jsonString(verdictWord(decision.verdict));
    line += ",\"at\":" + jsonString(decisionTimeText(decision.time));
    if (decision.madeAt != 0)
        line += ",\"made\":" + jsonString(decisionTimeText(decision.madeAt));
    line += ",\"who\":" + jsonString(decision.who);
    line += ",\"judged\":" + jsonString(hexText(decision.judged));
    if (!decision.address.empty())
        line += ",\"address\":" + jsonString(decision.address);
    if (!decision.reason.empty())
        line += ",\"reason\":" + jsonString(decision.reason);
    return line + "}\n";
}

ReadDecisions readDecisionLines(std::string_view text, std::string_view base)
{
    ReadDecisions out;
    for (int number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.find_first_not_of(" \t\r") == std::string_view::npos || isConflictMarker(line))
            continue;
        if (auto decision = decisionOf(line, base)) {
            out.decisions.push_back(*std::move(decision));
            continue;
        }
        ++out.unreadable;
        if (out.firstUnreadable == 0)
            out.firstUnreadable = number;
    }
    const auto key = [](const Decision& each) {
        return std::tie(
            each.time, each.path, each.verdict, each.madeAt, each.who, each.judged, each.reason, each.address);
    };
    std::sort(out.decisions.begin(), out.decisions.end(),
        [&](const Decision& a, const Decision& b) { return key(a) < key(b); });
    out.decisions.erase(std::unique(out.decisions.begin(), out.decisions.end()), out.decisions.end());
    return out;
}

} // namespace stet
