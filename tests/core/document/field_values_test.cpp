#include "core/document/field_values.h"

#include "tests/support/catch.h"

using namespace stet;

namespace {

Document fieldValuesDocumentOf(const std::string& frontMatter)
{
    auto document = Document::read("---\n" + frontMatter + "---\nBody\n");
    REQUIRE(document.ok());
    return std::move(document).value();
}

std::string textAt(const FieldValues& values, std::string_view path)
{
    const auto value = values.get(KeyPath::parse(path).value());
    return value ? value->text : "nothing";
}

} // namespace

TEST_CASE("A field is read by its path, from the spans as from all values together", "[field_values]")
{
    const std::string fields = "title: A\nprovider:\n  name: N\nimages:\n  - url: a\n  - url: b\nempty:\n";
    // Where an alias stands for a field, or `<<` brings some, all values are read together.
    const auto text = fields
        + GENERATE(as<std::string>(), "", "flow: {x: y}\n", "twice: 1\ntwice: 2\n", "one: &a 1\nother: *a\n",
            "<<: {more: 1}\n");
    CAPTURE(text);
    const auto document = fieldValuesDocumentOf(text);
    const FieldValues values(document);
    CHECK(textAt(values, "title") == "A");
    CHECK(textAt(values, "provider.name") == "N");
    CHECK(textAt(values, "images[1].url") == "b");
    CHECK(values.get("provider")->type == ValueType::Map);
    CHECK(values.get("empty")->type == ValueType::Null);
    CHECK(values.itemCount("images") == 2U);

    for (const auto* path : {"missing", "provider.missing", "images[2]", "images[2].url", "images.url", "title.x",
             "title[0]", "provider[0]", "empty.x"}) {
        CAPTURE(path);
        CHECK(textAt(values, path) == "nothing");
    }
    CHECK_FALSE(values.itemCount("title").has_value());
    CHECK_FALSE(values.itemCount("missing").has_value());
}

TEST_CASE("What lies in a flow collection is read too", "[field_values]")
{
    const auto document = fieldValuesDocumentOf("topics: [AI, 5]\nprovider: {name: N}\nimages: [{url: a}]\n");
    const FieldValues values(document);
    CHECK(textAt(values, "topics[1]") == "5");
    CHECK(textAt(values, "provider.name") == "N");
    CHECK(values.itemCount("topics") == 2U);
    CHECK(textAt(values, "images[0].url") == "a");
    CHECK(values.itemCount("images") == 1U);
}
