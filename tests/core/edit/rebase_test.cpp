#include "core/edit/rebase.h"

#include "core/document/field_values.h"
#include "core/storage/posix_disk.h"
#include "core/storage/read_file.h"

#include "tests/support/values.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>

using namespace stet;
using namespace stet::test;
namespace fs = std::filesystem;

namespace {

const std::string rebaseArticle = "---\n"
                                  "title: Cloud prices rise\n"
                                  "published: false\n"
                                  "quality: 60\n"
                                  "topics:\n"
                                  "  - AI\n"
                                  "  - Cloud\n"
                                  "related:\n"
                                  "  - title: First\n"
                                  "    url: https://a.example/1\n"
                                  "  - title: Second\n"
                                  "    url: https://a.example/2\n"
                                  "secured: abc\n"
                                  "---\n"
                                  "Body\n";

std::string rebaseWith(std::string text, const std::string& old, const std::string& fresh)
{
    const auto at = text.find(old);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old.size(), fresh);
}

/// Collects edits, each made on what the ones before it left.
class Person
{
public:
    explicit Person(const std::string& text)
        : m_document(documentOf(text))
    {
    }

    Person& set(const std::string& path, const std::string& value)
    {
        return take(setField(m_document, pathOf(path), Value::scalar(ValueType::Text, value)));
    }
    Person& setPlain(const std::string& path, const std::string& value)
    {
        return take(setField(m_document, pathOf(path), Value::plain(value)));
    }
    Person& remove(const std::string& path) { return take(removeField(m_document, pathOf(path))); }
    Person& insert(const std::string& list, std::uint32_t index, const std::string& value)
    {
        return take(insertItem(m_document, pathOf(list), index, Value::scalar(ValueType::Text, value)));
    }
    Person& move(const std::string& list, std::uint32_t from, std::uint32_t to)
    {
        return take(moveItem(m_document, pathOf(list), from, to));
    }
    Person& rename(const std::string& path, const std::string& key)
    {
        return take(renameField(m_document, pathOf(path), key));
    }

    const std::vector<FieldEdit>& edits() const { return m_edits; }

private:
    Person& take(const Result<std::optional<FieldEdit>>& edit)
    {
        REQUIRE(edit.ok());
        REQUIRE(edit->has_value());
        auto edited = applyEdits(m_document, std::span(&**edit, 1));
        REQUIRE(edited.ok());
        m_document = std::move(edited).value().document;
        m_edits.push_back(**edit);
        return *this;
    }

    Document m_document;
    std::vector<FieldEdit> m_edits;
};

Rebased rebased(const std::string& base, const Person& person, const std::string& theirs)
{
    auto out = rebase(documentOf(base), person.edits(), documentOf(theirs));
    REQUIRE(out.ok());
    // What it says it did leads from theirs to the outcome.
    const auto again = applyEdits(documentOf(theirs), out->edits);
    REQUIRE(again.ok());
    CHECK(again->document.bytes() == out->edited.document.bytes());
    CHECK(out->edited.text.applyTo(theirs) == std::string(out->edited.document.bytes()));
    return std::move(out).value();
}

/// The text that comes of it, without conflicts.
std::string rebaseMerged(const Person& person, const std::string& theirs)
{
    const auto out = rebased(rebaseArticle, person, theirs);
    CHECK(out.conflicts.empty());
    return std::string(out.edited.document.bytes());
}

std::vector<FieldConflict> conflicts(const Person& person, const std::string& theirs)
{
    const auto out = rebased(rebaseArticle, person, theirs);
    CHECK(out.edits.size() + out.conflicts.size() == person.edits().size());
    return out.conflicts;
}

} // namespace

TEST_CASE("Edits of one side and of the other stand beside each other", "[rebase]")
{
    Person person(rebaseArticle);
    person.setPlain("published", "true").set("title", "Cloud prices fall");
    const auto theirs
        = rebaseWith(rebaseWith(rebaseArticle, "quality: 60", "quality: 85\nheat: 12"), "secured: abc", "secured: xyz");
    CHECK(rebaseMerged(person, theirs)
        == rebaseWith(rebaseWith(theirs, "published: false", "published: true"), "prices rise", "prices fall"));
    CHECK(rebaseMerged(person, rebaseArticle)
        == rebaseWith(rebaseWith(rebaseArticle, "published: false", "published: true"), "rise", "fall"));
}

TEST_CASE("What both have made the same is no edit any more", "[rebase]")
{
    Person person(rebaseArticle);
    person.setPlain("published", "true").remove("quality").insert("topics", 2, "Chips").set("lede", "New");
    const auto theirs
        = rebaseWith(rebaseWith(rebaseWith(rebaseArticle, "false", "true"), "quality: 60\n", "lede: New\n"),
            "  - Cloud\n", "  - Cloud\n  - Chips\n");
    const auto out = rebased(rebaseArticle, person, theirs);
    CHECK(out.edits.empty());
    CHECK(out.conflicts.empty());
    CHECK(out.edited.document.bytes() == theirs);
}

