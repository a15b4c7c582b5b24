#include "models/bulk/bulk_change.h"

#include "tests/support/catch.h"

using namespace stet;
using namespace Qt::StringLiterals;

namespace {

BulkMeaning meant(const BulkChange& change)
{
    return meaningOf(change, PublishField{});
}

} // namespace

TEST_CASE("What is typed for many articles becomes changes of their fields", "[bulk]")
{
    const auto set = meant({BulkVerb::SetField, u"category"_s, u"2024"_s});
    REQUIRE(set.changes.size() == 1);
    CHECK(std::get<SetField>(set.changes[0]).value == Value::scalar(ValueType::Text, "2024"));
    const auto plain = meant({BulkVerb::SetField, u"weight"_s, u"2024"_s});
    CHECK(std::get<SetTyped>(plain.changes.at(0)).text == "2024");
    const auto added = meant({BulkVerb::AddItems, u"topics"_s, u"AI, , Edge "_s});
    REQUIRE(added.changes.size() == 2);
    CHECK(std::get<AddItem>(added.changes[1]).value == Value::scalar(ValueType::Text, "Edge"));
    CHECK(std::get<DropItem>(meant({BulkVerb::RemoveItems, u"topics"_s, u"AI"_s}).changes.at(0)).value.text == "AI");
    CHECK(std::get<ReplaceItem>(meant({BulkVerb::ReplaceItem, u"topics"_s, u"AI"_s, u"ML"_s}).changes.at(0)).to.text
        == "ML");
    CHECK(std::holds_alternative<RemoveField>(meant({BulkVerb::RemoveField, u"provider.name"_s}).changes.at(0)));
    CHECK(std::holds_alternative<ReplaceText>(meant({BulkVerb::ReplaceText, u"title"_s, u" "_s}).changes.at(0)));
    CHECK(meant({BulkVerb::Publish}).changes.empty());
    CHECK(meant({BulkVerb::Publish}).missing.isEmpty());
}

TEST_CASE("What must still be typed, or is invalid, is a sentence and no change", "[bulk]")
{
    const auto change = GENERATE(values<BulkChange>({
        {BulkVerb::SetField, u""_s, u"x"_s},
        {BulkVerb::SetField, u"a..b"_s, u"x"_s},
        {BulkVerb::SetField, u"title"_s, u" "_s},
        {BulkVerb::SetField, u"quality"_s, u"good"_s},
        {BulkVerb::SetField, u"published"_s, u"true"_s},
        {BulkVerb::RemoveField, u"published"_s},
        {BulkVerb::AddItems, u"topics"_s, u""_s},
        {BulkVerb::ReplaceItem, u"topics"_s, u"AI"_s, u""_s},
        {BulkVerb::ReplaceText, u"title"_s, u""_s, u"x"_s},
        {BulkVerb::ReplaceText, u"title"_s, u"("_s, u"x"_s, {.isRegex = true}},
        {BulkVerb::ReplaceText, u"title"_s, u"a"_s, u"\\1"_s, {.isRegex = true}},
    }));
    CAPTURE(change.field.toStdString(), change.value.toStdString());
    const auto meaning = meant(change);
    CHECK(meaning.changes.empty());
    CHECK_FALSE(meaning.missing.isEmpty());
}
