// Declared in core/review/article_rules.h

#include "core/review/article_rules.h"

#include "core/document/field_values.h"
#include "core/text/date_time.h"

#include <cmath>

namespace stet {

void checkQualityRange(ArticleFindings& found)
{
    const auto quality = found.row().quality;
    if (quality && (*quality < 0 || *quality > 100))
        found.add(RuleId::QualityRange, KeyPath::ofKey("quality"), 0, {std::string(found.text("quality"))});
}

void checkQualityMissing(ArticleFindings& found)
{
    const auto* quality = found.field("quality");
    if (found.isNews() && (quality == nullptr || quality->type == ValueType::Null))
        found.add(RuleId::QualityMissing, KeyPath::ofKey("quality"));
}

void checkPublishedLow(ArticleFindings& found)
{
    const auto quality = found.row().quality;
    if (!isOnSite(found.row()) || !quality || *quality >= found.settings().threshold)
        return;
    // An article that does not say it is on the site all the same; there the score is what can be shown.
    const auto place = found.row().publishWritten ? found.settings().publish.path : KeyPath::ofKey("quality");
    found.add(RuleId::PublishedLow, place, 0, {numberText(*quality), numberText(found.settings().threshold)});
}

void checkDraftHigh(ArticleFindings& found)
{
    const auto quality = found.row().quality;
    if (isDraft(found.row()) && quality && *quality >= found.settings().threshold + found.settings().farAbove)
        found.add(RuleId::DraftHigh, found.settings().publish.path, 0,
            {numberText(*quality), numberText(found.settings().threshold)});
}

void checkDraftWaiting(ArticleFindings& found)
{
    const auto& row = found.row();
    if (!isDraft(row) || !row.quality || !row.date || *row.quality < found.settings().threshold)
        return;
    const auto days
        = std::floor(static_cast<double>(found.context().now - *row.date) / static_cast<double>(secondsPerDay));
    if (days > found.settings().draftDays)
        found.add(RuleId::DraftWaiting, found.settings().publish.path, 0, {numberText(*row.quality), numberText(days)});
}

void checkHeatRange(ArticleFindings& found)
{
    if (found.row().heat && *found.row().heat < -1)
        found.add(RuleId::HeatRange, KeyPath::ofKey("heat"), 0, {std::string(found.text("heat"))});
}

void checkPublishedText(ArticleFindings& found)
{
    const auto& path = found.settings().publish.path;
    const auto* value = valueIn(found.values(), path);
    if (value == nullptr || !value->isScalar() || value->type == ValueType::Bool || value->type == ValueType::Null)
        return;
    if (value->type != ValueType::Text || typeOfPlain(value->text) != ValueType::Bool) {
        found.add(RuleId::PublishedText, path, value->type == ValueType::Text ? 2 : 3, {path.toText(), value->text});
        return;
    }
    // To Jekyll every text but the value of the site's own field publishes; of Hugo's `draft` it is not said what it
    // does.
    const bool isTrue = isTrueWord(value->text);
    const bool isJekylls = found.settings().publish.publishes;
    found.addFixable(RuleId::PublishedText, path, isTrue || !isJekylls ? 1 : 0, {path.toText(), value->text},
        {SetField{path, Value::scalar(ValueType::Bool, isTrue ? "true" : "false")}});
}

void checkPublishedUnset(ArticleFindings& found)
{
    if (found.isNews() && found.row().publishState == PublishState::Unset && !found.row().publishWritten)
        found.add(RuleId::PublishedUnset, found.settings().publish.path, 0, {found.settings().publish.path.toText()});
}

} // namespace stet
