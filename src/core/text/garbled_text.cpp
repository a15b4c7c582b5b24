#include "core/text/garbled_text.h"

#include <QChar>
#include <QList>
#include <QString>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace stet {

namespace {

using namespace std::string_view_literals;

/// What Windows-1252 has for the bytes from 0x80 to 0x9F; 0 where it has nothing.
constexpr std::array<char32_t, 32> windowsCharacters{0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6,
    0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};
constexpr char32_t noBreakSpace = 0xA0;
// What stands behind a word, also behind one in capitals: quotes, dashes, dots and such.
constexpr std::u32string_view wordEnds
    = U"\u2018\u2019\u201A\u201C\u201D\u201E\u2013\u2014\u2026\u2022\u2122\u2039\u203A"
      U"\u00AB\u00BB\u00B2\u00B3\u00A9\u00AE\u00A0";

/// A character of a text, and the byte from 0x80 on that it stands for where the text was read wrongly.
struct Letter
{
    char32_t character = 0;
    std::uint8_t byte = 0; ///< 0: none
    std::size_t begin = 0;
};

std::uint8_t byteOf(char32_t character)
{
    if (character >= 0x80 && character <= 0xFF)
        return static_cast<std::uint8_t>(character);
    const auto* found = std::find(windowsCharacters.begin(), windowsCharacters.end(), character);
    return character == 0 || found == windowsCharacters.end()
        ? std::uint8_t{0}
        : static_cast<std::uint8_t>(0x80 + (found - windowsCharacters.begin()));
}

/// All of a text, and its end.
std::vector<Letter> lettersOf(std::string_view text)
{
    std::vector<Letter> letters;
    std::size_t at = 0;
    for (const auto character : QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toUcs4()) {
        letters.push_back({character, byteOf(character), at});
        at += character < 0x80 ? 1U : character < 0x800 ? 2U : character < 0x10000 ? 3U : 4U;
    }
    if (at != text.size())
        return {}; // no UTF-8: an escape in the front matter can make such a text
    letters.push_back({.begin = at});
    return letters;
}

/// The character that `count` letters were before they were read wrongly; 0 where they are no UTF-8.
char32_t wasBefore(const std::vector<Letter>& letters, std::size_t at, std::size_t count)
{
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    if (at + count >= letters.size()) // the last one only ends the text
        return 0;
    char32_t character = letters[at].byte & (0xFFU >> (count + 1));
    for (auto i = at + 1; i < at + count; ++i) {
        if (letters[i].byte < 0x80 || letters[i].byte > 0xBF)
            return 0;
        character = (character << 6U) | (letters[i].byte & 0x3FU);
    }
    return character >= least[count] ? character : 0;
}

/// How many letters a character had in UTF-8 whose first byte this is.
std::size_t lengthOf(std::uint8_t lead)
{
    return lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/// Letters of Latin, Greek and Cyrillic that people write; scripts beyond them are recognized by two letters in a row.
bool isUsual(char32_t character)
{
    return (character >= 0xA0 && character <= 0x17F) || (character >= 0x218 && character <= 0x21B)
        || (character >= 0x386 && character <= 0x3CE) || (character >= 0x401 && character <= 0x45F)
        || character == 0x490 || character == 0x491;
}

/// Whether two letters could be the end of a word, and a mark behind it: as in "CAFÉ…".
bool mayEndWord(const std::vector<Letter>& letters, std::size_t at)
{
    const auto lead = letters[at].character;
    const auto mark = letters[at + 1].character;
    constexpr char32_t aCircumflex = 0xC2;
    constexpr char32_t aTilde = 0xC3;
    constexpr char32_t angstrom = 0xC5;
    constexpr char32_t plusMinus = 0xB1;
    if (lead == angstrom && mark == plusMinus && QChar::isDigit(letters[at + 2].character)) // a measure
        return true;
    if (lead == aCircumflex || (lead == aTilde && mark == noBreakSpace)) // nobody writes these
        return false;
    const bool isInWord = at > 0 && QChar::isLower(letters[at - 1].character);
    const bool goesOn = mark != noBreakSpace && QChar::isLetter(letters[at + 2].character);
    return wordEnds.find(mark) != std::u32string_view::npos && !isInWord && !goesOn;
}

/// Whether letters are in a form that is found in no text but one that was read wrongly, whatever stands beside them.
bool isTelling(const std::vector<Letter>& letters, std::size_t at)
{
    constexpr std::array tellingBegins{U"\u00E2\u20AC"sv, U"\u00E2\u201A"sv, U"\u00E2\u201E"sv, U"\u00F0\u0178"sv,
        U"\u00EF\u00BB"sv, U"\u00E3\u0081"sv, U"\u00E3\u201A"sv, U"\u00E3\u0192"sv};
    return std::any_of(tellingBegins.begin(), tellingBegins.end(), [&](std::u32string_view begin) {
        return letters[at].character == begin[0] && letters[at + 1].character == begin[1];
    });
}

/// How many letters from here on were one character; 0 where they were not.
std::size_t garbledAt(const std::vector<Letter>& letters, std::size_t at)
{
    const auto count = lengthOf(letters[at].byte);
    const auto before = count > 0 ? wasBefore(letters, at, count) : 0;
    if (before == 0)
        return 0;
    if (count > 2 ? isTelling(letters, at) : isUsual(before) && !mayEndWord(letters, at))
        return count;
    const auto next = at + count;
    const auto nextCount = lengthOf(letters[next].byte);
    return nextCount > 0 && wasBefore(letters, next, nextCount) != 0 ? count : 0;
}

} // namespace

std::string_view garbledIn(std::string_view text)
{
    if (std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; })) // nearly all
        return {};
    for (const auto known : {"\xEF\xBF\xBD"sv, "\xC3\xA2\xE2\x82\xAC"sv}) { // the last byte of a quote may be lost
        if (const auto at = text.find(known); at != std::string_view::npos)
            return text.substr(at, known.size());
    }
    const auto letters = lettersOf(text);
    for (std::size_t at = 0; at + 1 < letters.size(); ++at) {
        if (const auto count = garbledAt(letters, at); count > 0)
            return text.substr(letters[at].begin, letters[at + count].begin - letters[at].begin);
    }
    return {};
}

} // namespace stet
