#include "core/storage/posix_disk.h"
#include "models/desk/article_store.h"
#include "models/desk/desk_commands.h"
#include "tests/models/rows.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/catch.h"

#include <numeric>

using namespace stet;
using namespace stet::test;

namespace {

constexpr std::size_t many = 10'000; // more than two slices

struct ArticleStoreFixture
{
    ArticleStore store;
    PosixDisk disk;
    EditService editor{store, disk};
    DeskCommands commands{store, editor};
    std::vector<RowId> all = std::vector<RowId>(many);

    ArticleStoreFixture()
    {
        std::vector<ArticleSummary> rows;
        for (std::size_t i = 0; i < many; ++i)
            rows.push_back(rowOf('/' + std::to_string(i), article("A", 1, "false")));
        store.put(std::move(rows));
        std::iota(all.begin(), all.end(), RowId{0});
    }

    std::size_t unsaved() const { return store.library().unsavedCount(); }
};

} // namespace

TEST_CASE("Edits of many articles are made in slices, all of them in the end", "[store]")
{
    ArticleStoreFixture f;
    QSignalSpy changed(&f.store, &ArticleStore::changed);
    f.commands.setPublished(f.all, true);
    CHECK(changed.isEmpty());
    QCoreApplication::processEvents();
    CHECK(f.unsaved() > 0);
    CHECK(f.unsaved() < many);
    CHECK(QTest::qWaitFor([&] { return f.unsaved() == many; }));
    CHECK(changed.size() >= 3);
}

TEST_CASE("An act that follows at once finds the one before it whole", "[store]")
{
    ArticleStoreFixture f;
    f.commands.setPublished(f.all, true);
    f.commands.undo();
    f.commands.redo();
    f.commands.undo();
    f.store.settle();
    CHECK(f.unsaved() == 0);
    f.commands.setPublished(f.all, true);
    f.commands.setPublished({0}, false);
    f.store.settle();
    CHECK(f.unsaved() == many - 1);
    f.commands.undo();
    f.store.settle();
    CHECK(f.unsaved() == many);
}

TEST_CASE("Folders that are closed in the midst of an act end it, and nobody is blamed", "[store]")
{
    ArticleStoreFixture f;
    QSignalSpy refused(&f.commands, &DeskCommands::refused);
    f.commands.setPublished(f.all, true);
    f.store.clear();
    f.commands.clear();
    f.store.settle();
    QCoreApplication::processEvents();
    CHECK(f.unsaved() == 0);
    CHECK(refused.isEmpty());
}

TEST_CASE("Rows that were changed by others are named once, at the end of all slices", "[store]")
{
    ArticleStoreFixture f;
    auto edits = f.store.library().publishEdits(f.all, true);
    for (const RowId id : {RowId{3}, static_cast<RowId>(many - 1)})
        f.store.put({rowOf('/' + std::to_string(id), article("A", 1, "no"))});
    std::vector<std::vector<RowId>> left;
    f.store.apply(std::move(edits), [&](const std::vector<RowId>& rows) { left.push_back(rows); });
    CHECK(left.empty());
    f.store.settle();
    REQUIRE(left.size() == 1);
    CHECK(left.front() == std::vector<RowId>{3, static_cast<RowId>(many - 1)});
    CHECK(f.unsaved() == many - 2);
}

TEST_CASE("Who hears of a slice may settle the rest", "[store]")
{
    ArticleStoreFixture f;
    QObject::connect(&f.store, &ArticleStore::changed, &f.store, [&] { f.store.settle(); });
    f.commands.setPublished(f.all, true);
    QCoreApplication::processEvents();
    CHECK(f.unsaved() == many);
}
