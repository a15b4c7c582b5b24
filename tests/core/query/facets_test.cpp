#include "core/query/facets.h"
#include "core/query/query_parser.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <chrono>

using namespace stet;

namespace {

RowPointer row(const std::string& folder, const std::string& lines)
{
    const auto document = Document::read("---\n" + lines + "---\n");
    auto made = document.ok() ? summarize(*document, {}, "/a.md") : unreadable(document.error(), "/a.md");
    made.folder = folder;
    return std::make_shared<const ArticleSummary>(std::move(made));
}

/// The terms of a facet with their counts.
std::string counted(const Snapshot& rows, Facet facet)
{
    std::vector<RowId> ids;
    for (RowId id = 0; id < rows.size(); ++id)
        ids.push_back(id);
    std::string out;
    for (const auto& group : countFacets(rows, ids, FacetFacts{.unsaved = {false, true}})) {
        for (const auto& value : group.facet == facet ? group.values : std::vector<FacetValue>())
            out += (out.empty() ? "" : " | ") + value.term + ' ' + std::to_string(value.count);
    }
    return out;
}

} // namespace

TEST_CASE("Facets count what the rows say", "[facets]")
{
    const Snapshot rows{
        row("",
            "published: false\ntopics: [AI, \"Cloud, applied\"]\ncategory: news\nquality: 59.9\n"
            "publishedDateTime: 2022-02-28\nprovider: {name: Zoë}\n"),
        row("news/2022", "topics: [ai]\ncategory: News\nquality: 60\npublishedDateTime: 2022-03-01T00:30:00+01:00\n"),
        nullptr,
        row("news", "topics: [Other]\nquality: -3\npublished: true\npublishedDateTime: 0099-01-01\n"),
        row("newsdesk", "title: \"open\n"),
    };
    CHECK(counted(rows, Facet::State) == "is:draft 1 | is:published 2 | is:unset 1 | is:unsaved 1 | is:broken 1");
    CHECK(counted(rows, Facet::Topic) == "topics:=AI 2 | topics:=\"Cloud, applied\" 1 | topics:=Other 1");
    CHECK(counted(rows, Facet::Category) == "category:=News 2");
    CHECK(counted(rows, Facet::Provider) == "provider:=Zo\xC3\xAB 1");
    CHECK(counted(rows, Facet::Folder) == "folder:=news 2 | folder:=news/2022 1 | folder:=newsdesk 1");
    CHECK(counted(rows, Facet::Date) == "date:2022 2 | date:2022-02 2 | date:0099 1 | date:0099-01 1");
    CHECK(counted(rows, Facet::Quality)
        == "quality:80.. 0 | quality:60..<80 1 | quality:40..<60 1 | quality:..<40 1 | no:quality 0");
    CHECK(counted(rows, Facet::Type).empty());
}

TEST_CASE("Folders stand directly behind what they lie in, whatever characters their names have", "[facets]")
{
    const Snapshot rows{row("a/c", ""), row("a-b", ""), row("a", ""), row("a b/c", ""), row("\xC3\xA4", "")};
    CHECK(counted(rows, Facet::Folder)
        == "folder:=a 2 | folder:=a/c 1 | folder:=\"a b\" 1 | folder:=\"a b/c\" 1 | folder:=a-b 1 | folder:=\xC3\xA4 "
           "1");
}

TEST_CASE("The spelling that most rows have names a value, in whichever order they come", "[facets]")
{
    const auto a = row("", "topics: [ai]\ncategory: Arts\n");
    const auto b = row("", "topics: [AI]\ncategory: arts\n");
    const auto c = row("", "topics: [AI]\n");
    const auto d = row("", "topics: [Ai]\n");
    for (const auto& rows : {Snapshot{a, b, c, d}, Snapshot{d, c, b, a}}) {
        CHECK(counted(rows, Facet::Topic) == "topics:=AI 4");
        CHECK(counted(rows, Facet::Category) == "category:=Arts 2");
    }
}

TEST_CASE("Of thousands of folders and dates the most frequent are listed, with what they lie in", "[facets]")
{
    Snapshot rows;
    std::vector<RowId> ids;
    const auto add = [&](const std::string& folder, const std::string& date) {
        ids.push_back(static_cast<RowId>(rows.size()));
        rows.push_back(row(folder, "publishedDateTime: " + date + "\n"));
    };
    for (std::size_t i = 0; i < mostFacetValues + 20; ++i)
        add("f" + std::to_string(i), std::to_string(1000 + i) + "-01-01");
    for (int i = 0; i < 3; ++i)
        add("zoo/often", "0500-02-01");
    for (const auto& group : countFacets(rows, ids, {})) {
        if (group.facet != Facet::Folder && group.facet != Facet::Date)
            continue;
        CHECK(group.values.size() == mostFacetValues);
        const auto& last = group.values.back();
        CHECK(last.term == (group.facet == Facet::Folder ? "folder:=zoo/often" : "date:0500-02"));
        CHECK(last.count == 3);
        CHECK(group.values[mostFacetValues - 2].count == 3);
        CHECK(group.left == (group.facet == Facet::Folder ? 22U : 2 * 520U + 2 - 500));
    }
}

TEST_CASE("Of thousands of values the most frequent are listed, and the rest is counted", "[facets]")
{
    Snapshot rows;
    std::vector<RowId> ids;
    for (std::size_t i = 0; i < mostFacetValues + 20; ++i) {
        ids.push_back(static_cast<RowId>(rows.size()));
        rows.push_back(row("", "topics: [t" + std::to_string(i) + ", often]\n"));
    }
    for (const auto& group : countFacets(rows, ids, {})) {
        if (group.facet != Facet::Topic)
            continue;
        CHECK(group.values.size() == mostFacetValues);
        CHECK(group.values.front() == FacetValue{"topics:=often", "often", mostFacetValues + 20});
        CHECK(group.left == 21);
    }
}
