#include "core/settings/review_settings.h"

#include "core/schema/schema.h"

#include <algorithm>

namespace stet {

ReviewSettings::ReviewSettings()
    : required{"title", "excerpt", "publishedDateTime", "webUrl|originalUrl"}
{
    for (const auto& rule : allRules())
        severities[static_cast<std::size_t>(rule.id)] = rule.severity;
}

bool ReviewSettings::isIgnored(RuleId rule, std::string_view pathBelow) const
{
    return std::any_of(ignored.begin(), ignored.end(),
        [&](const IgnoredFindings& entry) { return entry.rule == rule && matchesPath(entry.pattern, pathBelow); });
}

} // namespace stet
