#include "core/edit/field_edit.h"
#include "core/saving/save_articles.h"
#include "core/storage/guarded_save.h"
#include "core/storage/posix_disk.h"
#include "core/storage/read_file.h"

#include "tests/support/generated_articles.h"
#include "tests/support/temp_folder.h"

#include "tests/support/values.h"

#include "tests/support/catch.h"

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>

using namespace stet;
using stet::test::pathOf;
using stet::test::text;
using test::TempFolder;
namespace fs = std::filesystem;

namespace {

/// Articles by name: those of the corpus, where there is one, else made-up ones.
std::map<std::string, std::string> articles()
{
    std::map<std::string, std::string> found;
    const char* corpus = std::getenv("STET_CORPUS"); // NOLINT: no other thread runs
    if (corpus == nullptr || *corpus == 0) {
        for (std::uint32_t i = 0; i < 120; ++i) {
            auto article = test::generateArticle(7, i);
            found.emplace(std::move(article.path), std::move(article.bytes));
        }
        return found;
    }
    PosixDisk disk;
    for (const auto& entry : fs::recursive_directory_iterator(corpus)) {
        const auto path = fs::canonical(entry.path()).string();
        if (entry.is_regular_file() && path.ends_with(".md"))
            found.emplace(fs::relative(path, fs::canonical(corpus)).string(), readFile(disk, path, 1U << 25U)->bytes);
    }
    return found;
}

/// What one kind of edit did over all articles.
struct Tally
{
    int done = 0;
    int nothing = 0; ///< the article has it so already, or has no such field
    std::map<std::string, int> refused; ///< by error code
};

using Wanted = Result<std::optional<FieldEdit>>;

/// The lines of a field, or of the flow list it is an item of: where its removal may change bytes.
Span regionOf(const Document& document, const KeyPath& path)
{
    for (auto way = path; !way.empty(); way = way.parent()) {
        const auto* node = document.find(way);
        if (node != nullptr && !document.frontMatter().node(node->parent).flow)
            return node->entry;
    }
    return document.source().frontMatter();
}

void checkEdit(const std::string& first, const Document& document, const FieldEdit& edit, const Value* wanted)
{
    const auto edited = applyEdits(document, std::span(&edit, 1));
    INFO(edit.path.toText());
    REQUIRE(edited.ok());
    const auto now = std::string(edited->document.bytes());
    REQUIRE(now != first);
    REQUIRE(edited->text.applyTo(first) == now);
    const auto* old = document.find(edit.path);
    for (const auto& change : edited->text.edits()) {
        if (edit.before && edit.after && !edit.to) { // the bytes of the value, and no others
            REQUIRE(old->value.begin <= change.span.begin + (old->value.empty() ? 0 : 1));
            REQUIRE(change.span.end <= old->value.end);
        } else if (!edit.before) { // bytes come, none go
            REQUIRE(
                (change.span.empty() || change.span.of(first).find_first_not_of(" []{}") == std::string_view::npos));
        } else if (!edit.to) { // whole lines go
            REQUIRE((change.text.empty() || change.text == " []" || change.text == " {}"));
            REQUIRE(change.span.end <= regionOf(document, edit.path).end);
        }
    }
    if (edit.to) {
        auto before = first;
        auto after = now;
        std::sort(before.begin(), before.end());
        std::sort(after.begin(), after.end());
        REQUIRE(before == after);
    }
    if (wanted != nullptr) {
        const auto again = Document::read(now);
        REQUIRE(again.ok());
        const auto* node = again->find(edit.path);
        REQUIRE(node != nullptr);
        const auto found = again->valueOf(again->frontMatter().find(edit.path, again->bytes()));
        REQUIRE((wanted->isScalar() ? sameScalar(found, *wanted) : found == *wanted));
    }
    REQUIRE(edited->text.inverse(first).applyTo(now) == first);
}

} // namespace

