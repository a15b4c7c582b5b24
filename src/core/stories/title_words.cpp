#include "core/stories/title_words.h"

#include "core/text/ascii.h"
#include "core/text/characters.h"
#include "core/text/fingerprint.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <string>
#include <utility>

namespace stet {

namespace {

using namespace std::string_view_literals;

constexpr std::array stopWords{"a"sv, "about"sv, "after"sv, "all"sv, "als"sv, "am"sv, "an"sv, "and"sv, "are"sv, "as"sv,
    "at"sv, "auf"sv, "aus"sv, "be"sv, "been"sv, "bei"sv, "but"sv, "by"sv, "das"sv, "dem"sv, "den"sv, "der"sv, "des"sv,
    "die"sv, "ein"sv, "eine"sv, "einem"sv, "einen"sv, "einer"sv, "for"sv, "from"sv, "fur"sv, "has"sv, "have"sv, "her"sv,
    "his"sv, "how"sv, "im"sv, "in"sv, "into"sv, "is"sv, "ist"sv, "it"sv, "its"sv, "mit"sv, "nach"sv, "now"sv, "of"sv,
    "on"sv, "or"sv, "over"sv, "s"sv, "says"sv, "sich"sv, "that"sv, "the"sv, "their"sv, "this"sv, "to"sv, "um"sv,
    "und"sv, "vom"sv, "von"sv, "vor"sv, "was"sv, "were"sv, "what"sv, "why"sv, "will"sv, "wird"sv, "with"sv, "zu"sv,
    "zum"sv, "zur"sv};

static_assert(std::is_sorted(stopWords.begin(), stopWords.end()));

constexpr std::array numberWords{std::pair("zero"sv, "0"sv), std::pair("one"sv, "1"sv), std::pair("two"sv, "2"sv),
    std::pair("three"sv, "3"sv), std::pair("four"sv, "4"sv), std::pair("five"sv, "5"sv), std::pair("six"sv, "6"sv),
    std::pair("seven"sv, "7"sv), std::pair("eight"sv, "8"sv), std::pair("nine"sv, "9"sv), std::pair("ten"sv, "10"sv),
    std::pair("eleven"sv, "11"sv), std::pair("twelve"sv, "12"sv), std::pair("zwei"sv, "2"sv),
    std::pair("drei"sv, "3"sv), std::pair("vier"sv, "4"sv), std::pair("funf"sv, "5"sv), std::pair("sechs"sv, "6"sv),
    std::pair("sieben"sv, "7"sv), std::pair("acht"sv, "8"sv), std::pair("neun"sv, "9"sv), std::pair("zehn"sv, "10"sv),
    std::pair("elf"sv, "11"sv), std::pair("zwolf"sv, "12"sv)};

/// Where one title has such a word and the other has not, they tell the opposite.
constexpr std::array denials{
    "not"sv, "no"sv, "never"sv, "without"sv, "nicht"sv, "kein"sv, "keine"sv, "keinen"sv, "nie"sv, "ohne"sv};

/// Beginnings that are one word with what follows their hyphen: `co-authoring`, and a `semi-final` is no final.
constexpr std::array beginnings{
    "anti"sv, "co"sv, "e"sv, "ex"sv, "multi"sv, "non"sv, "pre"sv, "re"sv, "semi"sv, "sub"sv, "un"sv};

bool isWordByte(char c)
{
    return isAsciiLetter(c) || isAsciiDigit(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// Whether a point between digits is one of a number: `17.4` is one word.
bool isPointInNumber(std::string_view text, std::size_t at)
{
    return (text[at] == '.' || text[at] == ',') && at > 0 && at + 1 < text.size() && isAsciiDigit(text[at - 1])
        && isAsciiDigit(text[at + 1]);
}

/// Punctuation beyond ASCII that stands between words: dashes, quotation marks, the ellipsis, as UTF-8 of U+2010 to
/// U+2027, and the quotation marks and dots of Latin 1. 0 where there is none.
std::size_t markAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    if (byte(at) == 0xE2 && byte(at + 1) == 0x80 && byte(at + 2) >= 0x90 && byte(at + 2) <= 0xA7)
        return 3;
    if (byte(at) == 0xC2 && (byte(at + 1) == 0xAB || byte(at + 1) == 0xBB || byte(at + 1) == 0xB7))
        return 2;
    return 0;
}

bool isBeginning(std::string_view word)
{
    return std::find(beginnings.begin(), beginnings.end(), word) != beginnings.end();
}

template <typename Visit>
void forEachWord(std::string_view text, Visit visit)
{
    std::size_t begin = 0;
    std::string joined;
    const auto end = [&](std::size_t at) {
        if (at == begin)
            return;
        const auto word = text.substr(begin, at - begin);
        const bool isFollowed = at + 1 < text.size() && text[at] == '-' && isWordByte(text[at + 1]);
        if (isFollowed && joined.empty() && isBeginning(word)) {
            joined = word;
            return;
        }
        joined += word;
        visit(std::string_view(joined));
        joined.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto mark = markAt(text, at);
        if (mark == 0 && (isWordByte(text[at]) || isPointInNumber(text, at))) {
            ++at;
            continue;
        }
        end(at);
        // `town's` is a word and its ending.
        at += std::max<std::size_t>(mark, 1);
        begin = at;
    }
    end(text.size());
}

std::size_t wordCount(std::string_view text)
{
    std::size_t count = 0;
    forEachWord(text, [&](std::string_view /*word*/) { ++count; });
    return count;
}

/// A title without ` | Outlet`, ` - Outlet` or ` — Outlet` at its end, where enough is left. Behind a bar stands also
/// the name of a series, and the person in it, which is in every title of it.
std::string_view withoutOutlet(std::string_view title)
{
    constexpr std::size_t mostWords = 3;
    constexpr std::size_t mostAfterBar = 8;
    constexpr std::size_t fewestLeft = 4;
    for (const auto mark : {" | "sv, " - "sv, " \xE2\x80\x93 "sv, " \xE2\x80\x94 "sv}) {
        const auto at = title.rfind(mark);
        if (at != std::string_view::npos
            && wordCount(title.substr(at + mark.size())) <= (mark == " | "sv ? mostAfterBar : mostWords)
            && wordCount(title.substr(0, at)) >= fewestLeft)
            return title.substr(0, at);
    }
    return title;
}

/// The beginning of a word, in which its forms are equal.
std::string wordStem(std::string_view word)
{
    const bool isNumber = isAsciiDigit(word.front());
    const auto number
        = std::find_if(numberWords.begin(), numberWords.end(), [&](const auto& each) { return each.first == word; });
    if (number != numberWords.end())
        return std::string(number->second);
    if (isNumber || word.size() <= 3)
        return std::string(word);
    if (word.ends_with("ies"))
        return std::string(word.substr(0, word.size() - 3)) + 'y';
    for (const auto ending : {"es"sv, "s"sv, "ed"sv, "ing"sv, "e"sv}) {
        if (word.ends_with(ending) && word.size() - ending.size() >= 3) {
            word.remove_suffix(ending.size());
            break;
        }
    }
    return std::string(word);
}

constexpr std::uint32_t denialKey = 0xFFFFFFFF; ///< of all denials; above all other words

/// The rarer a word the longer it mostly is: it stands above its hash.
std::uint32_t stemKey(std::string_view stem)
{
    constexpr std::uint32_t longest = 14;
    const auto length = std::min(static_cast<std::uint32_t>(characterCount(stem)), longest);
    return length << 28U | static_cast<std::uint32_t>(Fingerprint::of(stem).low & 0x0FFFFFFFU);
}

} // namespace

std::vector<std::uint32_t> titleWords(std::string_view folded)
{
    constexpr std::size_t mostWords = 40;
    std::vector<std::uint32_t> words;
    forEachWord(withoutOutlet(folded), [&](std::string_view word) {
        if (words.size() >= mostWords || std::binary_search(stopWords.begin(), stopWords.end(), word))
            return;
        const bool isDenial = std::find(denials.begin(), denials.end(), word) != denials.end();
        words.push_back(isDenial ? denialKey : stemKey(wordStem(word)));
    });
    std::sort(words.begin(), words.end(), std::greater<>());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

bool isSameStory(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b)
{
    const auto& fewer = a.size() <= b.size() ? a : b;
    const auto& more = a.size() <= b.size() ? b : a;
    const auto denies = [](const auto& words) { return !words.empty() && words.front() == denialKey; };
    return fewer.size() >= fewestTitleWords && denies(a) == denies(b)
        && static_cast<double>(fewer.size()) >= titleShare * static_cast<double>(more.size())
        && std::includes(more.begin(), more.end(), fewer.begin(), fewer.end(), std::greater<>());
}

std::size_t titlePrefix(std::size_t words)
{
    // The shorter one lies wholly in the longer one, of which at most the rest comes before its first word.
    const auto shared = static_cast<std::size_t>(std::ceil(titleShare * static_cast<double>(words)));
    return words - std::min(words, shared) + 1;
}

} // namespace stet
