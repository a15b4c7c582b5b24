#include "core/query/query_operands.h"

#include "core/document/value.h"
#include "core/query/query_dates.h"

namespace stet {

namespace {

struct Ends
{
    std::string_view from;
    std::string_view to;
    bool withTo = true;
};

/// nullopt where a text is no range.
std::optional<Ends> endsOf(std::string_view text)
{
    const auto dots = text.find("..");
    if (dots == std::string_view::npos)
        return std::nullopt;
    Ends ends{text.substr(0, dots), text.substr(dots + 2)};
    if (ends.to.starts_with('<')) {
        ends.withTo = false;
        ends.to.remove_prefix(1);
    }
    return ends.from.empty() && ends.to.empty() ? std::nullopt : std::optional(ends);
}

std::optional<double> numberOf(std::string_view text)
{
    return stet::numberOf(typeOfPlain(text), text);
}

} // namespace

Comparison takeComparison(QueryReader& reader)
{
    const auto rest = reader.rest();
    const auto take = [&](std::size_t size, Comparison comparison) {
        reader.skip(size);
        return comparison;
    };
    if (rest.starts_with(">="))
        return take(2, Comparison::AtLeast);
    if (rest.starts_with("<="))
        return take(2, Comparison::AtMost);
    if (rest.starts_with('>'))
        return take(1, Comparison::Greater);
    if (rest.starts_with('<'))
        return take(1, Comparison::Less);
    if (rest.starts_with('='))
        return take(1, Comparison::Equal);
    return Comparison::None;
}

bool isRange(std::string_view text)
{
    return endsOf(text).has_value();
}

std::optional<NumberRange> numberRange(Comparison comparison, std::string_view text)
{
    if (const auto ends = comparison == Comparison::None ? endsOf(text) : std::nullopt) {
        NumberRange range{.withTo = ends->withTo};
        const auto from = numberOf(ends->from);
        const auto to = numberOf(ends->to);
        if ((!from && !ends->from.empty()) || (!to && !ends->to.empty()))
            return std::nullopt;
        range.from = from.value_or(range.from);
        range.to = to.value_or(range.to);
        return range;
    }
    const auto number = numberOf(text);
    if (!number)
        return std::nullopt;
    NumberRange range;
    switch (comparison) {
    case Comparison::None:
    case Comparison::Equal:
        range.from = range.to = *number;
        break;
    case Comparison::Less:
    case Comparison::AtMost:
        range.to = *number;
        range.withTo = comparison == Comparison::AtMost;
        break;
    case Comparison::Greater:
    case Comparison::AtLeast:
        range.from = *number;
        range.withFrom = comparison == Comparison::AtLeast;
        break;
    }
    return range;
}

std::optional<TimeRange> timeRange(Comparison comparison, std::string_view text, std::int64_t now)
{
    TimeRange range;
    if (const auto ends = comparison == Comparison::None ? endsOf(text) : std::nullopt) {
        const auto from = parseQueryDate(ends->from, now);
        const auto to = parseQueryDate(ends->to, now);
        if ((!from && !ends->from.empty()) || (!to && !ends->to.empty()))
            return std::nullopt;
        range.from = from ? from->period.from : range.from;
        range.to = !to ? range.to : ends->withTo ? to->period.to : to->period.from;
        return range;
    }
    const auto date = parseQueryDate(text, now);
    if (!date)
        return std::nullopt;
    const auto& period = date->period;
    if (date->isAge) { // the younger, the later
        if (comparison == Comparison::Greater)
            range.to = period.from;
        else if (comparison == Comparison::AtLeast)
            range.to = period.to;
        else
            range.from = comparison == Comparison::AtMost ? period.from : period.to;
        return range;
    }
    switch (comparison) {
    case Comparison::None:
    case Comparison::Equal:
        return period;
    case Comparison::Less:
        range.to = period.from;
        break;
    case Comparison::AtMost:
        range.to = period.to;
        break;
    case Comparison::Greater:
        range.from = period.to;
        break;
    case Comparison::AtLeast:
        range.from = period.from;
        break;
    }
    return range;
}

} // namespace stet
