#include "core/edit/source_edit.h"

#include "core/edit/field_change.h"
#include "core/edit/rebase.h"

#include <catch2/catch.hpp>

using namespace stet;

namespace {

const std::string text = "---\n"
                         "title: 'One' # kept\n"
                         "heat: -1\n"
                         "topics:\n"
                         "- AI\n"
                         "- Cloud\n"
                         "images:\n"
                         "- url: https://a.example/1.png\n"
                         "  width: 640\n"
                         "secured: aGVsbG8=;AAAA\n"
                         "quality: 70\n"
                         "---\n"
                         "Body\n";

/// The text with one part in the place of another.
std::string with(std::string_view old, std::string_view fresh, std::string from = text)
{
    const auto place = from.find(old);
    REQUIRE(place != std::string::npos);
    return from.replace(place, old.size(), fresh);
}

std::vector<FieldEdit> written(const std::string& after)
{
    auto edits = setSource(Document::ofText(text), text, after);
    REQUIRE(edits.ok());
    return std::move(edits).value();
}

std::string made(const std::string& from, const std::vector<FieldEdit>& edits)
{
    const auto result = applyEdits(Document::ofText(from), edits);
    REQUIRE(result.ok());
    CHECK(result->text.applyTo(from) == result->document.bytes());
    CHECK(result->text.inverse(from).applyTo(result->document.bytes()) == from);
    return std::string(result->document.bytes());
}

} // namespace

TEST_CASE("A text that cannot be read is a document without fields, with the reason", "[source]")
{
    const auto broken = Document::ofText("---\ntitle: \"open\nheat: 1\n---\n");
    REQUIRE(broken.error());
    CHECK(broken.error()->code == ErrorCode::UnclosedQuote);
    CHECK(broken.error()->line == 2);
    CHECK(broken.refusal() == broken.error());
    CHECK(broken.values() == Value{.type = ValueType::Map});
    CHECK(broken.bytes() == "---\ntitle: \"open\nheat: 1\n---\n");
    CHECK_FALSE(setField(broken, KeyPath::ofKey("heat"), Value::plain("2")).ok());
    CHECK_FALSE(Document::ofText(text).error());
}

TEST_CASE("Values that were changed in the source are edits of their fields", "[source]")
{
    const auto title = written(with("'One'", "'Two'"));
    REQUIRE(title.size() == 1);
    CHECK(title[0] == FieldEdit{KeyPath::ofKey("title"), "'One'", "'Two'", {}});

    const auto after = with("640", "800", with("- Cloud", "- Sky", with("heat: -1\n", "")));
    const auto several = written(after);
    CHECK(several.size() == 3);
    CHECK(made(text, several) == after);

    const auto added = written(with("quality: 70\n", "quality: 70\ncolour: red\n"));
    REQUIRE(added.size() == 1);
    CHECK(added[0].path.toText() == "colour");
    CHECK(written(text).empty());
}

TEST_CASE("Whatever else was changed is one edit of the whole text", "[source]")
{
    for (const auto& after : {with("# kept", "# new"), with("Body", "A body"), with("heat", "warmth"),
             with("topics:\n- AI\n- Cloud\n", "topics: [AI, Cloud]\n"), with("title: ", "title:   "),
             with("heat: -1\n", "heat: \"-1\n"), std::string()}) {
        INFO(after);
        const bool losesSecured = after.empty();
        const auto edits = setSource(Document::ofText(text), text, after);
        REQUIRE(edits.ok() != losesSecured);
        if (losesSecured)
            continue;
        CHECK(made(text, *edits) == after);
        std::vector<FieldEdit> back;
        for (auto edit = edits->rbegin(); edit != edits->rend(); ++edit)
            back.push_back(edit->inverse());
        CHECK(made(after, back) == text);
    }
    CHECK(written(with("Body", "A body")) == std::vector{sourceEdit(text, with("Body", "A body"))});
}

