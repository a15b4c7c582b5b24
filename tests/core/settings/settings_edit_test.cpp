#include "core/settings/folder_settings.h"
#include "core/settings/settings_edit.h"

#include "tests/support/catch.h"

using namespace stet;

namespace {

std::string changedSettings(const std::optional<std::string>& yaml, const SettingsChange& change)
{
    const auto changed = withSettingsChange(yaml, change);
    REQUIRE(changed.ok());
    return *changed;
}

ReviewSettings settingsIn(const std::string& yaml)
{
    std::vector<ConfigurationError> errors;
    auto settings = readSettings(yaml, "config.yaml", errors);
    CHECK(errors.empty());
    return settings;
}

} // namespace

TEST_CASE("A decision about a rule changes that line of the settings alone", "[settings_edit]")
{
    const std::string yaml
        = "# ours\nrules: # agreed in May\n  title-length: off  # see minutes\n\nlimits: {title: 70}\n";
    CHECK(changedSettings(yaml, SetRuleSeverity{RuleId::TitleLength, Severity::Hint})
        == "# ours\nrules: # agreed in May\n  title-length: hint  # see minutes\n\nlimits: {title: 70}\n");
    const auto off = changedSettings(yaml, SetRuleSeverity{RuleId::SameSlug, std::nullopt});
    CHECK(off
        == "# ours\nrules: # agreed in May\n  title-length: off  # see minutes\n  same-slug: \"off\"\n\n"
           "limits: {title: 70}\n");
    CHECK(settingsIn(off).severityOf(RuleId::SameSlug) == std::nullopt);
}

TEST_CASE("Settings begin with the first decision", "[settings_edit]")
{
    CHECK(changedSettings(std::nullopt, SetRuleSeverity{RuleId::SameSlug, Severity::Error})
        == "rules:\n  same-slug: error\n");
    CHECK(changedSettings("", SetThreshold{50}) == "quality:\n  threshold: 50\n");
    CHECK(changedSettings("# nothing yet", SetThreshold{72.5}).starts_with("# nothing yet\n"));
}

TEST_CASE("What is before and after the document of a settings file remains", "[settings_edit]")
{
    const std::string yaml = "\xEF\xBB\xBF# by the team\r\n---\r\nquality:\r\n  threshold: 60\r\n...\r\n# the end";
    CHECK(changedSettings(yaml, SetThreshold{55})
        == "\xEF\xBB\xBF# by the team\r\n---\r\nquality:\r\n  threshold: 55\r\n...\r\n# the end");
    CHECK(changedSettings("quality:\n  threshold: 60", SetThreshold{55}) == "quality:\n  threshold: 55");
}

TEST_CASE("A marker that ends the file is given its line break", "[settings_edit]")
{
    CHECK(changedSettings("# ours\n---", SetThreshold{55}) == "# ours\n---\nquality:\n  threshold: 55\n");
}

TEST_CASE("An ignored finding is added to those that are ignored", "[settings_edit]")
{
    const IgnoreFindings ignore{RuleId::SameTitle, "_news/a: b.md"};
    const auto first = changedSettings(std::nullopt, ignore);
    const auto second = changedSettings(first, IgnoreFindings{RuleId::SameTitle, "_news/b.md"});
    CHECK(changedSettings(second, ignore) == second);
    const auto settings = settingsIn(second);
    CHECK(settings.ignored.size() == 2);
    CHECK(settings.isIgnored(RuleId::SameTitle, "_news/a: b.md"));
    CHECK(settings.isIgnored(RuleId::SameTitle, "_news/b.md"));
    CHECK_FALSE(settings.isIgnored(RuleId::SameTitle, "_news/c.md"));
    CHECK_FALSE(settings.isIgnored(RuleId::SameSlug, "_news/b.md"));
}

TEST_CASE("Settings that cannot be read are not changed", "[settings_edit]")
{
    CHECK_FALSE(withSettingsChange("rules: [", SetThreshold{1}).ok());
    CHECK_FALSE(withSettingsChange("- a\n- b\n", SetThreshold{1}).ok());
}
