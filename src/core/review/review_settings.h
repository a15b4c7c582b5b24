#pragma once

#include "core/library/publish_field.h"
#include "core/review/rules.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace stet {

/// A schema of the folder's own, for the articles whose path below the folder a pattern matches.
struct SchemaChoice
{
    std::string pattern{}; ///< `*` within a folder's name, `**` across folders; empty: all
    std::string file{}; ///< below `.stet`
    std::uint32_t line = 0; ///< in the configuration
};

/// What a folder may decide about its review; see resources/schema/config.schema.json.
struct ReviewSettings
{
    ReviewSettings();

    PublishField publish{};
    bool namesPublishField = false; ///< whether the folder says it
    std::size_t titleLimit = 60; ///< characters; search engines cut near it
    std::size_t excerptLimit = 160; ///< characters
    double threshold = 60; ///< quality from which an article is worth publishing
    double farAbove = 30; ///< above the threshold, where a draft was perhaps overlooked
    int draftDays = 14; ///< after which a draft above the threshold waits
    int relatedDays = 180; ///< between related stories
    int earlyDays = 1826; ///< before the median of an article's folder: five years
    double leadWidth = 300; ///< pixels
    double leadHeight = 150; ///< pixels
    std::vector<std::string> required; ///< what news need: key paths, or several with `|` of which one will do
    std::vector<std::string> secureHosts{}; ///< known to answer to https
    std::vector<SchemaChoice> schemas{}; ///< the first that matches counts
    std::array<std::optional<Severity>, ruleCount> severities{}; ///< nullopt: switched off

    std::optional<Severity> severityOf(RuleId rule) const { return severities[static_cast<std::size_t>(rule)]; }
};

} // namespace stet
