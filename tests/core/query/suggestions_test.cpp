#include "core/query/suggestions.h"

#include "tests/support/catch.h"

using namespace stet;

namespace {

Snapshot suggestionRows()
{
    Snapshot rows;
    const auto add = [&](const std::string& lines) {
        auto document = Document::read("---\n" + lines + "---\n");
        REQUIRE(document.ok());
        auto row = summarize(*document, {}, "/" + std::to_string(rows.size()) + ".md");
        rows.push_back(std::make_shared<const ArticleSummary>(std::move(row)));
    };
    add("title: Glacier melts\nprovider: {name: Reuters}\ntopics: [Climate]\nquality: 80\npublished: false\n");
    add("title: Ferry runs late\nprovider: {name: Reuters}\ntopics: [Harbor]\nquality: 40\n");
    add("title: Lighthouse sold\nprovider: {name: Ledger}\ncategory: property\nquality: 55\n");
    return rows;
}

/// `query (count)` for each suggestion, with a semicolon between them.
std::string suggestionsFor(std::string_view text)
{
    std::string out;
    for (const auto& [query, count] : suggestQueries({.rows = suggestionRows()}, text, {}))
        out += (out.empty() ? "" : "; ") + query + " (" + std::to_string(count) + ')';
    return out;
}

} // namespace

TEST_CASE("Another field that has the value is suggested", "[suggestions]")
{
    CHECK(suggestionsFor("topics:reuters") == "reuters (2); provider:reuters (2)");
    CHECK(suggestionsFor("type:property is:published") == "category:property is:published (1); is:published (2)");
}

TEST_CASE("A value of nearly the same spelling is suggested", "[suggestions]")
{
    CHECK(suggestionsFor("ruters") == "provider:Reuters (2)");
    CHECK(suggestionsFor("topics:=Harbour") == "topics:Harbor (1)");
    CHECK(suggestionsFor("xyz").empty());
}

TEST_CASE("A field that no article has gives way to the nearest one", "[suggestions]")
{
    CHECK(suggestionsFor("author:reuters") == "provider:reuters (2); reuters (2)");
    CHECK(suggestionsFor("qualty:>60") == "quality:>60 (1)");
}

TEST_CASE("Without one of the conditions there may be articles", "[suggestions]")
{
    CHECK(suggestionsFor("is:draft quality:<50") == "quality:<50 (1); is:draft (1)");
    CHECK(suggestionsFor("glacier ledger quality:>90").empty());
}

TEST_CASE("A text with an error, or a stop, has no suggestions", "[suggestions]")
{
    CHECK(suggestionsFor("(a").empty());
    CHECK(suggestionsFor("").empty());
    StopSource stop;
    stop.request();
    CHECK(suggestQueries({.rows = suggestionRows()}, "topics:reuters", {}, stop.stop()).empty());
}
