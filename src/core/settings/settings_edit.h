#pragma once

#include "core/settings/review_settings.h"
#include "core/text/result.h"

#include <optional>
#include <string>
#include <variant>

namespace stet {

/// Gives a rule a severity; nullopt switches it off.
struct SetRuleSeverity
{
    RuleId rule = RuleId::Unreadable;
    std::optional<Severity> severity{};
};

/// Ignores the findings of a rule in the files of a pattern; see IgnoredFindings.
using IgnoreFindings = IgnoredFindings;

/// Sets from which quality on an article is worth publishing; 0 to 100.
struct SetThreshold
{
    double threshold = 0;
};

/// Something that a person decides about the review of a folder.
using SettingsChange = std::variant<SetRuleSeverity, IgnoreFindings, SetThreshold>;

/// Returns the text of `.stet/config.yaml` after a change; everything else in it remains byte for byte. `yaml`: the
/// text so far; nullopt if there is no file. Errors: those of reading front matter and of applyChanges(), with their
/// line.
Result<std::string> withSettingsChange(const std::optional<std::string>& yaml, const SettingsChange& change);

} // namespace stet
