#include "models/table/field_columns.h"

#include "core/storage/posix_disk.h"
#include "models/folders/folder_loader.h"
#include "tests/models/rows.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/temp_folder.h"

#include <QSignalSpy>
#include <QTest>

#include "tests/support/catch.h"

#include <atomic>
#include <filesystem>

using namespace stet;
using namespace stet::test;

namespace {

struct FieldColumnsFixture
{
    TempFolder folder;
    PosixDisk posix;
    FaultyDisk disk{posix};
    std::atomic<int> opened = 0;
    std::atomic<bool> mayRead = true;
    ArticleStore store;
    FolderLoader loader{store, posix};
    FieldColumns columns{store, disk};
    KeyPath x = KeyPath::ofKey("x");
    KeyPath y = KeyPath::ofKey("y");

    FieldColumnsFixture()
    {
        disk.failWhere([this](std::string_view call, const std::string&) {
            while (call == "openToRead" && !mayRead)
                QTest::qSleep(1);
            opened += call == "openToRead" ? 1 : 0;
            return 0;
        });
    }
    ~FieldColumnsFixture() { mayRead = true; }

    void load()
    {
        QSignalSpy finished(&loader, &FolderLoader::finished);
        if (loader.roots().empty())
            loader.open({folder.path()});
        else
            loader.reload();
        REQUIRE(QTest::qWaitFor([&] { return !finished.isEmpty(); }));
    }

    void await()
    {
        REQUIRE(QTest::qWaitFor([&] { return !columns.isReading(); }));
    }

    std::string value(const std::string& name, const KeyPath& path) const
    {
        const auto column = columns.column(path);
        if (!column)
            return "no column";
        const auto value = column->at(store.library().idOf(folder.path(name)));
        return value ? value->text : "none";
    }
};

} // namespace

TEST_CASE("A path that is not needed has no column, and a file that vanished no value", "[field_columns]")
{
    FieldColumnsFixture f;
    f.folder.write("a.md", "---\nx: 1\ny: 2\n---\n");
    f.folder.write("gone.md", "---\nx: 3\n---\n");
    f.load();
    CHECK_FALSE(f.columns.column(f.x));
    std::filesystem::remove(f.folder.path("gone.md"));
    f.columns.setNeeded({f.x, f.x, KeyPath()});
    CHECK(f.columns.isReading());
    CHECK(f.value("a.md", f.x) == "none"); // not yet
    f.await();
    CHECK(f.value("a.md", f.x) == "1");
    CHECK(f.value("gone.md", f.x) == "none");
    CHECK_FALSE(f.columns.column(f.y));
    CHECK_FALSE(f.columns.column(KeyPath()));
    f.columns.setNeeded({});
    CHECK_FALSE(f.columns.column(f.x));
}

TEST_CASE("A further path is read alone, and what was there stays", "[field_columns]")
{
    FieldColumnsFixture f;
    f.folder.write("a.md", "---\nx: 1\ny: 2\n---\n");
    f.load();
    f.columns.setNeeded({f.x});
    f.await();
    CHECK(f.opened == 1);
    f.columns.setNeeded({f.x, f.y});
    CHECK(f.value("a.md", f.x) == "1");
    f.await();
    CHECK(f.value("a.md", f.y) == "2");
    CHECK(f.opened == 2);
    f.columns.setNeeded({f.y}); // nothing is new
    CHECK_FALSE(f.columns.isReading());
    CHECK(f.opened == 2);
}

TEST_CASE("Columns follow articles that come, go, are read again and edited", "[field_columns]")
{
    FieldColumnsFixture f;
    const auto published = KeyPath::ofKey("published");
    f.folder.write("a.md", "---\nx: 1\npublished: false\n---\n");
    f.folder.write("b.md", "---\nx: 2\n---\n");
    f.folder.write("c.md", "---\nx: 3\n---\n");
    f.load();
    f.columns.setNeeded({f.x, published});
    f.await();
    const auto before = f.columns.column(f.x);
    const auto a = f.store.library().idOf(f.folder.path("a.md"));
    const auto b = f.store.library().idOf(f.folder.path("b.md"));

    f.opened = 0;
    std::filesystem::remove(f.folder.path("b.md"));
    f.folder.write("c.md", "---\nx: longer\n---\n");
    f.folder.write("d.md", "---\nx: 4\n---\n");
    f.load();
    f.await();
    CHECK_FALSE(f.columns.column(f.x)->at(b));
    CHECK(f.value("c.md", f.x) == "longer");
    CHECK(f.value("d.md", f.x) == "4");
    CHECK(f.opened == 2); // those alone
    CHECK(before->at(b)); // who still reads the old one sees it as it was

    f.store.apply(f.store.library().publishEdits({a}, true));
    f.await();
    CHECK(f.value("a.md", published) == "true");
    CHECK(f.value("a.md", f.x) == "1");

    f.loader.open({f.folder.path()});
    CHECK_FALSE(f.columns.column(f.x)->at(a)); // that id is nobody's now
    REQUIRE(QTest::qWaitFor([&] { return !f.loader.isLoading(); }));
    f.await();
    CHECK(f.value("d.md", f.x) == "4");
}

