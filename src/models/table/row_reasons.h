#pragma once

#include "core/decisions/worth.h"
#include "core/library/row_annotations.h"

#include <QString>

#include <optional>

namespace stet {

/// Returns a signed number; empty if nothing changed or one of the numbers is unknown.
QString differenceText(const std::optional<double>& difference);
/// Returns the word for a badge: new or changed; empty for what the person has seen.
QString newsBadge(const RowNews& news);
/// Returns what is different since the person has seen the article; empty if nothing is.
QString newsSentence(const RowNews& news, const ArticleSummary& row);
/// Returns the worth and the parts it comes from, as "84: quality 71, heat 120, 2 days old, story of 5".
QString worthText(const Worth& worth, const ArticleSummary& row, std::uint32_t articlesInStory, std::int64_t now);

} // namespace stet
