#include "core/edit/field_change.h"

#include "tests/support/catch.h"

using namespace stet;

namespace {

const std::string fieldChangeArticle = "---\ntitle: \"A\"\nquality: 52\ntopics:\n  - AI\n---\nBody\n";

FieldChange setTo(std::string_view path, std::string_view value)
{
    return SetField{KeyPath::parse(path).value(), Value::plain(value)};
}

FieldChange removal(std::string_view path)
{
    return RemoveField{KeyPath::parse(path).value()};
}

Result<Document> fieldChangeChanged(
    const std::vector<FieldChange>& changes, const std::string& text = fieldChangeArticle)
{
    const auto document = Document::read(text);
    REQUIRE(document.ok());
    auto after = applyChanges(*document, changes);
    return after.ok() ? Result(std::move(after).value().document) : after.error();
}

std::string textAfter(const std::vector<FieldChange>& changes)
{
    const auto after = fieldChangeChanged(changes);
    REQUIRE(after.ok());
    return std::string(after->bytes());
}

} // namespace

TEST_CASE("A change that cannot be made refuses them all, with the line of the text that was read", "[field_change]")
{
    const auto refused = fieldChangeChanged({setTo("category", "news"), setTo("topics", "x")});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error() == Error{.code = ErrorCode::CollectionValue, .line = 4, .detail = "topics"});

    const auto shared
        = fieldChangeChanged({setTo("b", "1"), setTo("title", "x")}, "---\nb: 2\ntitle: &t A\nc: *t\n---\n");
    REQUIRE_FALSE(shared.ok());
    CHECK(shared.error() == Error{.code = ErrorCode::SharedValue, .line = 3, .detail = "title, c"});
}

TEST_CASE("Each change is made on what the ones before it left", "[field_change]")
{
    CHECK(textAfter({setTo("quality", "7"), setTo("quality", "8")})
        == "---\ntitle: \"A\"\nquality: 8\ntopics:\n  - AI\n---\nBody\n");
    CHECK(textAfter({setTo("a.b", "1"), setTo("a.c", "2")})
        == "---\ntitle: \"A\"\nquality: 52\ntopics:\n  - AI\na:\n  b: 1\n  c: 2\n---\nBody\n");
    CHECK(textAfter({setTo("topics[1]", "Edge"), setTo("topics[2]", "Cloud")})
        == "---\ntitle: \"A\"\nquality: 52\ntopics:\n  - AI\n  - Edge\n  - Cloud\n---\nBody\n");
    CHECK(textAfter({removal("quality"), removal("title")}) == "---\ntopics:\n  - AI\n---\nBody\n");
}

TEST_CASE("Changes to what is so already leave the very same bytes", "[field_change]")
{
    CHECK(textAfter({}) == fieldChangeArticle);
    CHECK(textAfter({setTo("quality", "52"), setTo("title", "A"), removal("missing")}) == fieldChangeArticle);
}

namespace {

const auto topics = KeyPath::ofKey("topics");

std::string topicsAfter(const FieldChange& change, const std::string& text)
{
    const auto after = fieldChangeChanged({change}, "---\n" + text + "---\n");
    REQUIRE(after.ok());
    return std::string(after->source().frontMatterText());
}

std::vector<Value> words(const std::vector<std::string>& texts)
{
    std::vector<Value> values;
    for (const auto& text : texts)
        values.push_back(Value::scalar(ValueType::Text, text));
    return values;
}

} // namespace

