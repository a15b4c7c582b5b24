#include "tests/web/graph_fixture.h"

using namespace stet;
using namespace stet::test;

TEST_CASE("Keys go from node to node, select, open and enlarge", "[graph]")
{
    Drawn drawn;
    drawn.show(graphOf(u"1"_s, {nodeOf(u"1"_s, u"draft"_s, u"One"_s), nodeOf(u"2"_s, u"draft"_s, u"Two"_s)},
        {linkOf(u"1"_s, u"2"_s, {"related"})}));
    drawn.view.activateWindow();
    drawn.target()->setFocus();
    const auto focused = [&] { return drawn.ask(u"document.activeElement.dataset.key || ''"_s).toString(); };
    CHECK(drawn.ask(u"document.querySelectorAll('#nodes [tabindex=\"0\"]').length"_s).toInt() == 1);
    drawn.ask(u"document.querySelector('#nodes [tabindex=\"0\"]').focus()"_s);
    REQUIRE(QTest::qWaitFor([&] { return focused() == u"1"_s; }));
    const auto way = drawn.placeOf(u"2"_s) - drawn.placeOf(u"1"_s);
    const auto key = std::abs(way.x()) > std::abs(way.y()) ? (way.x() > 0 ? Qt::Key_Right : Qt::Key_Left)
                                                           : (way.y() > 0 ? Qt::Key_Down : Qt::Key_Up);
    QTest::keyClick(drawn.target(), key);
    REQUIRE(QTest::qWaitFor([&] { return focused() == u"2"_s; }));
    QTest::keyClick(drawn.target(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return drawn.chosen.size() == 1; }));
    CHECK(drawn.said(drawn.chosen) == QStringList{u"2"_s});
    QTest::keyClicks(drawn.target(), u"o"_s);
    REQUIRE(QTest::qWaitFor([&] { return drawn.opened.size() == 1; }));
    QTest::keyClick(drawn.target(), Qt::Key_Home);
    REQUIRE(QTest::qWaitFor([&] { return focused() == u"1"_s; }));
    const auto scale = [&] { return drawn.ask(u"d3.zoomTransform(document.getElementById('graph')).k"_s).toDouble(); };
    const auto before = scale();
    QTest::keyClick(drawn.target(), Qt::Key_Minus);
    REQUIRE(QTest::qWaitFor([&] { return scale() < before; }));
    QTest::keyClick(drawn.target(), Qt::Key_0);
    REQUIRE(QTest::qWaitFor([&] { return scale() == Approx(before); }));
}
