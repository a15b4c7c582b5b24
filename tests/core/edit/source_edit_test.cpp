#include "core/edit/source_edit.h"

#include "core/edit/field_change.h"
#include "core/edit/rebase.h"

#include "tests/support/catch.h"

using namespace stet;

namespace {

const std::string sourceEditText = "---\n"
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
std::string sourceEditWith(std::string_view old, std::string_view fresh, std::string from = sourceEditText)
{
    const auto place = from.find(old);
    REQUIRE(place != std::string::npos);
    return from.replace(place, old.size(), fresh);
}

std::vector<FieldEdit> written(const std::string& after)
{
    auto edits = setSource(Document::ofText(sourceEditText), sourceEditText, after);
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
    CHECK_FALSE(Document::ofText(sourceEditText).error());
}

TEST_CASE("Values that were changed in the source are edits of their fields", "[source]")
{
    const auto title = written(sourceEditWith("'One'", "'Two'"));
    REQUIRE(title.size() == 1);
    CHECK(title[0] == FieldEdit{KeyPath::ofKey("title"), "'One'", "'Two'", {}});

    const auto after
        = sourceEditWith("640", "800", sourceEditWith("- Cloud", "- Sky", sourceEditWith("heat: -1\n", "")));
    const auto several = written(after);
    CHECK(several.size() == 3);
    CHECK(made(sourceEditText, several) == after);

    const auto added = written(sourceEditWith("quality: 70\n", "quality: 70\ncolour: red\n"));
    REQUIRE(added.size() == 1);
    CHECK(added[0].path.toText() == "colour");
    CHECK(written(sourceEditText).empty());
}

TEST_CASE("Whatever else was changed is one edit of the whole text", "[source]")
{
    for (const auto& after : {sourceEditWith("# kept", "# new"), sourceEditWith("Body", "A body"),
             sourceEditWith("heat", "warmth"), sourceEditWith("topics:\n- AI\n- Cloud\n", "topics: [AI, Cloud]\n"),
             sourceEditWith("title: ", "title:   "), sourceEditWith("heat: -1\n", "heat: \"-1\n"), std::string()}) {
        INFO(after);
        const bool losesSecured = after.empty();
        const auto edits = setSource(Document::ofText(sourceEditText), sourceEditText, after);
        REQUIRE(edits.ok() != losesSecured);
        if (losesSecured)
            continue;
        CHECK(made(sourceEditText, *edits) == after);
        std::vector<FieldEdit> back;
        for (auto edit = edits->rbegin(); edit != edits->rend(); ++edit)
            back.push_back(edit->inverse());
        CHECK(made(after, back) == sourceEditText);
    }
    CHECK(written(sourceEditWith("Body", "A body"))
        == std::vector{sourceEdit(sourceEditText, sourceEditWith("Body", "A body"))});
}

TEST_CASE("A source edit never touches the ciphertext", "[source]")
{
    const auto refusalOf = [](const std::string& before, const std::string& after) {
        const auto edits = setSource(Document::ofText(before), before, after);
        return edits.ok() ? std::optional<ErrorCode>() : edits.error().code;
    };
    CHECK(refusalOf(sourceEditText, sourceEditWith("aGVsbG8=", "aGVsbG9=")) == ErrorCode::Protected);
    CHECK(refusalOf(sourceEditText, sourceEditWith("secured: aGVsbG8=;AAAA\n", "")) == ErrorCode::Protected);
    CHECK(refusalOf(sourceEditText, sourceEditWith("secured: a", "secured: \"a"))
        == ErrorCode::Protected); // a text that is broken
    CHECK(refusalOf(sourceEditText, sourceEditWith(";AAAA", ";AAAA # new")) == ErrorCode::Protected);
    CHECK(refusalOf(sourceEditWith("secured:", "\"secured\" :"), sourceEditWith("secured:", "'secured':"))
        == ErrorCode::Protected);
    const auto folded = sourceEditWith("secured: aGVsbG8=;AAAA\n", "secured: >-\n  aGVsbG8=;\n\n  AAAA\n");
    CHECK(refusalOf(folded, sourceEditWith("  AAAA", "  AAAB", folded)) == ErrorCode::Protected);
    CHECK(refusalOf("---\na: 1\n---\n", "---\na: 1\nsecured: x\n---\n") == ErrorCode::Protected);
    // A journal may say anything.
    CHECK(planEdit(Document::ofText(sourceEditText), sourceEdit(sourceEditText, sourceEditWith("AAAA", "BBBB")))
              .error()
              .code
        == ErrorCode::Protected);

    CHECK_FALSE(refusalOf(sourceEditText,
        sourceEditWith("secured: aGVsbG8=;AAAA\nquality: 70\n", "quality: 70\nsecured: aGVsbG8=;AAAA\n")));
    CHECK_FALSE(refusalOf(sourceEditText, sourceEditWith("Body", "secured: in the body")));
    CHECK_FALSE(refusalOf(folded, sourceEditWith("quality: 70", "\nquality: 71", folded)));
}

TEST_CASE("What was written while the article changed is merged by lines", "[source]")
{
    const auto now = sourceEditWith("heat: -1", "heat: 12", sourceEditWith("aGVsbG8=;AAAA", "c2VjcmV0;BBBB"));
    const auto edits = setSource(Document::ofText(now), sourceEditText, sourceEditWith("Body", "A body"));
    REQUIRE(edits.ok());
    CHECK(made(now, *edits) == sourceEditWith("Body", "A body", now));

    const auto odd = setSource(Document::ofText(now), sourceEditText, sourceEditWith("heat: -1", "heat: 3"));
    REQUIRE_FALSE(odd.ok());
    CHECK(odd.error().code == ErrorCode::BothChanged);
    // Each alone is an article, both together have a key twice.
    const auto first = sourceEditWith("title:", "colour: red\ntitle:");
    const auto twice = setSource(
        Document::ofText(first), sourceEditText, sourceEditWith("quality: 70\n", "quality: 70\ncolour: blue\n"));
    REQUIRE_FALSE(twice.ok());
    CHECK(twice.error().code == ErrorCode::BothChanged);
}

TEST_CASE("A source edit is rebuilt on what others wrote", "[source][rebase]")
{
    const auto base = Document::ofText(sourceEditText);
    const std::vector edits{sourceEdit(sourceEditText, sourceEditWith("Body", "A body")),
        FieldEdit{KeyPath::ofKey("title"), "'One'", "'Two'", {}}};
    const auto theirs = Document::ofText(sourceEditWith("heat: -1", "heat: 12", sourceEditWith("AAAA", "BBBB")));
    const auto rebased = rebase(base, edits, theirs);
    REQUIRE(rebased.ok());
    CHECK(rebased->conflicts.empty());
    CHECK(rebased->edited.document.bytes()
        == sourceEditWith("'One'", "'Two'", sourceEditWith("Body", "A body", std::string(theirs.bytes()))));

    const auto same = rebase(base, std::span(edits).first(1), Document::ofText(sourceEditWith("Body", "A body")));
    REQUIRE(same.ok());
    CHECK(same->edits.empty());

    const auto odd = rebase(base, edits, Document::ofText(sourceEditWith("Body", "Another")));
    REQUIRE(odd.ok());
    REQUIRE(odd->conflicts.size() == 1);
    CHECK(odd->conflicts[0].edit == edits[0]);
    CHECK(odd->edits.size() == 1);
}

TEST_CASE("A broken text is fixed in the source, also where others changed it", "[source][rebase]")
{
    const auto broken = sourceEditWith("heat: -1", "heat: \"-1");
    const auto edits = setSource(Document::ofText(broken), broken, sourceEditText);
    REQUIRE(edits.ok());
    CHECK(made(broken, *edits) == sourceEditText);
    const auto theirs = sourceEditWith("Body", "A body", broken);
    const auto rebased = rebase(Document::ofText(broken), *edits, Document::ofText(theirs));
    REQUIRE(rebased.ok());
    CHECK(rebased->edited.document.bytes() == sourceEditWith("Body", "A body"));
    CHECK_FALSE(rebased->edited.document.error());
}