TEST_CASE("A field that both changed is a conflict, and theirs stays", "[rebase]")
{
    Person person(rebaseArticle);
    person.set("title", "Mine").setPlain("published", "true");
    const auto theirs = rebaseWith(rebaseArticle, "Cloud prices rise", "Theirs");
    const auto out = rebased(rebaseArticle, person, theirs);
    CHECK(out.edited.document.bytes() == rebaseWith(theirs, "false", "true"));
    REQUIRE(out.conflicts.size() == 1);
    const auto& conflict = out.conflicts.front();
    CHECK(conflict.edit == person.edits().front());
    CHECK(conflict.base == Value::plain("Cloud prices rise"));
    CHECK(conflict.mine == Value::plain("Mine"));
    CHECK(conflict.theirs == Value::plain("Theirs"));

    Person remover(rebaseArticle);
    remover.remove("title");
    REQUIRE(conflicts(remover, theirs).size() == 1);
    CHECK_FALSE(conflicts(remover, theirs).front().mine);
    CHECK(conflicts(person, rebaseWith(rebaseArticle, "title: Cloud prices rise\n", "")).size() == 1);
    Person adder(rebaseArticle);
    adder.set("lede", "Mine");
    CHECK(conflicts(adder, rebaseWith(rebaseArticle, "quality: 60", "lede: Theirs")).size() == 1);
}

TEST_CASE("Another way of writing is no change", "[rebase]")
{
    Person person(rebaseArticle);
    person.set("title", "Cloud prices fall").setPlain("published", "true");
    CHECK(rebaseMerged(person,
              rebaseWith(rebaseWith(rebaseArticle, "Cloud prices rise", "\"Cloud prices rise\""), "false", "no"))
        == rebaseWith(rebaseWith(rebaseArticle, "Cloud prices rise", "\"Cloud prices fall\""), "false", "true"));
    std::string crlf;
    for (const char c : rebaseArticle)
        crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
    CHECK(rebaseMerged(person, crlf) == rebaseWith(rebaseWith(crlf, "rise", "fall"), "false", "true"));
    CHECK(rebaseMerged(person, "---\nsecured: abc\n" + rebaseWith(rebaseArticle, "secured: abc\n", "").substr(4))
        == "---\nsecured: abc\n"
            + rebaseWith(rebaseWith(rebaseWith(rebaseArticle, "secured: abc\n", ""), "rise", "fall"), "false", "true")
                  .substr(4));
}

TEST_CASE("An item of a list is found again where it stands now", "[rebase]")
{
    Person person(rebaseArticle);
    person.set("related[1].title", "Second, corrected");
    const auto inserted
        = rebaseWith(rebaseArticle, "related:\n", "related:\n  - title: Zero\n    url: https://a.example/0\n");
    CHECK(rebaseMerged(person, inserted) == rebaseWith(inserted, "Second", "Second, corrected"));
    const auto scored
        = rebaseWith(rebaseArticle, "    url: https://a.example/2", "    url: https://a.example/2\n    score: 3");
    CHECK(rebaseMerged(person, scored) == rebaseWith(scored, "Second", "Second, corrected"));
    const auto gone = rebaseWith(rebaseArticle, "  - title: Second\n    url: https://a.example/2\n", "");
    REQUIRE(conflicts(person, gone).size() == 1);
    CHECK_FALSE(conflicts(person, gone).front().theirs);

    Person remover(rebaseArticle);
    remover.remove("related[0]").remove("topics[1]");
    CHECK(rebaseMerged(remover, inserted)
        == rebaseWith(rebaseWith(inserted, "  - title: First\n    url: https://a.example/1\n", ""), "  - Cloud\n", ""));
    CHECK(rebaseMerged(remover, rebaseWith(rebaseArticle, "  - Cloud\n", ""))
        == rebaseWith(
            rebaseWith(rebaseArticle, "  - Cloud\n", ""), "  - title: First\n    url: https://a.example/1\n", ""));
}

TEST_CASE("Topics that both worked on", "[rebase]")
{
    const auto reordered = rebaseWith(rebaseArticle, "  - AI\n  - Cloud\n", "  - Cloud\n  - Markets\n  - AI\n");
    Person adder(rebaseArticle);
    adder.insert("topics", 1, "Chips");
    CHECK(rebaseMerged(adder, reordered) == rebaseWith(reordered, "  - AI\n", "  - AI\n  - Chips\n"));
    Person changer(rebaseArticle);
    changer.set("topics[0]", "Artificial intelligence");
    CHECK(rebaseMerged(changer, reordered) == rebaseWith(reordered, "AI", "Artificial intelligence"));
    Person mover(rebaseArticle);
    mover.move("topics", 0, 1);
    CHECK(conflicts(mover, reordered).size() == 1);
    CHECK(rebaseMerged(mover, rebaseWith(rebaseArticle, "quality: 60", "quality: 61"))
        == rebaseWith(
            rebaseWith(rebaseArticle, "quality: 60", "quality: 61"), "  - AI\n  - Cloud\n", "  - Cloud\n  - AI\n"));
    CHECK(conflicts(adder, rebaseWith(rebaseArticle, "topics:\n  - AI\n  - Cloud\n", "topics: none\n")).size() == 1);
}