TEST_CASE("Edits of many articles change their own bytes, read back right and are taken back", "[corpus]")
{
    const auto all = articles();
    const Value image{.type = ValueType::Map,
        .keys = {"url", "width"},
        .items = {text("https://x.example/a: b"), Value::plain("640")}};
    std::map<std::string, Tally> tallies;
    int readable = 0;
    for (const auto& [name, first] : all) {
        CAPTURE(name);
        const auto document = Document::read(first);
        if (!document.ok() || document->refusal())
            continue;
        ++readable;
        const auto run
            = [&, &first = first](const std::string& what, const Wanted& edit, const Value* wanted = nullptr) {
                  auto& tally = tallies[what];
                  if (!edit.ok()) {
                      ++tally.refused[std::to_string(static_cast<int>(edit.error().code))];
                      return;
                  }
                  tally.done += edit->has_value() ? 1 : 0;
                  tally.nothing += edit->has_value() ? 0 : 1;
                  if (*edit)
                      checkEdit(first, *document, **edit, wanted);
              };
        const auto set = [&](const std::string& path, const Value& value) {
            run("set " + path, setField(*document, pathOf(path), value), &value);
        };
        set("quality", Value::plain("7"));
        for (const auto* title :
            {"A: b", "A # b", "\"quoted\" and 'so'", "back\\slash", "🚀 é", "two\nlines", "- no item", "yes"})
            set("title", text(title));
        set("provider.name", text("The: Post"));
        set("topics[0]", text("C#, F#"));
        set("images[0].width", Value::plain("641"));
        set("\"new key\"", text("added"));
        set("heat", Value::plain("3"));
        run("remove title", removeField(*document, pathOf("title")));
        run("remove provider", removeField(*document, pathOf("provider")));
        for (const auto* list : {"topics", "images"}) {
            const auto path = pathOf(list);
            const auto* node = document->find(path);
            const auto count = node != nullptr && node->kind == NodeKind::List ? node->childCount : 0;
            const auto item = std::string(list) == "topics" ? text("New: one") : image;
            run(std::string("add to ") + list, insertItem(*document, path, count, item), &item);
            run(std::string("insert in ") + list, insertItem(*document, path, 0, item), &item);
            if (count > 1)
                run(std::string("move in ") + list, moveItem(*document, path, count - 1, 0));
            if (count > 0)
                run(std::string("remove from ") + list, removeField(*document, path.item(0)));
        }
    }
    std::cout << all.size() << " articles, " << readable << " of them editable\n";
    for (const auto& [what, tally] : tallies) {
        std::cout << "  " << what << ": " << tally.done << " done, " << tally.nothing << " nothing to do";
        for (const auto& [code, count] : tally.refused)
            std::cout << ", " << count << " refused with " << code;
        std::cout << '\n';
        CHECK(tally.done > 0);
    }
    CHECK(readable * 10 > static_cast<int>(all.size()) * 9);
}

TEST_CASE("Edits of many files are saved, and taken back to the first bytes", "[corpus]")
{
    const TempFolder folder;
    PosixDisk disk;
    int saved = 0;
    for (const auto& [name, first] : articles()) {
        CAPTURE(name);
        const auto document = Document::read(first);
        if (!document.ok() || document->refusal())
            continue;
        std::vector<FieldEdit> edits;
        auto current = *document;
        const auto add = [&](const Wanted& wanted) {
            if (!wanted.ok() || !*wanted)
                return;
            edits.push_back(**wanted);
            current = applyEdits(current, std::span(&edits.back(), 1))->document;
        };
        add(setField(current, pathOf("title"), text("A: \"b\" # c\\\n🚀")));
        add(insertItem(current, pathOf("topics"), 0, text("AI")));
        add(insertItem(current, pathOf("topics"), 1, text("x, y")));
        add(moveItem(current, pathOf("topics"), 0, 1));
        add(removeField(current, pathOf("topics[0]")));
        add(removeField(current, pathOf("images")));
        add(setField(current, pathOf("published"), Value::plain("false")));
        add(removeField(current, pathOf("category")));

        const auto path = folder.write("a.md", first);
        SaveTask task{.row = 0, .path = path, .pending = {.base = Fingerprint::of(first), .edits = edits}};
        const auto outcome = saveArticle(disk, task, {});
        REQUIRE(outcome.ok());
        REQUIRE(folder.read("a.md") == current.bytes());
        const auto all = applyEdits(*document, edits);
        REQUIRE(all.ok());
        const auto back = all->text.inverse(first).applyTo(current.bytes());
        REQUIRE(saveGuarded(disk, path, current.bytes(), back).ok());
        REQUIRE(folder.read("a.md") == first);
        ++saved;
    }
    CHECK(saved > 50);
}
