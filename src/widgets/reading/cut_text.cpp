#include "widgets/reading/cut_text.h"

#include <QTextLayout>

#include <algorithm>

namespace stet {

namespace {

constexpr QChar cutEllipsis = u'\u2026';
constexpr int longestMeasured = 2000; // characters; no line has as many

/// `end`: how many characters are left, if they end a word; else the word that they break goes too.
CutText cutBefore(const QString& text, qsizetype end)
{
    auto at = end;
    while (at > 0 && !text[at].isSpace() && !text[at - 1].isSpace())
        --at;
    if (at == 0)
        at = end; // one long word
    auto shown = text.left(at);
    while (!shown.isEmpty() && (shown.back().isSpace() || shown.back().isPunct()))
        shown.chop(1);
    return {shown + cutEllipsis, text.mid(shown.size()).trimmed()};
}

bool fits(const QString& text, const QFont& font, int width, int lines)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (int line = 0; line < lines; ++line) {
        auto next = layout.createLine();
        if (!next.isValid())
            break;
        next.setLineWidth(width);
    }
    const bool isWhole = !layout.createLine().isValid();
    layout.endLayout();
    return isWhole;
}

} // namespace

CutText cutToCharacters(const QString& text, int most)
{
    const auto simple = text.simplified();
    return simple.size() <= most ? CutText{simple, {}} : cutBefore(simple, most - 1);
}

CutText cutToLines(const QString& text, const QFont& font, int width, int lines)
{
    const auto simple = text.simplified();
    if (simple.size() <= longestMeasured && fits(simple, font, width, lines))
        return {simple, {}};
    qsizetype least = 0;
    auto most = std::min<qsizetype>(simple.size() - 1, longestMeasured);
    while (least < most) {
        const auto middle = (least + most + 1) / 2;
        if (fits(cutBefore(simple, middle).shown, font, width, lines))
            least = middle;
        else
            most = middle - 1;
    }
    return cutBefore(simple, least);
}

} // namespace stet
