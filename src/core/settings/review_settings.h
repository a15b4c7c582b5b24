#pragma once

#include "core/decisions/worth.h"
#include "core/library/publish_field.h"
#include "core/settings/rules.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// A folder's own schema, for articles whose path below the folder matches a pattern.
struct SchemaChoice
{
    std::string pattern{}; ///< `*` within a folder's name, `**` across folders; empty: all
    std::string file{}; ///< below `.stet`
    std::uint32_t line = 0; ///< of the configuration
};

/// Findings that somebody has looked at and finds right.
struct IgnoredFindings
{
    RuleId rule = RuleId::Unreadable;
    std::string pattern{}; ///< of paths below the folder, as in SchemaChoice
};

/// The review settings that a folder may change; see resources/schema/config.schema.json.
struct ReviewSettings
{
    ReviewSettings();

    PublishField publish{};
    bool namesPublishField = false; ///< whether the folder sets it
    std::size_t titleLimit = 60; ///< characters; search engines cut titles near it
    std::size_t excerptLimit = 160; ///< characters
    double threshold = 60; ///< minimum quality of an article worth publishing
    double farAbove = 30; ///< above the threshold; such a draft was perhaps overlooked
    int draftDays = 14; ///< after which a draft above the threshold has waited too long
    int relatedDays = 180; ///< at most, between related stories
    int earlyDays = 1826; ///< before the median of an article's folder: five years
    WorthWeights worth{};
    double leadWidth = 300; ///< pixels
    double leadHeight = 150; ///< pixels
    std::vector<std::string> required; ///< key paths, or several joined by `|` of which one is enough
    bool namesRequired = false; ///< whether the folder sets them, for all articles; else news need them
    std::vector<std::string> secureHosts{}; ///< known to support https
    std::vector<SchemaChoice> schemas{}; ///< the first match counts
    std::vector<IgnoredFindings> ignored{};
    std::array<std::optional<Severity>, ruleCount> severities{}; ///< nullopt: disabled

    std::optional<Severity> severityOf(RuleId rule) const { return severities[static_cast<std::size_t>(rule)]; }
    /// `pathBelow`: of an article, below the folder.
    bool isIgnored(RuleId rule, std::string_view pathBelow) const;
};

} // namespace stet
