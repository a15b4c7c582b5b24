#include "core/query/views_file.h"

#include "core/storage/posix_disk.h"
#include "core/storage/settings_folder.h"

#include "tests/support/faulty_disk.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <cerrno>
#include <filesystem>

#include <sys/stat.h>

using namespace stet;
using stet::test::FaultyDisk;
using stet::test::TempFolder;

namespace {

const std::string oneView = "{\n  \"views\": [\n    {\"name\": \"a\", \"query\": \"x\", \"kept\": 1}\n  ]\n}\n";

struct Views
{
    TempFolder folder;
    PosixDisk real;
    FaultyDisk disk{real};
    SettingsPlace own{folder.path("state/stet/views.json"), SettingsAudience::Private};
    SettingsPlace shared{folder.path("site/.stet/views.json"), SettingsAudience::Shared};

    Views() { folder.makeFolder("site"); }

    std::uint32_t modeOf(const std::string& path) { return real.info(path, FollowLinks::No)->mode; }
};

ErrorCode savedViewsCodeOf(const Result<ViewsFile>& result)
{
    REQUIRE_FALSE(result.ok());
    return result.error().code;
}

std::string savedViewsNames(const ViewsFile& file)
{
    std::string line;
    for (const auto& view : file.views)
        line += (line.empty() ? "" : ", ") + view.name;
    return line;
}

} // namespace

TEST_CASE("A file that is not there has no views and no mistakes, and nothing is made by looking", "[saved_views]")
{
    Views f;
    CHECK(readViews(f.disk, f.own) == ViewsFile{.path = f.own.path});
    CHECK(readViews(f.disk, f.shared) == ViewsFile{.path = f.shared.path});
    CHECK(savedViewsCodeOf(removeView(f.disk, f.own, "a")) == ErrorCode::NoSuchView);
    CHECK(f.folder.names() == std::vector<std::string>{"site"});
}

TEST_CASE("What is no file of views is told and never written", "[saved_views]")
{
    Views f;
    const auto refused = [&](ErrorCode code) {
        const auto file = readViews(f.disk, f.shared);
        CHECK_FALSE(file.canBeWritten);
        CHECK(file.views.empty());
        REQUIRE(file.parseErrors.size() == 1);
        CHECK(file.parseErrors[0].code == code);
        const auto added = addView(f.disk, f.shared, {"b", ""});
        CHECK(savedViewsCodeOf(added) == code);
        CHECK_FALSE(added.error().path.empty());
    };
    SECTION("broken JSON")
    {
        f.folder.write("site/.stet/views.json", "{\n  \"views\": [\n");
        refused(ErrorCode::JsonSyntax);
        CHECK(readViews(f.disk, f.shared).parseErrors[0].line == 3);
        CHECK(f.folder.read("site/.stet/views.json") == "{\n  \"views\": [\n");
    }
    SECTION("too large")
    {
        const auto huge = "{}" + std::string(viewsFileLimit, ' ');
        f.folder.write("site/.stet/views.json", huge);
        refused(ErrorCode::TooLarge);
        CHECK(f.folder.read("site/.stet/views.json") == huge);
    }
    SECTION("a folder")
    {
        f.folder.makeFolder("site/.stet/views.json");
        refused(ErrorCode::NotAFile);
    }
    SECTION("a link to a file elsewhere")
    {
        f.folder.write("secret.json", oneView);
        f.folder.makeFolder("site/.stet");
        f.folder.link("../../secret.json", "site/.stet/views.json");
        refused(ErrorCode::LeadsElsewhere);
        CHECK(f.folder.read("secret.json") == oneView);
    }
    SECTION("a folder that is a link elsewhere")
    {
        f.folder.write("elsewhere/views.json", oneView);
        f.folder.link("../elsewhere", "site/.stet");
        refused(ErrorCode::LeadsElsewhere);
        CHECK(f.folder.read("elsewhere/views.json") == oneView);
    }
    SECTION("a file in the place of the folder")
    {
        f.folder.write("site/.stet", "");
        refused(ErrorCode::NotAFolder);
    }
    SECTION("not readable")
    {
        f.folder.write("site/.stet/views.json", oneView);
        f.disk.failWhere([](std::string_view call, const std::string&) { return call == "openToRead" ? EACCES : 0; });
        refused(ErrorCode::AccessDenied);
    }
}

TEST_CASE("Nothing is written where the text would grow over the limit", "[saved_views]")
{
    Views f;
    const auto text = "{\"views\": []" + std::string(viewsFileLimit - 20, ' ') + "}";
    f.folder.write("site/.stet/views.json", text);
    CHECK(savedViewsCodeOf(addView(f.disk, f.shared, {"b", ""})) == ErrorCode::TooLarge);
    CHECK(f.folder.read("site/.stet/views.json") == text);
}

TEST_CASE("The first view makes the file: private for its owner, shared as its folder is", "[saved_views]")
{
    Views f;
    REQUIRE(addView(f.disk, f.own, {"a", "x"}).ok());
    CHECK(f.modeOf(f.own.path) == 0600);
    CHECK(f.modeOf(f.folder.path("state/stet")) == 0700);
    const auto added = addView(f.disk, f.shared, {"a", "x"});
    REQUIRE(added.ok());
    CHECK(savedViewsNames(*added) == "a");
    const auto folderMode = f.modeOf(f.folder.path("site/.stet"));
    CHECK(f.modeOf(f.shared.path) == (0600U | (folderMode & 0666U)));
    CHECK(readViews(f.disk, f.shared) == *added);
    CHECK(f.folder.names("site/.stet") == std::vector<std::string>{"views.json"});
}

