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
    return withoutLastSpace(std::move(out));
}

} // namespace stet
