#include "images/remote/image_cache.h"
#include "images/remote/known_image_sizes.h"

#include "core/storage/posix_disk.h"
#include "tests/support/temp_folder.h"

#include <QDir>
#include <QFile>

#include "tests/support/catch.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

QUrl numbered(int number)
{
    return QUrl(u"https://a.example/%1.png"_s.arg(number));
}

/// Paths of the files in a folder.
QStringList filesBelow(const std::string& folder)
{
    const QDir there(QString::fromStdString(folder));
    QStringList paths;
    for (const auto& name : there.entryList(QDir::Files | QDir::Hidden))
        paths << there.filePath(name);
    return paths;
}

} // namespace

TEST_CASE("A cached picture is found by its address after a restart, with its size", "[image_cache]")
{
    const TempFolder folder;
    const auto place = folder.path("cache/pictures");
    ImageCache(place, [] { return 1000; }).put(numbered(1), "bytes\nof a picture", {30, 20});
    const ImageCache cache(place, [] { return 2000; });
    const auto found = cache.find(numbered(1));
    REQUIRE(found);
    CHECK(found->bytes == "bytes\nof a picture");
    CHECK(found->loadedAt == 1000);
    CHECK(*cache.sizeOf(numbered(1)) == QSize(30, 20));
    CHECK_FALSE(cache.find(numbered(2)));
    CHECK_FALSE(cache.sizeOf(numbered(2)));
    CHECK_FALSE(cache.isEmpty());
    CHECK(QFile::permissions(QString::fromStdString(place)).testFlag(QFileDevice::ReadOther) == false);
}

TEST_CASE("A damaged file in the cache is a picture that was not loaded", "[image_cache]")
{
    const TempFolder folder;
    ImageCache cache(folder.path("c"), [] { return 1000; });
    cache.put(numbered(1), "bytes of a picture", {30, 20});
    const auto path = filesBelow(folder.path("c")).value(0);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    const auto whole = file.readAll();
    const auto write = [&](const QByteArray& bytes) {
        file.resize(0);
        file.seek(0);
        file.write(bytes);
        file.flush();
    };
    for (qsizetype length = 0; length < whole.size(); ++length) {
        write(whole.first(length));
        CHECK_FALSE(cache.find(numbered(1)));
    }
    auto changed = whole;
    changed[changed.size() - 1] = 'X';
    write(changed);
    CHECK_FALSE(cache.find(numbered(1)));
    // Under another name it is not a picture of that address.
    write(whole);
    CHECK(cache.find(numbered(1)));
    cache.put(numbered(2), "other", {1, 1});
    for (const auto& other : filesBelow(folder.path("c"))) {
        if (other != path) {
            QFile::remove(other);
            QFile::copy(path, other);
        }
    }
    CHECK_FALSE(cache.find(numbered(2)));
}

TEST_CASE("Beyond its limit the cache loses what was not used for longest", "[image_cache]")
{
    const TempFolder folder;
    std::int64_t now = 1000;
    ImageCache cache(
        folder.path("c"), [&] { return now; }, 10'000);
    const QByteArray bytes(2000, 'x');
    for (int i = 0; i < 4; ++i, ++now)
        cache.put(numbered(i), bytes, {1, 1});
    CHECK(cache.find(numbered(0))); // and so it was used last
    ++now;
    cache.put(numbered(4), bytes, {1, 1});
    CHECK(cache.size() <= 10'000);
    CHECK(cache.find(numbered(0)));
    CHECK_FALSE(cache.find(numbered(1)));
    CHECK(cache.find(numbered(4)));
    cache.clear();
    CHECK(cache.size() == 0);
    CHECK(cache.isEmpty());
    CHECK_FALSE(cache.find(numbered(0)));
}

TEST_CASE("A cache that cannot be written keeps nothing and fails nothing", "[image_cache]")
{
    const TempFolder folder;
    ImageCache cache(folder.write("file") + "/c", [] { return 1; });
    cache.put(numbered(1), "bytes", {1, 1});
    CHECK_FALSE(cache.find(numbered(1)));
    CHECK(cache.size() == 0);
    ImageCache none({}, [] { return 1; });
    none.put(numbered(1), "bytes", {1, 1});
    CHECK_FALSE(none.find(numbered(1)));
}

TEST_CASE("A review knows the size of a picture on the network once it is in the cache", "[image_cache]")
{
    const TempFolder folder;
    PosixDisk disk;
    ImageCache cache(folder.path("c"), [] { return 1; });
    const auto sizes = knownImageSizes(disk, cache)({folder.path()});
    CHECK(sizes(folder.path("a.md"), "https://a.example/1.png").error().code == ErrorCode::RemoteImage);
    CHECK(sizes(folder.path("a.md"), "gone.png").error().code == ErrorCode::NotFound);
    cache.put(numbered(1), "bytes", {30, 20});
    const auto size = sizes(folder.path("a.md"), " //a.example/1.png#top");
    REQUIRE(size.ok());
    CHECK(size->width == 30);
    CHECK(size->height == 20);
}
