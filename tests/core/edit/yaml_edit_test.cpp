#include "core/edit/field_change.h"

#include "tests/support/catch.h"
#include "tests/support/values.h"

using namespace stet;
using stet::test::pathOf;
using stet::test::text;

namespace {

/// The front matter after a change, proved; or why it is refused.
std::string after(const std::string& frontMatter, const FieldChange& change)
{
    const auto document = Document::read("---\n" + frontMatter + "---\nBody\n");
    REQUIRE(document.ok());
    const auto changed = applyChanges(*document, std::vector{change});
    if (!changed.ok())
        return "refused " + std::to_string(static_cast<int>(changed.error().code)) + ": " + changed.error().detail;
    return std::string(changed->document.source().frontMatterText());
}

std::string set(const std::string& frontMatter, const std::string& path, const std::string& value)
{
    return after(frontMatter, SetField{pathOf(path), text(value)});
}

std::string remove(const std::string& frontMatter, const std::string& path)
{
    return after(frontMatter, RemoveField{pathOf(path)});
}

std::string shared(const std::string& names)
{
    return "refused " + std::to_string(static_cast<int>(ErrorCode::SharedValue)) + ": " + names;
}

} // namespace

TEST_CASE("A value over several lines is replaced on one line and keeps its quotes", "[yaml_edit]")
{
    CHECK(set("a: 'one\n  two'\nb: 1\n", "a", "new: it") == "a: 'new: it'\nb: 1\n");
    CHECK(set("a: \"one \\\n  two\" # c\nb: 1\n", "a", "new") == "a: \"new\" # c\nb: 1\n");
    CHECK(set("a: one\n  two\nb: 1\n", "a", "new") == "a: new\nb: 1\n");
    CHECK(set("a: \"one\ntwo\"\nb: 1\n", "a", "new") == "a: \"new\"\nb: 1\n");
    CHECK(set("a: \"x\\_y\"\n", "a", "z") == "a: \"z\"\n");
    CHECK(set("a: \"x\"# c\n", "a", "new") == "a: \"new\" # c\n");
    CHECK(after("a: \"x\"# c\n", SetField{pathOf("a"), Value{}}) == "a: # c\n");
}

TEST_CASE("A value below its key stays there", "[yaml_edit]")
{
    CHECK(set("a:\n  one\n  two\nb: 1\n", "a", "new") == "a:\n  new\nb: 1\n");
    CHECK(set("a: # why\n  \"one\"\nb: 1\n", "a", "new") == "a: # why\n  \"new\"\nb: 1\n");
    CHECK(after("a:\n  one\n  two\nb: 1\n", SetField{pathOf("a"), Value{}}) == "a:\nb: 1\n");
    CHECK(after("a: # why\n  one\nb: 1\n", SetField{pathOf("a"), Value{}}) == "a: # why\nb: 1\n");
    CHECK(remove("a:\n  one\n  two\nb: 1\n", "a") == "b: 1\n");
    CHECK(set("t:\n  [\"a\", b]\n", "t[1]", "c") == "t:\n  [\"a\", c]\n");
}

TEST_CASE("A block scalar stays one with its indicators, unless the text cannot be one", "[yaml_edit]")
{
    CHECK(set("a: |2- # why\n    one\nb: 1\n", "a", "  two\nthree") == "a: |2- # why\n    two\n  three\nb: 1\n");
    CHECK(set("a:\n  - >+\n   one\n\n  - x\n", "a[0]", "two\n") == "a:\n  - >\n   two\n  - x\n");
    CHECK(set("a: |\n  one\n", "a", "x\xE2\x80\xA8y") == "a: \"x\\Ly\"\n");
    CHECK(set("a: |\n   \nb: 1\n", "a", "x") == "a: x\n   \nb: 1\n");
}