TEST_CASE("A source edit never touches the ciphertext", "[source]")
{
    const auto refusalOf = [](const std::string& before, const std::string& after) {
        const auto edits = setSource(Document::ofText(before), before, after);
        return edits.ok() ? std::optional<ErrorCode>() : edits.error().code;
    };
    CHECK(refusalOf(text, with("aGVsbG8=", "aGVsbG9=")) == ErrorCode::Protected);
    CHECK(refusalOf(text, with("secured: aGVsbG8=;AAAA\n", "")) == ErrorCode::Protected);
    CHECK(refusalOf(text, with("secured: a", "secured: \"a")) == ErrorCode::Protected); // a text that is broken
    CHECK(refusalOf(text, with(";AAAA", ";AAAA # new")) == ErrorCode::Protected);
    CHECK(refusalOf(with("secured:", "\"secured\" :"), with("secured:", "'secured':")) == ErrorCode::Protected);
    const auto folded = with("secured: aGVsbG8=;AAAA\n", "secured: >-\n  aGVsbG8=;\n\n  AAAA\n");
    CHECK(refusalOf(folded, with("  AAAA", "  AAAB", folded)) == ErrorCode::Protected);
    CHECK(refusalOf("---\na: 1\n---\n", "---\na: 1\nsecured: x\n---\n") == ErrorCode::Protected);
    // A journal may say anything.
    CHECK(planEdit(Document::ofText(text), sourceEdit(text, with("AAAA", "BBBB"))).error().code == ErrorCode::Protected);

    CHECK_FALSE(refusalOf(text, with("secured: aGVsbG8=;AAAA\nquality: 70\n", "quality: 70\nsecured: aGVsbG8=;AAAA\n")));
    CHECK_FALSE(refusalOf(text, with("Body", "secured: in the body")));
    CHECK_FALSE(refusalOf(folded, with("quality: 70", "\nquality: 71", folded)));
}

TEST_CASE("What was written while the article changed is merged by lines", "[source]")
{
    const auto now = with("heat: -1", "heat: 12", with("aGVsbG8=;AAAA", "c2VjcmV0;BBBB"));
    const auto edits = setSource(Document::ofText(now), text, with("Body", "A body"));
    REQUIRE(edits.ok());
    CHECK(made(now, *edits) == with("Body", "A body", now));

    const auto odd = setSource(Document::ofText(now), text, with("heat: -1", "heat: 3"));
    REQUIRE_FALSE(odd.ok());
    CHECK(odd.error().code == ErrorCode::BothChanged);
    // Each alone is an article, both together have a key twice.
    const auto first = with("title:", "colour: red\ntitle:");
    const auto twice = setSource(Document::ofText(first), text, with("quality: 70\n", "quality: 70\ncolour: blue\n"));
    REQUIRE_FALSE(twice.ok());
    CHECK(twice.error().code == ErrorCode::BothChanged);
}

TEST_CASE("A source edit is made anew on what others wrote", "[source][rebase]")
{
    const auto base = Document::ofText(text);
    const std::vector edits{sourceEdit(text, with("Body", "A body")),
        FieldEdit{KeyPath::ofKey("title"), "'One'", "'Two'", {}}};
    const auto theirs = Document::ofText(with("heat: -1", "heat: 12", with("AAAA", "BBBB")));
    const auto rebased = rebase(base, edits, theirs);
    REQUIRE(rebased.ok());
    CHECK(rebased->conflicts.empty());
    CHECK(rebased->edited.document.bytes()
        == with("'One'", "'Two'", with("Body", "A body", std::string(theirs.bytes()))));

    const auto same = rebase(base, std::span(edits).first(1), Document::ofText(with("Body", "A body")));
    REQUIRE(same.ok());
    CHECK(same->edits.empty());

    const auto odd = rebase(base, edits, Document::ofText(with("Body", "Another")));
    REQUIRE(odd.ok());
    REQUIRE(odd->conflicts.size() == 1);
    CHECK(odd->conflicts[0].edit == edits[0]);
    CHECK(odd->edits.size() == 1);
}

TEST_CASE("A broken text is mended in the source, also where others changed it", "[source][rebase]")
{
    const auto broken = with("heat: -1", "heat: \"-1");
    const auto edits = setSource(Document::ofText(broken), broken, text);
    REQUIRE(edits.ok());
    CHECK(made(broken, *edits) == text);
    const auto theirs = with("Body", "A body", broken);
    const auto rebased = rebase(Document::ofText(broken), *edits, Document::ofText(theirs));
    REQUIRE(rebased.ok());
    CHECK(rebased->edited.document.bytes() == with("Body", "A body"));
    CHECK_FALSE(rebased->edited.document.error());
}
