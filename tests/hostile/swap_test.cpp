#include "core/storage/confined_reader.h"
#include "core/storage/guarded_save.h"
#include "core/storage/posix_disk.h"
#include "core/storage/settings_file.h"

#include "tests/cli/run_cli.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/temp_folder.h"
#include "tests/support/thinning.h"

#include "tests/support/catch.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <filesystem>
#include <functional>
#include <iostream>
#include <random>
#include <thread>

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>

using namespace stet;
using stet::test::FaultyDisk;
using stet::test::TempFolder;

namespace {

const std::string swapArticle = "---\npublished: false\n---\nText\n";

/// An opened site, and a folder elsewhere that looks the same, so that only its place protects it.
class Swap
{
public:
    enum class Kind
    {
        FolderToLink,
        FileToLink,
        FolderMoved
    };

    explicit Swap(Kind kind)
        : m_kind(kind)
    {
        buildElsewhere();
        buildSite();
    }

    /// Everything as at the start, after a round.
    void reset()
    {
        if (m_kind != Kind::FileToLink && std::filesystem::is_symlink(target()))
            once();
        if (!isElsewhereUntouched())
            buildElsewhere();
        const bool isWhole = m_kind != Kind::FileToLink
            && folder.names("site") == std::vector<std::string>{".link", "news"}
            && folder.names("site/news").size() == 3;
        if (!isWhole)
            return buildSite();
        folder.write("site/news/a.md", swapArticle);
        folder.write("site/news/config.yaml", "old");
    }

    /// Puts the link in the place of the folder or file, or that back.
    void once()
    {
        const auto at = target();
        if (m_kind == Kind::FolderMoved) {
            if (::rename(at.c_str(), folder.path("moved").c_str()) == 0)
                ::rename(folder.path(linkName()).c_str(), at.c_str());
            else if (::rename(at.c_str(), folder.path(linkName()).c_str()) == 0)
                ::rename(folder.path("moved").c_str(), at.c_str());
            return;
        }
        ::renameat2(AT_FDCWD, at.c_str(), AT_FDCWD, folder.path(linkName()).c_str(), RENAME_EXCHANGE);
    }

    /// Whether something was written, created or left there.
    bool isElsewhereUntouched() const
    {
        return folder.names("elsewhere") == std::vector<std::string>{"a.md", "config.yaml", "picture.png"}
        && folder.read("elsewhere/a.md") == swapArticle && folder.read("elsewhere/config.yaml") == "old";
    }

    const TempFolder folder;

private:
    void buildSite()
    {
        std::filesystem::remove_all(folder.path("site"));
        std::filesystem::remove_all(folder.path("moved"));
        folder.write("site/news/a.md", swapArticle);
        folder.write("site/news/config.yaml", "old");
        folder.write("site/news/picture.png", "ours");
        folder.link(m_kind == Kind::FileToLink ? "../../elsewhere/a.md" : "../elsewhere", linkName());
    }

    void buildElsewhere()
    {
        std::filesystem::remove_all(folder.path("elsewhere"));
        folder.write("elsewhere/a.md", swapArticle);
        folder.write("elsewhere/config.yaml", "old");
        folder.write("elsewhere/picture.png", "secret");
    }

    std::string target() const { return folder.path(m_kind == Kind::FileToLink ? "site/news/a.md" : "site/news"); }
    std::string linkName() const { return m_kind == Kind::FileToLink ? "site/news/.link" : "site/.link"; }

    Kind m_kind;
};

struct Rounds
{
    int done = 0; ///< what was asked for was done
    int refused = 0;
    int elsewhere = 0; ///< somebody else's file was written or shown
};

/// Runs `act` in each round while a thread swaps, from one of its calls to the disk on. `act` returns whether it was
/// done, and adds to `elsewhere` if it read something from there.
Rounds swapWhile(Swap& swap, int rounds, const std::function<bool(Disk&, Rounds&)>& act)
{
    constexpr unsigned mostCalls = 25; // that an act makes, about
    Rounds counted;
    PosixDisk real;
    std::minstd_rand random(20240131);
    for (int round = 0; round < rounds; ++round) {
        swap.reset();
        std::atomic<bool> go = false;
        std::atomic<bool> isOver = false;
        const auto begin = random() % 2 == 0 ? 0 : static_cast<int>(random() % mostCalls);
        std::thread swapper([&] {
            while (!go)
                std::this_thread::yield();
            do {
                swap.once();
                std::this_thread::yield(); // to the save, which shares the folder's lock
            } while (!isOver);
        });
        FaultyDisk disk(real);
        disk.skipSync();
        disk.watch([&](std::string_view) {
            if (disk.calls() <= begin || go.exchange(true))
                return;
            swap.once(); // at this very moment, and then on and on
        });
        (act(disk, counted) ? counted.done : counted.refused) += 1;
        go = true;
        isOver = true;
        swapper.join();
        counted.elsewhere += swap.isElsewhereUntouched() ? 0 : 1;
    }
    return counted;
}

void report(const char* what, const Rounds& rounds)
{
    std::cout << what << ": " << rounds.done << " done, " << rounds.refused << " refused, " << rounds.elsewhere
              << " elsewhere\n";
}

} // namespace

