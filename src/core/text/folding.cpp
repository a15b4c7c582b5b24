#include "core/text/folding.h"

#include <QString>

#include <algorithm>

namespace stet {

namespace {

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

void appendFolded(std::string& out, char c)
{
    if (c == ' ' || (c >= '\t' && c <= '\r')) {
        if (!out.empty() && out.back() != ' ')
            out += ' ';
        return;
    }
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// How much to fold at once: to normalize a long text takes the square of its length. Pieces end before a space, which
/// combines with nothing before it, or, in texts without spaces, between characters.
std::size_t pieceSize(std::string_view text)
{
    constexpr std::size_t usual = 4096; // bytes
    constexpr std::size_t most = 2 * usual;
    if (text.size() <= most)
        return text.size();
    const auto space = text.find_first_of(" \n", usual);
    auto end = std::min(space, most);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return end;
}

void appendPiece(std::string& out, std::string_view utf8)
{
    const auto decomposed = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()))
                                .normalized(QString::NormalizationForm_KD)
                                .toCaseFolded();
    QString bare;
    bare.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() != QChar::Mark_NonSpacing)
            bare += c.isSpace() ? QChar(u' ') : c;
    }
    for (const char c : bare.toUtf8())
        appendFolded(out, c);
}

std::string withoutLastSpace(std::string text)
{
    if (text.ends_with(' '))
        text.pop_back();
    return text;
}

} // namespace

bool isFolded(std::string_view utf8)
{
    return std::all_of(utf8.begin(), utf8.end(), [](char c) { return c > ' ' && c < '\x7F' && (c < 'A' || c > 'Z'); });
}

std::string foldText(std::string_view utf8)
{
    std::string out;
    out.reserve(utf8.size());
    if (isAscii(utf8)) {
        for (const char c : utf8)
            appendFolded(out, c);
        return withoutLastSpace(std::move(out));
    }
    for (std::size_t begin = 0; begin < utf8.size();) {
        const auto size = pieceSize(utf8.substr(begin));
        appendPiece(out, utf8.substr(begin, size));
        begin += size;
    }
    return withoutLastSpace(std::move(out));
}

} // namespace stet
