#pragma once

#include "core/library/article_summary.h"

#include <QString>

namespace stet {

/// Words for the values of a row; what is unknown is an empty text, never 0.
QString numberText(const std::optional<double>& number);
/// A number, or an en dash for the -1 that means unknown.
QString heatText(const std::optional<double>& heat);
/// Day, short month and year (UTC) in the person's language; the text as written where it is no date.
QString dateText(const ArticleSummary& row);
/// Date, time and the text as written.
QString dateToolTip(const ArticleSummary& row);
QString stateText(PublishState state);
/// The topics with commas between them.
QString topicsText(const ArticleSummary& row);
/// The name for people: the title, else the file's name.
QString nameOf(const ArticleSummary& row);

/// A tool tip that shows a text as it is. Tool tips guess whether a text is HTML; this one is, and escaped.
QString plainToolTip(const QString& text);

} // namespace stet