TEST_CASE("While folders and files become links, no save writes elsewhere", "[swap]")
{
    constexpr int rounds = 1000 / test::thinning;
    constexpr std::array kinds{
        std::pair(Swap::Kind::FolderToLink, "saves, a folder becomes a link"),
        std::pair(Swap::Kind::FileToLink, "saves, the file becomes a link"),
        std::pair(Swap::Kind::FolderMoved, "saves, the folder is moved and a link takes its place"),
    };
    const auto [kind, name] = kinds.at(GENERATE(0U, 1U, 2U));
    Swap swap(kind);
    const auto path = swap.folder.path("site/news/a.md");
    const auto counted = swapWhile(swap, rounds, [&](Disk& disk, Rounds&) {
        const auto saved = saveGuarded(disk, path, swapArticle, "---\npublished: true\n---\nText\n");
        if (!saved)
            CHECK(saved.error().path == path);
        return saved.ok();
    });
    report(name, counted);
    CHECK(counted.elsewhere == 0);
    CHECK(counted.done > rounds / 20);
    CHECK(counted.refused > rounds / 20);
}

TEST_CASE("While a folder becomes a link, no new file, setting or picture is elsewhere", "[swap]")
{
    constexpr int rounds = 300 / test::thinning;
    Swap swap(Swap::Kind::FolderToLink);
    const auto check = [&](const char* name, const std::function<bool(Disk&, Rounds&)>& act) {
        const auto counted = swapWhile(swap, rounds, act);
        report(name, counted);
        CHECK(counted.elsewhere == 0);
        CHECK(counted.done > rounds / 20);
    };
    SECTION("new files")
    {
        check("new files", [&](Disk& disk, Rounds&) {
            return createGuarded(disk, swap.folder.path("site/news/new.md"), swapArticle, 0644).ok();
        });
    }
    SECTION("settings")
    {
        const SettingsPlace place{swap.folder.path("site/news/config.yaml"), SettingsAudience::Shared};
        check("settings", [&](Disk& disk, Rounds&) {
            return editSettingsFile(disk, place, 1000, [](const auto&) { return Result<std::string>("new"); }).ok();
        });
    }
    SECTION("new settings")
    {
        const SettingsPlace place{swap.folder.path("site/news/.stet/views.json"), SettingsAudience::Shared};
        check("new settings", [&](Disk& disk, Rounds&) {
            return editSettingsFile(disk, place, 1000, [](const auto&) { return Result<std::string>("new"); }).ok();
        });
    }
    SECTION("pictures")
    {
        check("pictures", [&](Disk& disk, Rounds& counted) {
            const ConfinedReader reader(disk, {swap.folder.path("site")});
            const auto content = reader.read(swap.folder.path("site/news/a.md"), "picture.png", 1000);
            counted.elsewhere += content.ok() && content->bytes == "secret" ? 1 : 0;
            return content.ok();
        });
    }
}

TEST_CASE("While a folder becomes a link, stet-cli set writes nothing elsewhere", "[swap]")
{
    constexpr int rounds = 60 / test::thinning;
    Swap swap(Swap::Kind::FolderToLink);
    Rounds counted;
    for (int round = 0; round < rounds; ++round) {
        swap.reset();
        std::atomic<bool> isOver = false;
        std::thread swapper([&] {
            while (!isOver) {
                swap.once();
                std::this_thread::sleep_for(std::chrono::microseconds(50));
            }
        });
        const auto run = test::runCli({"set", "published=true", swap.folder.path("site")});
        isOver = true;
        swapper.join();
        (run.out.find("changed 1") == 0 ? counted.done : counted.refused) += 1;
        counted.elsewhere += swap.isElsewhereUntouched() ? 0 : 1;
    }
    report("stet-cli set, a folder becomes a link", counted);
    CHECK(counted.elsewhere == 0);
}
