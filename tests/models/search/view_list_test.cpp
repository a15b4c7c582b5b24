#include "core/storage/posix_disk.h"
#include "models/desk/cell_sign.h"
#include "models/search/view_list.h"
#include "tests/models/model_lines.h"
#include "tests/support/temp_folder.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/catch.h"

using namespace stet;
using namespace stet::test;

namespace {

const std::string builtIn = "Drafts worth a look\nNext to review\nPublished but weak\nNo picture\nToday\nUnsaved\n";

struct ViewListFixture
{
    TempFolder folder;
    PosixDisk disk;
    SavedViewStore views{disk, folder.path("own.json")};
    ViewList list{views};
    QAbstractItemModelTester tester{&list, QAbstractItemModelTester::FailureReportingMode::Fatal};
    std::string sharedFile = folder.path("site/.stet/views.json");

    ViewRef own(const std::string& name) const { return {views.ownFile(), name}; }

    void load(const std::string& own, const std::string& shared)
    {
        folder.write("own.json", "{\"views\": [\n" + own + "]}");
        folder.write("site/.stet/views.json", "{\"views\": [\n" + shared + "]}");
        QSignalSpy changed(&views, &SavedViewStore::changed);
        views.setRoots({folder.path("site")});
        REQUIRE(QTest::qWaitFor([&] { return !changed.isEmpty(); }));
    }
};

} // namespace

TEST_CASE("Mistakes of the files are named with file and line, and the rest is listed", "[view_list]")
{
    ViewListFixture f;
    CHECK(modelLines(f.list) == builtIn);
    f.load("{\"name\": \"<b>mine</b>\", \"query\": \"a < b\"}, {\"name\": \"x\\ny\"}", "3,\n{\"name\": \"ours\"}");
    CHECK(modelLines(f.list) == "<b>mine</b>\nx\uFFFDy\nours\n" + builtIn);
    CHECK(f.list.parseErrors() == QStringList{QStringLiteral("views.json, line 2: A view needs a name.")});
    const auto first = f.list.index(0);
    CHECK(first.data(Qt::ToolTipRole).toString() == QLatin1String("<p>&lt;b&gt;mine&lt;/b&gt;<br>a &lt; b</p>"));
    CHECK(first.data(ViewRole::Origin).toInt() == static_cast<int>(ViewOrigin::Private));
    CHECK_FALSE(first.data(ViewRole::Count).isValid());
    CHECK(f.list.index(2).data(ViewRole::IsFirstOfGroup).toBool());
    CHECK(f.list.index(2).data(ViewRole::Origin).toInt() == static_cast<int>(ViewOrigin::Shared));
    CHECK(f.list.index(3).data(ViewRole::IsFirstOfGroup).toBool());
    CHECK_FALSE(f.list.index(4).data(ViewRole::IsFirstOfGroup).toBool());
}

TEST_CASE("Counts and mistakes of queries come from outside and stay with their view", "[view_list]")
{
    ViewListFixture f;
    f.load("{\"name\": \"a\"}, {\"name\": \"b\"}, {\"name\": \"c\", \"query\": \"x\"}", "");
    f.list.setCounts({{f.own("a"), 12'345}, {f.own("b"), 0}, {f.own("c"), {}, QStringLiteral("No such field.")},
        {f.own("gone"), 3}});
    CHECK(f.list.index(0).data(ViewRole::Count).toLongLong() == 12'345);
    CHECK(f.list.index(0).data(Qt::AccessibleTextRole).toString().startsWith(QLatin1String("a, 12")));
    CHECK(f.list.index(1).data(ViewRole::Count).isValid());
    CHECK(f.list.index(2).data(markRole).toInt() == static_cast<int>(CellSign::Warning));
    CHECK(f.list.index(2).data(ViewRole::ArgumentError).toString() == QLatin1String("No such field."));
    CHECK(f.list.index(2).data(Qt::ToolTipRole).toString().contains(QLatin1String("No such field.")));

    const QPersistentModelIndex a(f.list.index(0));
    f.load("{\"name\": \"c\", \"query\": \"y\"}, {\"name\": \"new\"}, {\"name\": \"a\"}", "");
    CHECK(modelLines(f.list) == "c\nnew\na\n" + builtIn);
    CHECK(a.row() == 2);
    CHECK(a.data(ViewRole::Count).toLongLong() == 12'345);
    CHECK(f.list.index(0).data(ViewRole::ArgumentError).toString().isEmpty()); // it was of another query

    f.load("{\"name\": \"c\", \"query\": \"y\"}, {\"name\": \"new\"}, {\"name\": \"a2\"}", "");
    CHECK(a.row() == 2); // a new name is no new row
    CHECK(a.data(ViewRole::Count).toLongLong() == 12'345);
}

TEST_CASE("A name is taken whoever has it, but not by the view itself", "[view_list]")
{
    ViewListFixture f;
    f.load("{\"name\": \"mine\"}", "{\"name\": \"ours\"}");
    CHECK(f.list.isTaken(QStringLiteral("MÍNE")));
    CHECK(f.list.isTaken(QStringLiteral("ours")));
    CHECK(f.list.isTaken(QStringLiteral("today")));
    CHECK_FALSE(f.list.isTaken(QStringLiteral("Mine"), f.own("mine")));
    CHECK_FALSE(f.list.isTaken(QStringLiteral("new")));
}