TEST_CASE("Items and entries in brackets come and go with their commas, and comments stay", "[yaml_edit]")
{
    CHECK(set("a: [x, y,]\n", "a[2]", "z") == "a: [x, y, z,]\n");
    CHECK(set("a: []\n", "a[0]", "z, y") == "a: [\"z, y\"]\n");
    CHECK(set("{a: []}\n", "a[0]", "z, y") == "{a: [\"z, y\"]}\n");
    CHECK(remove("a: [x, y,]\n", "a[1]") == "a: [x,]\n");
    CHECK(remove("a: [x, y]\n", "a[1]") == "a: [x]\n");
    CHECK(remove("a: [ x, y ]\n", "a[0]") == "a: [ y ]\n");
    CHECK(remove("a: [x]\n", "a[0]") == "a: []\n");
    const std::string lines = "a: [\n  x, # about x\n  y # about y\n]\n";
    CHECK(set(lines, "a[2]", "z") == "a: [\n  x, # about x\n  y, # about y\n  z\n]\n");
    CHECK(remove(lines, "a[1]") == "a: [\n  x # about x\n  # about y\n]\n");
    CHECK(remove(lines, "a[0]") == "a: [\n  # about x\n  y # about y\n]\n");
    CHECK(after(lines, InsertItem{pathOf("a"), 0, text("w")}) == "a: [\n  w,\n  x, # about x\n  y # about y\n]\n");
    CHECK(set("p: {name: N, domain: d}\n", "p.name", "M: x") == "p: {name: \"M: x\", domain: d}\n");
    CHECK(remove("p: {name: N, domain: d}\n", "p.domain") == "p: {name: N}\n");
    CHECK(set("p: {name: N}\n", "p.a.b", "x") == "p: {name: N, a: {b: x}}\n");
    CHECK(set("p: {y, z}\n", "p.y", "1") == "p: {y: \"1\", z}\n");
    CHECK(set("p: {x: # c\n, y: z}\n", "p.x", "w") == "p: {x: w # c\n, y: z}\n");
    CHECK(set("p: [a: 1, b]\n", "p[0].a", "x") == "p: [a: x, b]\n");
    CHECK(set("p: [a: 1, b]\n", "p[0].c", "x") == "p: [{a: 1, c: x}, b]\n");
    CHECK(remove("p: [a: 1, b]\n", "p[0].a") == "p: [{}, b]\n");
    CHECK(set("g: [[1, 2], [3, 4]]\n", "g[0][1]", "x") == "g: [[1, x], [3, 4]]\n");
    CHECK(after("t: [a, b, c]\n", MoveItem{pathOf("t"), 2, 0}) == "t: [c, a, b]\n");
    CHECK(after("{a: 1}\n", RenameField{pathOf("a"), "x, y"}) == "{\"x, y\": 1}\n");
}

TEST_CASE("Nothing is edited in a value that a merge below overrides", "[yaml_edit]")
{
    const std::string base = "base: &m\n  list:\n    - 1\n";
    for (const auto* path : {"use.list[0]", "use.list[1]"})
        CHECK(set(base + "use:\n  list:\n    - 2\n  <<: *m\n", path, "x") == shared("base, use"));
    CHECK(set(base + "use:\n  <<: *m\n  list:\n    - 2\n", "use.list[0]", "x")
        == base + "use:\n  <<: *m\n  list:\n    - x\n");
}

TEST_CASE("A front matter in braces is edited like any other", "[yaml_edit]")
{
    CHECK(set("{title: T, published: false}\n", "title", "U") == "{title: U, published: false}\n");
    CHECK(set("{title: T}\nrest: kept\n", "new", "x") == "{title: T, new: x}\nrest: kept\n");
    CHECK(remove("{title: T}\nrest: kept\n", "title") == "{}\nrest: kept\n");
    CHECK(set("  a: \"x\n\"b:\n", "c", "z") == "  a: \"x\n\"\n  c: z\nb:\n");
    CHECK(set("  b: \"\n\"h\n", "b", "a:") == "  b: \"a:\"\nh\n");
    CHECK(set("b: \"x\ny\"  # h\n", "b", "z") == "b: \"z\"  # h\n");
    CHECK(remove("{e\n-}1:\n", "\"e -\"") == "{}\n1:\n");
    CHECK(remove("{s,b}c\n", "s") == "{b}c\n");
    CHECK(remove("{b\n}c\n", "b") == "{\n}c\n");
    CHECK(remove("  a: \"x\n\"b:\n", "a") == "  {}\nb:\n");
}

