#pragma once

#include "widgets/article/find_target.h"

#include <QTextCursor>

class QTextDocument;

namespace stet {

/// Beyond this many matches nobody counts.
inline constexpr int mostCountedHits = 1000;

/// Returns the next match from a cursor, beginning again at the other end; null if there is none.
QTextCursor findInDocument(const QTextDocument& document, QTextCursor from, const QString& text, FindStep step);

/// Returns the number of matches, at most mostCountedHits.
int countInDocument(const QTextDocument& document, const QString& text);

} // namespace stet