TEST_CASE("A renamed key goes to its new name with the value that is there", "[rebase]")
{
    Person person(rebaseArticle);
    person.rename("quality", "score");
    CHECK(rebaseMerged(person, rebaseWith(rebaseArticle, "quality: 60", "quality: 85"))
        == rebaseWith(rebaseArticle, "quality: 60", "score: 85"));
    CHECK(conflicts(person, rebaseWith(rebaseArticle, "quality: 60", "quality: 60\nscore: 1")).size() == 1);
    CHECK(conflicts(person, rebaseWith(rebaseArticle, "quality: 60\n", "")).size() == 1);
    CHECK(rebaseMerged(person, rebaseWith(rebaseArticle, "quality: 60", "score: 60"))
        == rebaseWith(rebaseArticle, "quality: 60", "score: 60"));
}

TEST_CASE("What cannot be edited any more is an error with its reason", "[rebase]")
{
    Person person(rebaseArticle);
    person.setPlain("published", "true");
    const auto refused = rebase(documentOf(rebaseArticle), person.edits(),
        Document::ofText(rebaseWith(rebaseArticle, "quality: 60", "title: \"b")));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::UnclosedQuote);
    const auto foreign = rebase(documentOf("---\nx: 1\n---\n"), person.edits(), documentOf(rebaseArticle));
    CHECK_FALSE(foreign.ok());
}

TEST_CASE("A person's decisions outlive every rewrite of the bot", "[rebase][corpus]")
{
    const char* corpus = std::getenv("STET_CORPUS"); // NOLINT: no other thread runs
    if (corpus == nullptr || !fs::is_directory(fs::path(corpus) / "bot-history"))
        return;
    PosixDisk disk;
    int pairs = 0;
    int titleConflicts = 0;
    int publishConflicts = 0;
    for (const auto& history : fs::directory_iterator(fs::path(corpus) / "bot-history")) {
        std::vector<std::string> versions;
        for (const auto& entry : fs::directory_iterator(history.path()))
            versions.push_back(fs::canonical(entry.path()).string());
        std::sort(versions.begin(), versions.end());
        for (std::size_t i = 0; i + 1 < versions.size(); ++i) {
            CAPTURE(versions[i]);
            const auto base = Document::read(readFile(disk, versions[i], 1U << 25U)->bytes);
            const auto theirs = Document::read(readFile(disk, versions[i + 1], 1U << 25U)->bytes);
            if (!base.ok() || !theirs.ok() || base->refusal() || theirs->refusal())
                continue;
            const FieldValues was(*base);
            const FieldValues is(*theirs);
            const bool publish = !was.get("published") || was.get("published")->text != "true";
            Person person{std::string(base->bytes())};
            person.setPlain("published", publish ? "true" : "false").set("title", "The editor's title");
            const auto out = rebase(*base, person.edits(), *theirs);
            REQUIRE(out.ok());
            ++pairs;
            const FieldValues now(out->edited.document);
            for (const std::string key : {"heat", "quality", "secured", "topics"})
                CHECK(now.get(key) == is.get(key));
            const auto hasConflict = [&](const std::string& key) {
                return std::any_of(out->conflicts.begin(), out->conflicts.end(),
                    [&](const FieldConflict& conflict) { return conflict.edit.path == KeyPath::ofKey(key); });
            };
            // In conflict exactly when both changed the field, and to something else.
            const auto mine = Value::plain(publish ? "true" : "false");
            const bool bothPublished = is.get("published") != was.get("published")
                && !(is.get("published") && sameValue(*is.get("published"), mine));
            CHECK(hasConflict("published") == bothPublished);
            CHECK(hasConflict("title") == (is.get("title") != was.get("title")));
            titleConflicts += hasConflict("title") ? 1 : 0;
            publishConflicts += hasConflict("published") ? 1 : 0;
            if (!hasConflict("title"))
                CHECK(now.get("title") == Value::plain("The editor's title"));
            if (!hasConflict("published"))
                CHECK((now.get("published") && sameValue(*now.get("published"), mine)));
        }
    }
    std::cout << "rewrites replayed: " << pairs << ", in conflict: title " << titleConflicts << ", published "
              << publishConflicts << '\n';
    CHECK(pairs > 0);
}
