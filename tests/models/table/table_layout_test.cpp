#include "models/table/table_layout.h"

#include "tests/support/catch.h"
#include "tests/support/places.h"

#include <QSettings>

using namespace stet;
using namespace Qt::StringLiterals;

TEST_CASE("A text that is no layout is an empty one", "[table_layout]")
{
    const auto* text = GENERATE("", "{", "[]", "7", "\xFF\xFE", "{\"columns\": 5, \"sort\": [], \"dense\": \"yes\"}",
        "{\"columns\": [7, null, {}, {\"key\": \"\"}, {\"key\": 4}, \"title\"]}");
    CHECK(TableLayout::fromJson(text) == TableLayout());
}

TEST_CASE("What is broken in a layout costs that alone", "[table_layout]")
{
    const auto layout = TableLayout::fromJson(
        R"({"columns": [{"key": "a", "width": -4}, {"key": "b", "width": 1e9}, {"key": "a", "hidden": true},
            {"key": "c", "width": "wide", "hidden": true, "more": 1}], "dense": true, "more": {}})");
    CHECK(layout
        == TableLayout{.columns = {{u"a"_s, 0, false}, {u"b"_s, 10'000, false}, {u"c"_s, 0, true}}, .dense = true});
}

TEST_CASE("A layout is the same there and back", "[table_layout]")
{
    const TableLayout layout{.columns = {{u"title"_s, 320, false}, {u"images[0].\"odd key\""_s, 80, true}},
        .sortKey = u"provider.name"_s,
        .descending = true,
        .dense = true,
        .twoLines = true};
    CHECK(TableLayout::fromJson(layout.toJson()) == layout);
}

TEST_CASE("The settings that version 0.1 wrote are read", "[table_layout][earlier_version]")
{
    const QSettings settings(
        QString::fromStdString(stet::test::sourceFolder() + "/tests/data/written_by_0.1/settings.conf"),
        QSettings::IniFormat);
    CHECK(TableLayout::fromJson(settings.value(u"table/layout"_s).toByteArray())
        == TableLayout{.columns = {{u"title"_s, 320, false}, {u"heat"_s, 0, true}, {u"provider.domain"_s, 140, false}},
            .sortKey = u"date"_s,
            .descending = true,
            .dense = true});
    CHECK(settings.value(u"folders/recent"_s).toStringList() == QStringList{u"/site/_news"_s, u"/site"_s});
    CHECK(settings.value(u"facets/folded"_s).toStringList() == QStringList{u"date"_s, u"quality"_s});
    CHECK_FALSE(settings.value(u"publish/askOnErrors"_s, true).toBool());
    CHECK(settings.value(u"save/atOnce"_s).toBool());
}
