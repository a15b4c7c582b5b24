#include "core/library/load_folders.h"
#include "core/storage/posix_disk.h"
#include "core/stories/story_index.h"

#include "tests/support/catch.h"
#include "tests/support/places.h"

#include <fstream>
#include <map>
#include <set>
#include <sstream>

using namespace stet;

namespace {

using Names = std::set<std::string>;

struct Reported
{
    std::size_t articles = 0;
    std::size_t published = 0;
};

/// The cells of a line of a table in Markdown.
std::vector<std::string> cellsOf(const std::string& line)
{
    std::vector<std::string> cells;
    std::istringstream in(line);
    for (std::string cell; std::getline(in, cell, '|');)
        cells.push_back(cell);
    return cells;
}

/// What stands between backticks.
Names namesIn(const std::string& cell)
{
    Names names;
    std::istringstream in(cell);
    std::string part;
    for (bool isName = false; std::getline(in, part, '`'); isName = !isName) {
        if (isName)
            names.insert(part);
    }
    return names;
}

/// The stories that the sample's own README says it has, by the names of their files.
std::map<Names, Reported> statedStories()
{
    std::ifstream readme(stet::test::sourceFolder() + "/resources/sample/README.md");
    std::map<Names, Reported> stories;
    bool isTable = false;
    for (std::string line; std::getline(readme, line);) {
        isTable = isTable ? line.starts_with('|') : line.starts_with("| story |");
        const auto cells = cellsOf(line);
        if (!isTable || cells.size() < 6 || namesIn(cells[5]).contains("*") || namesIn(cells[5]).empty())
            continue;
        stories[namesIn(cells[5])] = {std::stoul(cells[2]), std::stoul(cells[3])};
    }
    return stories;
}

} // namespace

TEST_CASE("The stories of the sample are those that its README states", "[stories]")
{
    const auto stated = statedStories();
    REQUIRE(stated.size() == 6);
    PosixDisk disk;
    std::vector<StoryIndex::ChangedRow> rows;
    loadFolders(disk, {stet::test::sourceFolder() + "/resources/sample"}, {}, [&](LoadBatch batch) {
        for (auto& row : batch.rows)
            rows.emplace_back(static_cast<RowId>(rows.size()), std::make_shared<const ArticleSummary>(std::move(row)));
    });
    StoryIndex index;
    index.update(rows);
    std::map<Names, Reported> found;
    for (const auto& [id, row] : rows) {
        Names names;
        Reported reported;
        for (const auto member : index.cluster(id)) {
            const auto& article = *rows[member].second;
            const std::string name(fileNameOf(article.path));
            names.insert(name.substr(0, name.rfind('.')));
            ++reported.articles;
            reported.published += article.publishState == PublishState::Draft ? 0U : 1U;
        }
        if (!names.empty())
            found[names] = reported;
    }
    for (const auto& [names, reported] : found) {
        INFO(*names.begin());
        REQUIRE(stated.contains(names));
        CHECK(stated.at(names).articles == reported.articles);
        CHECK(stated.at(names).published == reported.published);
    }
    CHECK(found.size() == stated.size());
}
