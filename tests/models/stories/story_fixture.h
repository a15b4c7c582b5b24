#pragma once

#include "core/library/read_article.h"
#include "core/storage/posix_disk.h"
#include "models/desk/desk_commands.h"
#include "models/desk/desk_state.h"
#include "models/stories/neighborhood_job.h"
#include "models/stories/story_acts.h"
#include "models/stories/story_index_service.h"
#include "tests/support/temp_folder.h"

#include <QSignalSpy>
#include <QTest>

#include "tests/support/catch.h"

#include <string>
#include <vector>

namespace stet::test {

/// An article of a story: its address, and what it lists.
inline std::string storyArticle(const std::string& title, const std::string& address, const std::string& more = {},
    const std::vector<std::string>& related = {})
{
    auto text = "---\ntitle: '" + title + "'\nwebUrl: https://a.example/" + address + "\n" + more;
    if (!related.empty())
        text += "related:\n";
    for (const auto& other : related)
        text += "  - title: Listed " + other + "\n    webUrl: https://a.example/" + other + "\n";
    return text + "---\nBody\n";
}

/// Articles on disk, what keeps their stories, and the verbs about them.
struct StoryDesk
{
    TempFolder folder;
    PosixDisk disk;
    ArticleStore store;
    DeskState state;
    FolderLoader loader{store, disk};
    EditService editor{store, disk};
    DeskCommands commands{store, editor};
    StoryIndexService keeper{store, loader};
    NeighborhoodJob finder{store, state, disk};
    ApartStore apart{disk, folder.path(".state/apart.jsonl")};
    StoryActs acts{store, commands, apart};

    RowId add(const std::string& name, const std::string& text)
    {
        const auto path = folder.write(name + ".md", text);
        return store.put({summarize(*readArticle(disk, path, {}), store.library().publishField(), path)}).front();
    }
    /// As the person's word about two articles, without a step.
    void keep(RowId a, RowId b, SettingsAudience audience)
    {
        const auto pair = ApartPair::of(std::string(pathOf(a)), std::string(pathOf(b)));
        apart.keep([pair] { return std::vector{pair}; }, audience);
    }
    std::string_view pathOf(RowId id) const { return store.library().row(id).path; }
    StoryDesk() { followApart(apart, store, keeper, finder); }
    /// Until the stories are told.
    void settle()
    {
        REQUIRE(QTest::qWaitFor([this] { return !editor.isBusy() && !apart.isBusy() && !keeper.isBusy(); }));
    }
    std::string text(RowId id) const
    {
        const auto document
            = readArticle(const_cast<PosixDisk&>(disk), store.library().row(id).path, store.library().pending(id));
        return document.ok() ? std::string(document->bytes()) : std::string();
    }
    PublishState publishState(RowId id) const { return store.library().row(id).publishState; }
};

} // namespace stet::test