TEST_CASE("Each edit is on disk when it is done", "[saved_views]")
{
    Views f;
    f.folder.write("site/.stet/views.json", oneView);
    CHECK(savedViewsNames(addView(f.disk, f.shared, {"b", "y"}).value()) == "a, b");
    CHECK(savedViewsNames(renameView(f.disk, f.shared, "a", "c").value()) == "c, b");
    CHECK(savedViewsNames(moveView(f.disk, f.shared, "c", 1).value()) == "b, c");
    CHECK(replaceView(f.disk, f.shared, "b", {"b", "z"}).value().views[0].query == "z");
    CHECK(savedViewsNames(removeView(f.disk, f.shared, "b").value()) == "c");
    CHECK(savedViewsNames(readViews(f.disk, f.shared)) == "c");
    CHECK(f.folder.read("site/.stet/views.json")
        == "{\n  \"views\": [\n    {\"name\": \"c\", \"query\": \"x\", \"kept\": 1}\n  ]\n}\n");
}

TEST_CASE("What others write in between is kept, and the edit made on it", "[saved_views]")
{
    Views f;
    int writes = 0;
    const auto others = [&](std::string_view step, int times) {
        f.disk.watch([&, step, times](std::string_view call) {
            if (call == step && writes < times) {
                ++writes;
                f.folder.write("site/.stet/.new",
                    "{\"views\": [{\"name\": \"a\"}, {\"name\": \"theirs " + std::to_string(writes) + "\"}]}");
                std::filesystem::rename(f.folder.path("site/.stet/.new"), f.shared.path);
            }
        });
    };
    SECTION("between reading and writing")
    {
        f.folder.write("site/.stet/views.json", oneView);
        others("createTemporary", 2);
        CHECK(savedViewsNames(addView(f.disk, f.shared, {"mine", ""}).value()) == "a, theirs 2, mine");
    }
    SECTION("where there was no file")
    {
        f.folder.makeFolder("site/.stet");
        others("renameToNew", 1);
        CHECK(savedViewsNames(addView(f.disk, f.shared, {"mine", ""}).value()) == "a, theirs 1, mine");
    }
    SECTION("with the same name")
    {
        f.folder.write("site/.stet/views.json", oneView);
        others("createTemporary", 1);
        CHECK(savedViewsCodeOf(addView(f.disk, f.shared, {"theirs 1", ""})) == ErrorCode::DuplicateView);
    }
    SECTION("without end")
    {
        f.folder.write("site/.stet/views.json", oneView);
        others("createTemporary", 1'000);
        CHECK(savedViewsCodeOf(addView(f.disk, f.shared, {"mine", ""})) == ErrorCode::ChangedOnDisk);
        CHECK(savedViewsNames(readViews(f.real, f.shared)) == "a, theirs " + std::to_string(writes));
    }
    CHECK(f.folder.names("site/.stet") == std::vector<std::string>{"views.json"});
}

TEST_CASE("Whichever step fails, the file is whole, and a refusal is one", "[saved_views]")
{
    const int fault = GENERATE(ENOSPC, EROFS, EIO);
    const bool isThere = GENERATE(true, false);
    Views f;
    for (int n = 1;; ++n) {
        INFO(n);
        std::filesystem::remove_all(f.folder.path("site/.stet"));
        if (isThere)
            f.folder.write("site/.stet/views.json", oneView);
        f.disk.failCall(n, fault);
        const auto added = addView(f.disk, f.shared, {"b", ""});
        const auto now = readViews(f.real, f.shared);
        CHECK(now.parseErrors.empty());
        CHECK(savedViewsNames(now) == (added.ok() ? isThere ? "a, b" : "b" : isThere ? "a" : ""));
        if (!f.disk.hasFailed()) {
            CHECK(added.ok());
            CHECK(n > 8);
            break;
        }
    }
}

TEST_CASE("A root's views are the nearest up to the git top, else its own", "[saved_views]")
{
    Views f;
    const auto placeOf
        = [&](std::string_view root) { return sharedViewsPlace(settingsFolder(f.disk, f.folder.path(root)).value()); };
    f.folder.write("site/_news/2022/a.md");
    f.folder.makeFolder(".stet"); // above all that is opened
    CHECK(placeOf("site/_news").path == f.folder.path("site/_news/.stet/views.json"));
    f.folder.makeFolder("site/.git");
    CHECK(
        placeOf("site/_news") == SettingsPlace{f.folder.path("site/_news/.stet/views.json"), SettingsAudience::Shared});
    f.folder.makeFolder("site/.stet");
    CHECK(placeOf("site/_news").path == f.folder.path("site/.stet/views.json"));
    CHECK(placeOf("site/_news/2022/a.md").path == f.folder.path("site/.stet/views.json"));
    f.folder.makeFolder("site/_news/.stet");
    CHECK(placeOf("site/_news/2022").path == f.folder.path("site/_news/.stet/views.json"));
    f.folder.link("site/_news/2022", "link");
    CHECK(placeOf("link").path == f.folder.path("site/_news/.stet/views.json"));
    CHECK(settingsFolder(f.disk, f.folder.path("missing")).error().code == ErrorCode::NotFound);
    CHECK(settingsFolders(f.disk,
              {f.folder.path("link"), f.folder.path("missing"), f.folder.path("site"), f.folder.path("site/_news")})
        == std::vector<std::string>{f.folder.path("site/_news/.stet"), f.folder.path("site/.stet")});
}
