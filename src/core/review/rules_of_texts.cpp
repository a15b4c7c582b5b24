// Declared in core/review/article_rules.h

#include "core/review/article_rules.h"

#include "core/text/characters.h"
#include "core/text/garbled_text.h"
#include "core/text/hidden_characters.h"

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

/// Whether what follows a title says nothing more: a full stop, dots, or the name of the outlet behind a bar or a dash.
bool isLittle(std::string_view behind, std::string_view title)
{
    const auto longestName = std::min<std::size_t>(24, title.size()); // bytes; a longer one is a sentence
    constexpr auto ends = ".!?: \"'"sv;
    const auto begin = std::min(behind.find_first_not_of(ends), behind.size());
    const auto rest = behind.substr(begin);
    constexpr std::array separators{"| "sv, "- "sv, "\u2013 "sv, "\u2014 "sv, "\u00B7 "sv, "\u2026"sv};
    const auto separates = [&](std::string_view separator) { return rest.starts_with(separator); };
    return rest.empty() || (rest.size() <= longestName && std::any_of(separators.begin(), separators.end(), separates));
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
    auto excerpt = found.text("excerpt");
    excerpt = excerpt.substr(0, excerpt.find_last_not_of(" \n") + 1); // a block scalar ends with a line; npos + 1 is 0
    for (const auto dots : {"..."sv, "\xE2\x80\xA6"sv, "[...]"sv, "[\xE2\x80\xA6]"sv}) {
        if (excerpt.ends_with(dots)) {
            found.add(RuleId::ExcerptCut, KeyPath::ofKey("excerpt"), 0, {std::string(dots)});
            return;
        }
    }
}

void checkExcerptRepeatsTitle(ArticleFindings& found)
{
    const auto title = found.row().titleKey();
    const auto excerpt = found.row().foldedExcerpt();
    if (!title.empty() && excerpt.starts_with(title) && isLittle(excerpt.substr(title.size()), title))
        found.add(RuleId::ExcerptRepeatsTitle, KeyPath::ofKey("excerpt"));
}

void checkDoubleSpaces(ArticleFindings& found)
{
    for (const auto key : textFields) {
        if (found.text(key).find("  ") != std::string_view::npos)
            found.add(RuleId::DoubleSpaces, KeyPath::ofKey(key), 0, {std::string(key)});
    }
}

/// `title: Learn C #1` is `Learn C` to YAML. A comment after a quoted value cuts nothing, and neither does one of words
/// that begins with a space.
void checkTextCutByComment(ArticleFindings& found)
{
    const auto bytes = found.document().bytes();
    for (const auto key : textFields) {
        const auto* node = found.document().find(KeyPath::ofKey(key));
        if (node == nullptr || node->kind != NodeKind::Scalar || node->style != ScalarStyle::Plain)
            continue;
        auto rest = bytes.substr(node->value.end, bytes.find('\n', node->value.end) - node->value.end);
        rest.remove_prefix(std::min(rest.size(), rest.find_first_not_of(" \t")));
        const bool isHashWord
            = rest.size() > 1 && rest[0] == '#' && rest[1] != ' ' && rest[1] != '#' && rest[1] != '\r';
        if (isHashWord && !node->value.empty())
            found.add(RuleId::TextCutByComment, KeyPath::ofKey(key), 0,
                {std::string(key), std::string(rest.substr(0, rest.find_last_not_of(" \t\r") + 1))});
    }
}

/// A character reference of HTML, such as `&#8217;` or `&amp;`, which front matter does not decode.
void checkEntities(ArticleFindings& found)
{
    const auto isNameChar
        = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    constexpr std::size_t longest = 12; // bytes, with & and ;
    for (const auto key : textFields) {
        const auto text = found.text(key);
        for (auto begin = text.find('&'); begin != std::string_view::npos; begin = text.find('&', begin + 1)) {
            auto name = text.substr(begin + 1, longest);
            const auto end = name.find(';');
            if (end == std::string_view::npos)
                continue;
            name = name.substr(name.starts_with('#') ? 1 : 0, end - (name.starts_with('#') ? 1 : 0));
            if (name.size() < 2 || !std::all_of(name.begin(), name.end(), isNameChar))
                continue;
            found.add(
                RuleId::Entities, KeyPath::ofKey(key), 0, {std::string(key), std::string(text.substr(begin, end + 2))});
            break;
        }
    }
}

void checkMojibake(ArticleFindings& found)
{
    for (const auto key : textFields) {
        if (const auto garbled = garbledIn(found.text(key)); !garbled.empty())
            found.add(RuleId::Mojibake, KeyPath::ofKey(key), 0, {std::string(key), std::string(garbled)});
    }
}

void checkInvisibleCharacters(ArticleFindings& found)
{
    const auto check = [&found](std::string_view key) {
        if (const auto hidden = findHidden(found.text(key)))
            found.add(RuleId::InvisibleCharacter, KeyPath::ofKey(key), 0,
                {std::string(key), codePointName(hidden->character)});
    };
    std::for_each(textFields.begin(), textFields.end(), check);
    std::for_each(addressKeys.begin(), addressKeys.end(), check);
}

void checkAllCapitals(ArticleFindings& found)
{
    const auto utf8 = found.text("title");
    if (std::any_of(utf8.begin(), utf8.end(), [](char c) { return c >= 'a' && c <= 'z'; })) // nearly all
        return;
    const auto title = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    int letters = 0;
    for (const auto c : title) {
        if (c.isLower() || c.category() == QChar::Letter_Other) // also scripts that have no capitals
            return;
        letters += c.isUpper() ? 1 : 0;
    }
    if (letters >= fewestLetters)
        found.add(RuleId::AllCapitals, KeyPath::ofKey("title"));
}

} // namespace stet