TEST_CASE("Edits of other fields leave a column as it is, and those of its own are read", "[field_columns]")
{
    FieldColumnsFixture f;
    f.folder.write("a.md", "---\nx: 1\npublished: false\n---\n");
    f.load();
    const auto a = f.store.library().idOf(f.folder.path("a.md"));
    const auto published = KeyPath::ofKey("published");
    const auto edits = f.store.library().publishEdits({a}, true);
    f.columns.setNeeded({f.x});
    f.await();
    f.opened = 0;
    f.store.apply(edits);
    CHECK_FALSE(f.columns.isReading());
    f.columns.setNeeded({f.x, published});
    f.await();
    CHECK(f.value("a.md", published) == "true");
    CHECK(f.opened == 1);
    f.store.apply(inverseOf(edits)); // no edit of it is left, and still there is another value
    f.await();
    CHECK(f.value("a.md", published) == "false");
    f.store.apply(edits);
    f.await();
    CHECK(f.value("a.md", published) == "true");
    CHECK(f.opened == 3);
}

TEST_CASE("What changes while it is read is read again", "[field_columns]")
{
    FieldColumnsFixture f;
    f.folder.write("a.md", "---\nx: 1\n---\n");
    f.load();
    f.mayRead = false;
    f.columns.setNeeded({f.x});
    QTest::qWait(20);
    f.folder.write("a.md", "---\nx: newer\n---\n");
    f.load(); // from the disk that does not wait
    QSignalSpy finished(&f.columns, &FieldColumns::finished);
    f.mayRead = true;
    f.await();
    CHECK(f.value("a.md", f.x) == "newer");
    CHECK(f.opened == 2);
    CHECK(finished.size() == 1);
}

TEST_CASE("Reading is stopped without waiting, and is over then", "[field_columns]")
{
    FieldColumnsFixture f;
    for (int i = 0; i < 10; ++i)
        f.folder.write(std::to_string(i) + ".md", "---\nx: 1\n---\n");
    f.load();
    f.mayRead = false;
    f.columns.setNeeded({f.x});
    QSignalSpy finished(&f.columns, &FieldColumns::finished);
    f.columns.cancel();
    CHECK_FALSE(f.columns.isReading());
    CHECK(finished.size() == 1);
    f.mayRead = true;
    QTest::qWait(50);
    CHECK(f.value("1.md", f.x) == "none");
    f.folder.write("1.md", "---\nx: changed\n---\n");
    f.load();
    f.await();
    CHECK(f.value("1.md", f.x) == "changed");
    CHECK(f.value("2.md", f.x) == "none");
    f.columns.cancel(); // nothing to stop
    CHECK(finished.size() == 2);
}

TEST_CASE("What was left unread is known, and read when that is wanted", "[field_columns]")
{
    FieldColumnsFixture f;
    for (int i = 0; i < 10; ++i)
        f.folder.write(std::to_string(i) + ".md", "---\nx: 1\ny: 2\n---\n");
    f.load();
    f.columns.setNeeded({f.y});
    f.await();
    f.mayRead = false;
    f.columns.setNeeded({f.x, f.y});
    CHECK_FALSE(f.columns.isIncomplete());
    f.columns.cancel();
    CHECK(f.columns.isIncomplete());
    f.mayRead = true;
    QTest::qWait(20);
    f.opened = 0;
    f.folder.write("1.md", "---\nx: changed\n---\n");
    f.load();
    f.await();
    CHECK(f.opened == 1);
    CHECK(f.columns.isIncomplete());
    f.columns.readRest();
    CHECK_FALSE(f.columns.isIncomplete());
    f.await();
    CHECK(f.opened == 10);
    CHECK(f.value("1.md", f.x) == "changed");
    CHECK(f.value("9.md", f.x) == "1");
    f.columns.readRest(); // nothing is left
    CHECK_FALSE(f.columns.isReading());

    f.mayRead = false;
    f.columns.setNeeded({f.x, f.y, KeyPath::ofKey("z")});
    f.columns.cancel();
    f.mayRead = true;
    f.columns.setNeeded({f.x});
    CHECK_FALSE(f.columns.isIncomplete());
}

TEST_CASE("The columns are given again a few times while many articles are read, not for each", "[field_columns]")
{
    FieldColumnsFixture f;
    for (int i = 0; i < 1500; ++i)
        f.folder.write(std::to_string(i) + ".md", "---\nx: 1\n---\n");
    f.load();
    QSignalSpy changed(&f.columns, &FieldColumns::changed);
    QSignalSpy progress(&f.columns, &FieldColumns::progress);
    f.columns.setNeeded({f.x});
    f.await();
    CHECK(f.value("1499.md", f.x) == "1");
    CHECK(progress.size() > changed.size());
    REQUIRE_FALSE(progress.isEmpty());
    CHECK(progress.last().at(0).toLongLong() == 1500);
    CHECK(progress.last().at(1).toLongLong() == 1500);
}
