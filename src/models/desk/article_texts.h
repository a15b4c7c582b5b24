#pragma once

#include "core/library/article_summary.h"

#include <QString>

namespace stet {

/// Words for the values of a row; an unknown value is an empty text, never 0.
QString numberText(const std::optional<double>& number);
/// Returns a number, or an en dash for -1, which means unknown.
QString heatText(const std::optional<double>& heat);
/// Returns day, short month and year (UTC) in the person's language; the text as written if it is not a date.
QString dateText(const ArticleSummary& row);
/// The same at a glance: the time if that is today, the day of the week within the last seven days. `now`: seconds
/// since 1970-01-01 UTC.
QString dateText(const ArticleSummary& row, std::int64_t now);
/// Returns date, time and the text as written.
QString dateToolTip(const ArticleSummary& row);
QString stateText(PublishState state);
/// Returns the topics, separated by commas.
QString topicsText(const ArticleSummary& row);
/// Returns the name for people: the title, else the file's name; cut if it is very long.
QString nameOf(const ArticleSummary& row);
/// Returns the text with very long lines cut, whose layout would hold up the window.
QString withShortLines(const QString& text);

/// Returns a tool tip that shows a text literally. Qt guesses whether a tool tip is HTML; this one is, with the text
/// escaped.
QString plainToolTip(const QString& text);

} // namespace stet
