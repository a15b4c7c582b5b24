#include "models/article/shown_source.h"
#include "core/document/source_text.h"

#include <algorithm>

namespace stet {

namespace {

constexpr char16_t byteBase = 0xDC00; // a low surrogate that no high one stands before

/// A character of a text, by its bytes.
struct Character
{
    char32_t code = 0;
    std::size_t size = 0; ///< 0: the byte is no UTF-8
};

Character characterAt(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto first = byte(0);
    if (first < 0x80)
        return {first, 1};
    const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < size)
        return {};
    char32_t code = first & (0xFFU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xC0U) != 0x80)
            return {};
        code = code << 6 | (byte(i) & 0x3FU);
    }
    constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool isSurrogate = code >= 0xD800 && code < 0xE000;
    return code < least[size] || code > 0x10FFFF || isSurrogate ? Character() : Character{code, size};
}

/// Whether an editor of text has a place for a character, and keeps it.
bool isKept(char32_t code)
{
    const bool isControl = code < 0x20 ? code != '\t' && code != '\n' : code >= 0x7F && code < 0xA0;
    const bool breaksLines = code == 0x2028 || code == 0x2029;
    const bool isOfTheEditor = (code >= 0xFDD0 && code <= 0xFDEF) || code == 0xFFFC || (code & 0xFFFEU) == 0xFFFE;
    return !isControl && !breaksLines && !isOfTheEditor;
}

template <typename Put>
void forEachCharacter(std::string_view bytes, Put put)
{
    while (!bytes.empty()) {
        const auto [code, size] = characterAt(bytes);
        const bool kept = size > 0 && isKept(code);
        put(kept, code, bytes.substr(0, std::max<std::size_t>(size, 1)));
        bytes.remove_prefix(std::max<std::size_t>(size, 1));
    }
}

bool hasOnlyCrlf(std::string_view bytes)
{
    bool hasAny = false;
    for (auto at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
        if (at == 0 || bytes[at - 1] != '\r')
            return false;
        hasAny = true;
    }
    return hasAny;
}

} // namespace

ShownSource::ShownSource(std::string_view bytes)
    : m_hasByteOrderMark(bytes.starts_with(utf8Mark))
    , m_isCrlf(hasOnlyCrlf(bytes))
{
    if (m_hasByteOrderMark)
        bytes.remove_prefix(utf8Mark.size());
    m_text.reserve(static_cast<qsizetype>(bytes.size()));
    forEachCharacter(bytes, [&](bool kept, char32_t code, std::string_view written) {
        const auto behind = static_cast<std::size_t>(written.data() - bytes.data()) + 1;
        if (m_isCrlf && code == '\r' && bytes.substr(behind).starts_with('\n'))
            return; // of the break
        if (kept) {
            m_text += QChar::fromUcs4(code);
            return;
        }
        for (const char byte : written)
            m_text += QChar(static_cast<char16_t>(byteBase + static_cast<unsigned char>(byte)));
    });
}

std::string ShownSource::bytesOf(QStringView text) const
{
    std::string bytes(m_hasByteOrderMark ? utf8Mark : std::string_view());
    qsizetype begin = 0;
    const auto flush = [&](qsizetype end) {
        bytes += text.mid(begin, end - begin).toUtf8().toStdString();
        begin = end + 1;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto unit = text[i].unicode();
        const bool isPair = i > 0 && text[i - 1].isHighSurrogate();
        const bool isBreak = unit == u'\n' || unit == 0x2028 || unit == 0x2029;
        const bool isByte = !isPair && unit >= byteBase && unit <= byteBase + 0xFF;
        if (!isBreak && !isByte)
            continue;
        flush(i);
        if (isByte)
            bytes += static_cast<char>(unit - byteBase);
        else
            bytes += m_isCrlf ? "\r\n" : "\n";
    }
    flush(text.size());
    return bytes;
}

int shownLength(std::string_view bytes)
{
    std::size_t length = 0;
    forEachCharacter(bytes, [&](bool kept, char32_t code, std::string_view written) {
        length += !kept ? written.size() : code > 0xFFFF ? 2U : 1U;
    });
    return static_cast<int>(length);
}

} // namespace stet
