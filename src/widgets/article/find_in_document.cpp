#include "widgets/article/find_in_document.h"

#include <QTextDocument>

namespace stet {

QTextCursor findInDocument(const QTextDocument& document, QTextCursor from, const QString& text, FindStep step)
{
    if (text.isEmpty())
        return {};
    if (step == FindStep::Stay)
        from.setPosition(from.selectionStart());
    const bool backward = step == FindStep::Backward;
    const auto flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    const auto hit = document.find(text, from, flags);
    if (!hit.isNull())
        return hit;
    from.movePosition(backward ? QTextCursor::End : QTextCursor::Start);
    return document.find(text, from, flags);
}

int countInDocument(const QTextDocument& document, const QString& text)
{
    int hits = 0;
    if (!text.isEmpty()) {
        for (auto hit = document.find(text); !hit.isNull() && hits < mostCountedHits; hit = document.find(text, hit))
            ++hits;
    }
    return hits;
}

} // namespace stet
