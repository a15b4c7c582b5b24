// Declared in core/review/article_rules.h

#include "core/review/article_rules.h"

#include "core/storage/path_text.h"
#include "core/text/ascii.h"
#include "core/text/date_time.h"

#include <algorithm>

namespace stet {

namespace {

constexpr std::string_view dateKey = "publishedDateTime";
/// Whether a written time says what it is relative to: `Z`, `+0100`, `+01:00`, `+01`, `UTC`.
bool hasTimeZone(std::string_view text)
{
    if (text.ends_with('Z') || text.ends_with('z') || text.ends_with("UTC") || text.ends_with("GMT"))
        return true;
    const auto sign = text.find_last_of("+-");
    return sign != std::string_view::npos && text.find(':') < sign;
}

} // namespace

void checkDateInvalid(ArticleFindings& found)
{
    const auto check = [&](const KeyPath& path, const Value* date) {
        if (date != nullptr && date->hasText() && !parseDateTime(date->text))
            found.add(RuleId::DateInvalid, path, 0, {path.toText(), date->text});
    };
    check(KeyPath::ofKey(dateKey), found.field(dateKey));
    const auto* related = found.field("related");
    if (related == nullptr || related->type != ValueType::List)
        return;
    for (std::uint32_t i = 0; i < related->items.size(); ++i) {
        if (const auto* date = related->items[i].find(dateKey); date != nullptr)
            check(KeyPath::ofKey("related").item(i).child(dateKey), date);
    }
}

void checkDateFuture(ArticleFindings& found)
{
    // The clocks of two machines, and a date alone that is a day ahead in the east.
    if (found.row().date && *found.row().date > found.context().now + secondsPerDay)
        found.add(RuleId::DateFuture, KeyPath::ofKey(dateKey), 0, {std::string(found.text(dateKey))});
}

void checkDateEarly(ArticleFindings& found)
{
    if (!found.context().isEarly(found.row()))
        return;
    const auto median = found.context().medianDates.at(std::string(parentPath(found.row().path)));
    found.add(RuleId::DateEarly, KeyPath::ofKey(dateKey), 0,
        {std::string(found.text(dateKey)),
            withTime("2000-01-01", median / secondsPerDay * secondsPerDay).substr(0, 10)});
}

void checkDateTimeZone(ArticleFindings& found)
{
    const auto text = found.text(dateKey);
    if (found.row().date && text.find(':') != std::string_view::npos && !hasTimeZone(text))
        found.add(RuleId::DateTimeZone, KeyPath::ofKey(dateKey), 0, {std::string(text)});
}

} // namespace stet