TEST_CASE("Keys of all forms have values that can be set", "[yaml_edit]")
{
    CHECK(set("'it''s': 1\n\"a\\\"b\": 2\n", "\"a\\\"b\"", "x") == "'it''s': 1\n\"a\\\"b\": x\n");
    CHECK(set("? y # c\nb: 1\n", "y", "x") == "? y # c\n: x\nb: 1\n");
    CHECK(set("? y\n: z\nb: 1\n", "y", "x") == "? y\n: x\nb: 1\n");
    CHECK(set("a: &k key\n*k : v\n", "key", "x") == "a: &k key\n*k : x\n");
    CHECK(set("a: 1\na: 2\n", "a", "x") == "a: 1\na: x\n");
    CHECK(remove("a: 1\nb: 2\na: 3\n", "a") == "b: 2\n");
    CHECK(remove("a: 1\na: 3\n", "a").empty());
    CHECK(remove("m:\n  a: 1\n  a: 3\nb: 1\n", "m.a") == "m: {}\nb: 1\n");
    CHECK(after("a: 1\n# c\na: 2\nb: 3\na: 4\n", RemoveOverridden{pathOf("a")}) == "# c\nb: 3\na: 4\n");
}

TEST_CASE("Anchors and tags stay with a new value, unless they would lie about it", "[yaml_edit]")
{
    CHECK(set("a: &x old\nb: 1\n", "a", "new") == "a: &x new\nb: 1\n");
    CHECK(set("a: !!str 12\n", "a", "13") == "a: !!str \"13\"\n");
    CHECK(after("a: !!str 12\n", SetField{pathOf("a"), Value::plain("13")}) == "a: 13\n");
    CHECK(set("a: !own old\n", "a", "new") == "a: !own new\n");
    CHECK(set("a: &x !!int 3\n", "a", "new") == "a: &x new\n");
    CHECK(after("a: &x old\n", SetField{pathOf("a"), Value{}}) == "a: &x ~\n");
}

TEST_CASE("What aliases share is refused by the names of the fields, and an alias alone is replaced", "[yaml_edit]")
{
    const std::string aliases = "base: &b {x: 1}\nsame: *b\nword: &w W\nother: *w\n";
    CHECK(set(aliases, "other", "V") == "base: &b {x: 1}\nsame: *b\nword: &w W\nother: V\n");
    CHECK(set(aliases, "word", "V") == shared("word, other"));
    CHECK(set(aliases, "base.x", "V") == shared("base, same"));
    CHECK(set(aliases, "same.x", "V") == shared("base, same"));
    CHECK(set(aliases, "same.new", "V") == shared("base, same"));
    CHECK(remove(aliases, "base") == shared("base, same"));
    CHECK(set("a: &a {x: 1}\nb: &b {q: {r: 1}}\nc: {<<: [*a, *b]}\n", "c.q.z", "1") == shared("b, c"));
    CHECK(remove(aliases, "same") == "base: &b {x: 1}\nword: &w W\nother: *w\n");
    CHECK(remove("m:\n  a: &a 1\n  b: *a\nc: 2\n", "m") == "c: 2\n");
    CHECK(remove("m:\n  a: &a 1\nb: *a\n", "m") == shared("m.a, b"));
}

TEST_CASE("A key that a merge brings becomes an own one below it", "[yaml_edit]")
{
    const std::string merged = "base: &b\n  title: T\n  cover: {x: 1}\nmore:\n  <<: *b\n  z: 1\n";
    CHECK(set(merged, "more.title", "U")
        == "base: &b\n  title: T\n  cover: {x: 1}\nmore:\n  <<: *b\n  z: 1\n  title: U\n");
    CHECK(set(merged, "more.cover.x", "2") == shared("base, more"));
    CHECK(remove(merged, "more.title") == shared("base, more"));
    CHECK(set("m: &m {t: 1}\na:\n  t: 0\n  <<: *m\n  z: 1\n", "a.t", "x")
        == "m: &m {t: 1}\na:\n  <<: *m\n  t: x\n  z: 1\n");
    CHECK(set("title: A\n<<: {title: B}\nz: 1\n", "title", "C") == "<<: {title: B}\ntitle: C\nz: 1\n");
}

TEST_CASE("A single value becomes a list in the style of the others", "[yaml_edit]")
{
    CHECK(set("tags: news\n", "tags[0]", "x") == "tags:\n  - x\n");
    CHECK(set("tags: news\n", "tags[1]", "x") == "tags:\n  - news\n  - x\n");
    CHECK(set("l: [a]\ntags: news\n", "tags[1]", "x") == "l: [a]\ntags: [news, x]\n");
    CHECK(set("tags: news # c\nb: 1\n", "tags[1]", "x") == "tags: # c\n  - news\n  - x\nb: 1\n");
    CHECK(after("tags: news # c\n", DropItem{pathOf("tags"), text("news")}) == "tags: [] # c\n");
    CHECK(set("text: |\n  a\n  b\n", "text[1]", "x")
        == "refused " + std::to_string(static_cast<int>(ErrorCode::IndexOutOfRange)) + ": text[1]");
    CHECK(after("tags: news\n", SetItems{pathOf("tags"), {text("a"), text("news")}}) == "tags:\n  - a\n  - news\n");
}

