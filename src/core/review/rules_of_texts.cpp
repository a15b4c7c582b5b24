#include "review/article_rules.h"

#include "library/characters.h"
#include "review/garbled_text.h"

#include <QString>

#include <algorithm>
#include <array>

namespace stet {

namespace {

using namespace std::string_view_literals;

constexpr std::array textFields{"title"sv, "excerpt"sv};
constexpr int fewestLetters = 8; // an abbreviation is no title in capitals

void checkLength(ArticleFindings& found, RuleId rule, std::string_view key, std::size_t limit)
{
    const auto count = characterCount(found.text(key));
    if (count > limit)
        found.add(rule, KeyPath::ofKey(key), 0, {std::to_string(count), std::to_string(limit)});
}

} // namespace

void checkTitleLength(ArticleFindings& found)
{
    checkLength(found, RuleId::TitleLength, "title", found.settings().titleLimit);
}

void checkExcerptLength(ArticleFindings& found)
{
    checkLength(found, RuleId::ExcerptLength, "excerpt", found.settings().excerptLimit);
}

void checkExcerptCut(ArticleFindings& found)
{
    const auto excerpt = found.text("excerpt");
    for (const auto dots : {"..."sv, "\xE2\x80\xA6"sv, "[...]"sv, "[\xE2\x80\xA6]"sv}) {
        if (excerpt.ends_with(dots)) {
            found.add(RuleId::ExcerptCut, KeyPath::ofKey("excerpt"), 0, {std::string(dots)});
            return;
        }
    }
}

void checkExcerptRepeatsTitle(ArticleFindings& found)
{
    // Also with a full stop or the name of the outlet behind it.
    constexpr std::size_t littleMore = 24;
    const auto title = found.row().titleKey();
    const auto excerpt = found.row().foldedExcerpt();
    if (!title.empty() && excerpt.starts_with(title) && excerpt.size() <= title.size() + littleMore)
        found.add(RuleId::ExcerptRepeatsTitle, KeyPath::ofKey("excerpt"));
}

void checkDoubleBlanks(ArticleFindings& found)
{
    for (const auto key : textFields) {
        if (found.text(key).find("  ") != std::string_view::npos)
            found.add(RuleId::DoubleBlanks, KeyPath::ofKey(key), 0, {std::string(key)});
    }
}

void checkMojibake(ArticleFindings& found)
{
    for (const auto key : textFields) {
        if (const auto garbled = garbledIn(found.text(key)); !garbled.empty())
            found.add(RuleId::Mojibake, KeyPath::ofKey(key), 0, {std::string(key), std::string(garbled)});
    }
}

void checkAllCapitals(ArticleFindings& found)
{
    const auto utf8 = found.text("title");
    if (std::any_of(utf8.begin(), utf8.end(), [](char c) { return c >= 'a' && c <= 'z'; })) // nearly all
        return;
    const auto title = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    int letters = 0;
    for (const auto c : title) {
        if (c.isLower())
            return;
        letters += c.isUpper() ? 1 : 0;
    }
    if (letters >= fewestLetters)
        found.add(RuleId::AllCapitals, KeyPath::ofKey("title"));
}

} // namespace stet
