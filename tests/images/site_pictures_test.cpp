#include "images/site_pictures.h"

#include "core/storage/posix_disk.h"
#include "tests/images/pictures.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

using namespace stet;
using namespace stet::test;

namespace {

/// A site, and a picture somewhere else.
struct Site
{
    TempFolder folder;
    PosixDisk disk;
    std::string file = folder.write("home/My picture (1).PNG", picture({30, 20}, "png"));

    Result<AddedPicture> add(const std::string& article)
    {
        return addPicture(disk, ConfinedReader(disk, {folder.path("site")}), article, file);
    }
};

} // namespace

TEST_CASE("An article with a folder of its own gets the picture there", "[site_pictures]")
{
    Site site;
    const auto article = site.folder.write("site/posts/a/index.md");
    site.folder.write("site/assets/images/x.png", "x");
    const auto added = site.add(article);
    REQUIRE(added.ok());
    CHECK(added->path == site.folder.path("site/posts/a/My-picture-1-.PNG"));
    CHECK(added->reference == "My-picture-1-.PNG");
    CHECK(added->size == QSize(30, 20));
    CHECK(site.folder.read("site/posts/a/My-picture-1-.PNG") == picture({30, 20}, "png"));
}

TEST_CASE("Any other article gets it where the pictures of the site are", "[site_pictures]")
{
    Site site;
    const auto article = site.folder.write("site/_posts/a.md");
    CHECK(site.add(article)->reference == "My-picture-1-.PNG"); // nowhere yet, so beside it
    site.folder.makeFolder("site/assets/images");
    CHECK(site.add(article)->reference == "My-picture-1-.PNG"); // an empty folder says nothing
    site.folder.write("site/static/images/x.jpg", "x");
    CHECK(site.add(article)->reference == "/images/My-picture-1-.PNG");
    site.folder.write("site/assets/images/x.jpg", "x");
    const auto added = site.add(article);
    CHECK(added->reference == "/assets/images/My-picture-1-.PNG");
    CHECK(added->path == site.folder.path("site/assets/images/My-picture-1-.PNG"));
}

TEST_CASE("No file is replaced; one with the same bytes is used again", "[site_pictures]")
{
    Site site;
    const auto article = site.folder.write("site/a/index.md");
    site.folder.write("site/a/My-picture-1-.PNG", "another one");
    CHECK(site.add(article)->reference == "My-picture-1--2.PNG");
    CHECK(site.add(article)->reference == "My-picture-1--2.PNG");
    CHECK(site.folder.read("site/a/My-picture-1-.PNG") == "another one");
    CHECK(site.folder.names("site/a").size() == 3);
}

TEST_CASE("What is no picture, is not there or does not belong to the site is not copied", "[site_pictures]")
{
    Site site;
    const auto article = site.folder.write("site/a/index.md");
    site.file = site.folder.write("home/b.png", "text");
    CHECK(site.add(article).error() == Error{.code = ErrorCode::NotAnImage, .path = site.file});
    site.file = site.folder.path("home/gone.png");
    CHECK(site.add(article).error().code == ErrorCode::NotFound);
    site.file = site.folder.makeFolder("home/folder.png");
    CHECK(site.add(article).error().code == ErrorCode::NotAFile);
    site.file = site.folder.write("home/c.png", picture({3, 2}, "png"));
    CHECK(site.add(site.folder.write("elsewhere/index.md")).error().code == ErrorCode::LeavesFolder);
    CHECK(site.folder.names("site/a") == std::vector<std::string>{"index.md"});
}

TEST_CASE("A folder of pictures that leads out of the site is none", "[site_pictures]")
{
    Site site;
    const auto article = site.folder.write("site/a.md");
    site.folder.write("outside/x.png", "x");
    site.folder.makeFolder("site/assets");
    site.folder.link("../../outside", "site/assets/images");
    CHECK(site.add(article)->path == site.folder.path("site/My-picture-1-.PNG"));
    CHECK(site.folder.names("outside") == std::vector<std::string>{"x.png"});
}

TEST_CASE("The pictures of a site are listed as an article would write them", "[site_pictures]")
{
    Site site;
    const auto article = site.folder.write("site/posts/a.md");
    site.folder.write("site/posts/b.jpeg", "x");
    site.folder.write("site/posts/c.txt", "x");
    site.folder.write("site/static/d.webp", "x");
    site.folder.write("site/img/e.GIF", "x");
    std::string lines;
    for (const auto& folder :
        pictureFolders(site.disk, ConfinedReader(site.disk, {site.folder.path("site")}), article)) {
        for (const auto& name : folder.names)
            lines += folder.prefix + name + '\n';
    }
    CHECK(lines == "/img/e.GIF\n/d.webp\nb.jpeg\n");
}

TEST_CASE("A picture is copied to a new file only", "[site_pictures]")
{
    Site site;
    CHECK(copyPicture(site.disk, "bytes", site.folder.path("home/copy.png")).ok());
    CHECK(site.folder.read("home/copy.png") == "bytes");
    CHECK(copyPicture(site.disk, "other", site.folder.path("home/copy.png")).error().code == ErrorCode::AlreadyExists);
}