TEST_CASE("Hidden line breaks bound what is edited", "[yaml_edit]")
{
    CHECK(remove("a: 1\rb: 2\rc: 3\n", "b") == "a: 1\rc: 3\n");
    CHECK(set("# n\xE2\x80\xA8"
              "a: 1\n",
              "a", "x")
        == "# n\xE2\x80\xA8"
           "a: x\n");
    CHECK(set("a: \"x\xE2\x80\xA8y\"\n", "b", "z") == "a: \"x\xE2\x80\xA8y\"\nb: z\n");
    CHECK(remove("\xE2\x80\xA8"
                 "y: 1\n",
              "y")
        == "\xE2\x80\xA8\n");
}

TEST_CASE("Removing a field leaves what is below it out of the text above", "[yaml_edit]")
{
    CHECK(remove("a: >+\nb: 1\n\n", "b") == "a: >+\n#\n\n");
    CHECK(remove("a: |\nb: 1\n # c\n", "b") == "a: |\n#\n # c\n");
    CHECK(remove("a: \"x\n# y\"\nb: 1\n", "b") == "a: \"x\n# y\"\n");
}

TEST_CASE("A list in the place of an empty text has no empty item", "[yaml_edit]")
{
    const auto added = [](const std::string& text) {
        return after(text, AddItem{pathOf("tags"), Value::scalar(ValueType::Text, "pier")});
    };
    CHECK(added("tags: news\n") == "tags:\n  - news\n  - pier\n");
    CHECK(added("tags: ''\n") == "tags:\n  - pier\n");
    CHECK(added("tags: >-\n") == "tags:\n  - pier\n");
    CHECK(set("tags: ''\n", "tags[0]", "pier") == "tags:\n  - pier\n");
}

TEST_CASE("A block scalar that is a key without a colon ends with its text", "[yaml_edit]")
{
    CHECK(remove("e:\n - x\n - ? >\n - y\n", "e[1]") == "e:\n - x\n - y\n");
    CHECK(remove("a: 1\n? |+ # c\n\nk: v\n", "\"\n\"") == "a: 1\nk: v\n");
    CHECK(set("? |\nk: v\n", "\"\"", "x") == "? |\n: x\nk: v\n");
    CHECK(set("? |\n  a\nk: v\n", "\"a\n\"", "x") == "? |\n  a\n: x\nk: v\n");
}

TEST_CASE("An unreadable value gets the quotes that it lacks, where that is the one right answer", "[yaml_edit]")
{
    const auto quoted = [](const std::string& frontMatter) {
        const auto broken = Document::ofText("---\n" + frontMatter + "---\nBody\n");
        REQUIRE(broken.error());
        const auto changed = applyChanges(broken, std::vector<FieldChange>{QuoteBroken{}});
        REQUIRE(changed.ok());
        const auto bytes = changed->document.bytes();
        return std::string(bytes.substr(4, bytes.size() - 4 - std::string("---\nBody\n").size()));
    };
    CHECK(quoted("title: [Update] Pier # c\nb: 1\n") == "title: \"[Update] Pier\" # c\nb: 1\n");
    CHECK(quoted("title: Pier: closed\n") == "title: \"Pier: closed\"\n");
    CHECK(quoted("title: \"Pier\" closes\n") == "title: '\"Pier\" closes'\n");
    CHECK(quoted("l:\n  - @x\n") == "l:\n  - \"@x\"\n");
    CHECK(quoted("title: *Pier* closes\n") == "title: \"*Pier* closes\"\n");
    CHECK(quoted("title: \"Pier\nb: 1\n") == "title: \"Pier\nb: 1\n");
    CHECK(quoted("tags: [a, b\n") == "tags: [a, b\n");
    CHECK(quoted("a: [x] y\nb: [x] y\n") == "a: \"[x] y\"\nb: [x] y\n");
}
