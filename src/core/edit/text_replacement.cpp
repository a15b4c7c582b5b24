#include "core/edit/text_replacement.h"

#include "core/document/source_text.h"
#include "core/text/text_regex.h"

#include <QStringDecoder>

#include <chrono>

namespace stet {

namespace {

constexpr std::chrono::milliseconds replacementTime(500); // for all the places in one text

Error tooLarge()
{
    return {.code = ErrorCode::FrontMatterTooLarge, .detail = std::to_string(SourceText::frontMatterLimit)};
}

/// Unlike QString::fromUtf8(), keeps a byte order mark, which is a character in the middle of a file.
QString everyCharacterOf(std::string_view utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::ConvertInitialBom);
    return decoder.decode(QByteArrayView(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

} // namespace

Result<std::vector<TextReplacement::Piece>> TextReplacement::piecesOf(std::string_view with, int groups)
{
    std::vector<Piece> pieces;
    std::string text;
    const auto endText = [&] {
        if (!text.empty())
            pieces.emplace_back(everyCharacterOf(std::exchange(text, {})));
    };
    for (std::size_t i = 0; i < with.size(); ++i) {
        if (with[i] != '\\') {
            text += with[i];
            continue;
        }
        const auto escape = with.substr(i, 2);
        const char c = ++i < with.size() ? with[i] : '\0';
        if (c >= '0' && c <= '9') {
            const int group = c - '0';
            if (group > groups)
                return Error{.code = ErrorCode::BadReplacement, .detail = std::string(escape)};
            endText();
            pieces.emplace_back(group);
        } else if (c == 'n') {
            text += '\n';
        } else if (c == 't') {
            text += '\t';
        } else if (c == '\\') {
            text += '\\';
        } else {
            return Error{.code = ErrorCode::BadReplacement, .detail = std::string(escape)};
        }
    }
    endText();
    return pieces;
}

Result<TextReplacement> TextReplacement::make(std::string_view find, std::string_view with, const Options& options)
{
    if (find.empty())
        return Error{.code = ErrorCode::BadRegex, .detail = "empty"};
    TextReplacement made;
    const auto literal
        = options.isRegex ? std::string() : QRegularExpression::escape(everyCharacterOf(find)).toStdString();
    made.m_regex = textRegex(
        options.isRegex ? find : std::string_view(literal), options.ignoresCase ? RegexCase::Ignored : RegexCase::Kept);
    if (!made.m_regex.isValid())
        return Error{.code = ErrorCode::BadRegex, .detail = made.m_regex.errorString().toStdString()};
    made.m_isForAll = options.isForAll;
    if (!options.isRegex) {
        made.m_with.emplace_back(everyCharacterOf(with));
        return made;
    }
    auto pieces = piecesOf(with, made.m_regex.captureCount());
    if (!pieces.ok())
        return pieces.error();
    made.m_with = std::move(pieces).value();
    return made;
}

Result<std::string> TextReplacement::appliedTo(std::string_view text) const
{
    const auto before = everyCharacterOf(text);
    QString after;
    qsizetype end = 0; // of what was taken over from `before`
    const auto latest = std::chrono::steady_clock::now() + replacementTime;
    auto matches = m_regex.globalMatch(before);
    bool isFound = false;
    bool isAtEnd = false; // nothing can follow, and the iterator may look beyond the text
    while (!isAtEnd && matches.hasNext()) {
        const auto match = matches.next();
        isFound = true;
        after += QStringView(before).sliced(end, match.capturedStart() - end);
        for (const auto& piece : m_with) {
            const auto* group = std::get_if<int>(&piece);
            after += group != nullptr ? match.captured(*group) : std::get<QString>(piece);
        }
        end = match.capturedEnd();
        isAtEnd = !m_isForAll || (end == before.size() && match.capturedLength() == 0);
        if (after.size() > static_cast<qsizetype>(SourceText::frontMatterLimit))
            return tooLarge();
        if (std::chrono::steady_clock::now() > latest)
            return Error{.code = ErrorCode::SlowRegex};
    }
    if (!isAtEnd && !matches.isValid()) // the next match took too many steps
        return Error{.code = ErrorCode::SlowRegex};
    if (!isFound)
        return std::string(text);
    after += QStringView(before).sliced(end);
    auto utf8 = after.toStdString();
    if (utf8.size() > SourceText::frontMatterLimit)
        return tooLarge();
    return utf8;
}

} // namespace stet
