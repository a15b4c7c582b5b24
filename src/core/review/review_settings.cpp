#include "core/review/review_settings.h"

namespace stet {

ReviewSettings::ReviewSettings()
    : required{"title", "excerpt", "publishedDateTime", "webUrl|originalUrl"}
{
    for (const auto& rule : allRules())
        severities[static_cast<std::size_t>(rule.id)] = rule.severity;
}

} // namespace stet