TEST_CASE("An item is added to lists that do not have it, and dropped wherever a list has it", "[field_change]")
{
    const AddItem add{topics, Value::plain("AI")};
    CHECK(topicsAfter(add, "topics:\n  - Edge # first\n") == "topics:\n  - Edge # first\n  - AI\n");
    CHECK(topicsAfter(add, "topics: [Edge]\n") == "topics: [Edge, AI]\n");
    CHECK(topicsAfter(add, "topics:\n  - \"AI\"\n") == "topics:\n  - \"AI\"\n");
    CHECK(topicsAfter(add, "topics:\n") == "topics:\n  - AI\n");
    CHECK(topicsAfter(add, "title: A\n") == "title: A\ntopics:\n  - AI\n");
    CHECK(topicsAfter(add, "topics: Edge\n") == "topics:\n  - Edge\n  - AI\n");
    CHECK(topicsAfter(add, "tags: [x]\ntopics: Edge\n") == "tags: [x]\ntopics: [Edge, AI]\n");
    CHECK(topicsAfter(add, "topics: AI\n") == "topics: AI\n");
    CHECK_FALSE(fieldChangeChanged({add}, "---\ntopics:\n  x: 1\n---\n").ok());

    const DropItem drop{topics, Value::plain("AI")};
    CHECK(topicsAfter(drop, "topics:\n  - AI\n  - Edge # first\n  - 'AI'\n") == "topics:\n  - Edge # first\n");
    CHECK(topicsAfter(drop, "title: A\n") == "title: A\n");
    CHECK(topicsAfter(drop, "topics: AI\n") == "topics: []\n");
    CHECK(topicsAfter(drop, "topics: Edge\n") == "topics: Edge\n");
}

TEST_CASE("A list is made to hold items by as few edits as it takes", "[field_change]")
{
    const std::string text = "topics:\n  - AI # one\n  - 'Edge'\n  - Cloud\n";
    CHECK(topicsAfter(SetItems{topics, words({"AI", "Edge", "Cloud"})}, text) == text);
    CHECK(topicsAfter(SetItems{topics, words({"Cloud", "AI", "Edge"})}, text)
        == "topics:\n  - Cloud\n  - AI # one\n  - 'Edge'\n");
    CHECK(topicsAfter(SetItems{topics, words({"Edge", "New"})}, text) == "topics:\n  - 'Edge'\n  - New\n");
    CHECK(topicsAfter(SetItems{topics, words({"a", "a"})}, "topics: [a, a, a]\n") == "topics: [a, a]\n");
    CHECK(topicsAfter(SetItems{topics, words({"a", "b"})}, "title: A\n") == "title: A\ntopics:\n  - a\n  - b\n");
    CHECK(topicsAfter(SetItems{topics, {}}, "topics: [a]\ntitle: A\n") == "topics: []\ntitle: A\n");
}

TEST_CASE("Items and keys are inserted, moved and renamed", "[field_change]")
{
    CHECK(topicsAfter(InsertItem{topics, 0, Value::plain("x")}, "topics: [a]\n") == "topics: [x, a]\n");
    CHECK(topicsAfter(MoveItem{topics, 1, 0}, "topics: [a, b]\n") == "topics: [b, a]\n");
    CHECK(topicsAfter(RenameField{topics, "tags"}, "topics: [a, b]\n") == "tags: [a, b]\n");
}

TEST_CASE("The edits of changes make the same text again, and their inverse the first one", "[field_change]")
{
    const auto document = Document::read(fieldChangeArticle).value();
    const std::vector<FieldChange> changes{setTo("quality", "7"), SetItems{topics, words({"b", "AI", "c"})},
        AddItem{topics, Value::plain("d")}, removal("title")};
    const auto fieldChangeChanged = applyChanges(document, changes);
    REQUIRE(fieldChangeChanged.ok());
    const auto again = applyEdits(document, fieldChangeChanged->edits);
    REQUIRE(again.ok());
    CHECK(again->document.bytes() == fieldChangeChanged->document.bytes());
    std::vector<FieldEdit> back;
    for (auto edit = fieldChangeChanged->edits.rbegin(); edit != fieldChangeChanged->edits.rend(); ++edit)
        back.push_back(edit->inverse());
    const auto first = applyEdits(fieldChangeChanged->document, back);
    REQUIRE(first.ok());
    CHECK(sameValue(first->document.values(), document.values()));
}
