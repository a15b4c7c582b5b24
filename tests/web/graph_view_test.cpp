#include "tests/web/graph_fixture.h"

using namespace stet;
using namespace stet::test;

namespace {

QJsonObject cluster()
{
    auto best = nodeOf(u"1"_s, u"published"_s, u"Ship sails"_s);
    best.insert(u"problem"_s, u"error"_s);
    best.insert(u"quality"_s, 100);
    auto weak = nodeOf(u"2"_s, u"draft"_s, u"Ship has sailed"_s);
    weak.insert(u"quality"_s, 0);
    auto unknown = nodeOf(u"3"_s, u"unset"_s, u"A ship"_s);
    unknown.insert(u"quality"_s, QJsonValue());
    return graphOf(u"1"_s, {best, weak, unknown, nodeOf(u"x9"_s, u"elsewhere"_s, u"Far"_s)},
        {linkOf(u"1"_s, u"2"_s, {"related", "back", "title"}), linkOf(u"1"_s, u"3"_s, {"address"}),
            linkOf(u"2"_s, u"x9"_s, {"related"}), linkOf(u"2"_s, u"3"_s, {"title"})},
        12);
}

} // namespace

TEST_CASE("A graph is drawn with state, score, problems and kinds of links", "[graph]")
{
    Drawn drawn;
    drawn.show(cluster());
    CHECK(drawn.classes(u"1"_s) == "node ours published problem-error selected");
    CHECK(drawn.classes(u"2"_s) == "node ours draft");
    CHECK(drawn.classes(u"3"_s) == "node ours unset");
    CHECK(drawn.classes(u"x9"_s) == "node elsewhere");
    const auto link = [&](const char* from, const char* to) {
        return drawn
            .ask(u"document.querySelector('.link[data-from=\"%1\"][data-to=\"%2\"]').getAttribute('class')"_s.arg(
                QLatin1String(from), QLatin1String(to)))
            .toString();
    };
    CHECK(link("1", "2") == u"link related back title"_s);
    CHECK(link("1", "3") == u"link address"_s);
    CHECK(link("2", "x9") == u"link related"_s);
    CHECK(link("2", "3") == u"link title"_s);
    CHECK(drawn.ask(u"document.querySelectorAll('#nodes .node').length"_s).toInt() == 4);
    const auto width = [&](const QString& key) {
        return drawn.ask(u"document.querySelector('.node[data-key=\"%1\"] .body').getBBox().width"_s.arg(key))
            .toDouble();
    };
    CHECK(width(u"1"_s) > width(u"3"_s));
    CHECK(width(u"3"_s) > width(u"2"_s));
    CHECK(drawn.ask(u"document.getElementById('more').textContent"_s) == u"12 more"_s);
    CHECK(
        drawn.ask(u"getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()"_s) == u"#123456"_s);
    CHECK(drawn.ask(u"document.querySelector('.node[data-key=\"2\"]').getAttribute('aria-label')"_s)
        == u"Ship has sailed, draft"_s);
}

TEST_CASE("A link of several kinds shows the sign of each, and the legend shows the same signs", "[graph]")
{
    Drawn drawn;
    const auto four = QJsonArray{nodeOf(u"1"_s, u"draft"_s, u"One"_s), nodeOf(u"2"_s, u"draft"_s, u"Two"_s),
        nodeOf(u"3"_s, u"draft"_s, u"Three"_s), nodeOf(u"4"_s, u"draft"_s, u"Four"_s)};
    drawn.show(graphOf(u"1"_s, four,
        {linkOf(u"1"_s, u"2"_s, {"related", "back", "address", "title"}), linkOf(u"1"_s, u"3"_s, {"back", "title"}),
            linkOf(u"1"_s, u"4"_s, {"title"}), linkOf(u"2"_s, u"3"_s, {"related"}),
            linkOf(u"3"_s, u"4"_s, {"address"})}));
    /// Arrow at the end, arrow at the start, thickness, dashed line.
    const auto signs = [&](const QString& link) {
        return drawn
            .ask(u"(() => { const of = (line) => getComputedStyle(document.querySelector(`%1 ${line}`));"
                 " const shown = of('.shown'), alike = of('.alike'), arrow = (url) => url === 'none' ? '-' : '>';"
                 " return shown.display === 'none' ? `only ${alike.display} ${alike.strokeDasharray}`"
                 " : `${arrow(shown.markerEnd)}${arrow(shown.markerStart)} ${shown.strokeWidth} ${alike.display}`;"
                 "})()"_s.arg(link))
            .toString()
            .toStdString();
    };
    const auto drawnSigns = [&](const char* from, const char* to) {
        return signs(u".link[data-from=\"%1\"][data-to=\"%2\"]"_s.arg(QLatin1String(from), QLatin1String(to)));
    };
    CHECK(drawnSigns("1", "2") == ">> 3.5px inline");
    CHECK(drawnSigns("1", "3") == "-> 1.25px inline");
    CHECK(drawnSigns("1", "4") == "only inline 3px, 4px");
    CHECK(drawnSigns("2", "3") == ">- 1.25px none");
    CHECK(drawnSigns("3", "4") == "-- 3.5px none");
    drawn.ask(u"document.getElementById('explain').click()"_s);
    CHECK(signs(u"#legend .link.related:not(.back)"_s) == ">- 1.25px none");
    CHECK(signs(u"#legend .link.back"_s) == ">> 1.25px none");
    CHECK(signs(u"#legend .link.address"_s) == "-- 3.5px none");
    CHECK(signs(u"#legend .link.title"_s) == "only inline 3px, 4px");
}

TEST_CASE("A story is drawn whole in the middle of the page, beside the buttons", "[graph]")
{
    Drawn drawn;
    drawn.show(cluster());
    const auto box = [&] {
        const auto rect = drawn
                              .ask(u"(() => { const r = document.getElementById('nodes').getBoundingClientRect();"
                                   "return [r.left, r.top, r.right, r.bottom]; })()"_s)
                              .toList();
        REQUIRE(rect.size() == 4);
        return QRectF(QPointF(rect[0].toDouble(), rect[1].toDouble()), QPointF(rect[2].toDouble(), rect[3].toDouble()));
    };
    CHECK(QRectF(0, 0, 700 - 40, 400).contains(box()));
    CHECK(std::abs(box().center().x() - 334) < 20);
    CHECK(std::abs(box().center().y() - 200) < 20);
    CHECK(box().width() > 330); // it fills the page
    CHECK(box().height() > 200);
}

TEST_CASE("No label of a small story covers a node, a button or another label", "[graph]")
{
    Drawn drawn;
    QJsonArray nodes;
    for (int i = 1; i <= 6; ++i)
        nodes.append(nodeOf(QString::number(i), u"draft"_s, u"A part of title number %1"_s.arg(i)));
    drawn.show(graphOf(u"1"_s, nodes,
        {linkOf(u"1"_s, u"2"_s, {"related"}), linkOf(u"1"_s, u"3"_s, {"related"}), linkOf(u"1"_s, u"4"_s, {"address"}),
            linkOf(u"1"_s, u"5"_s, {"title"}), linkOf(u"4"_s, u"6"_s, {"title"})}));
    const auto covered = drawn.ask(
        u"(() => { const boxes = (what) => [...document.querySelectorAll(what)].map(e => ({ e, r: "
        u"e.getBoundingClientRect() }));"
        " const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;"
        " const texts = boxes('#nodes text'), others = boxes('#nodes .body, #tools button');"
        " return texts.filter(t => t.e.textContent !== '' && [...others, ...texts.filter(o => o.e.parentNode !== "
        "t.e.parentNode)]"
        ".some(o => meet(t.r, o.r))).map(t => t.e.textContent).join('; '); })()"_s);
    CHECK(covered.toString().toStdString() == "");
}

TEST_CASE("A story is laid out once: nothing moves while a person goes through it, nor when they come back", "[graph]")
{
    Drawn drawn;
    drawn.show(cluster());
    const auto places
        = u"JSON.stringify([...document.querySelectorAll('#nodes .node')].map(n => n.getAttribute('transform')).sort())"_s;
    const auto view = u"document.getElementById('world').getAttribute('transform')"_s;
    const auto before = drawn.ask(places).toString();
    const auto viewBefore = drawn.ask(view).toString();
    auto moved = cluster();
    moved.insert(u"selected"_s, u"2"_s);
    drawn.show(moved);
    CHECK(drawn.ask(places).toString() == before);
    CHECK(drawn.ask(view).toString() == viewBefore);
    drawn.show(graphOf(u"7"_s, {nodeOf(u"7"_s, u"draft"_s, u"Another story"_s)}));
    drawn.show(cluster());
    CHECK(drawn.ask(places).toString() == before);
    auto grown = moved;
    auto nodes = grown[u"nodes"_s].toArray();
    nodes.append(nodeOf(u"4"_s, u"draft"_s, u"New"_s));
    grown.insert(u"nodes"_s, nodes);
    drawn.show(grown);
    const auto old = u"JSON.stringify([...document.querySelectorAll('#nodes .node:not([data-key=\"4\"])')]"
                     ".map(n => n.getAttribute('transform')).sort())"_s;
    CHECK(drawn.ask(old).toString() == before);
}

TEST_CASE("A graph is reported to be drawn when it stands where it will stay, at the size that the view has", "[graph]")
{
    Drawn drawn;
    drawn.view.setLook({{u"still"_s, false}, {u"colours"_s, QJsonObject()}});
    drawn.show(graphOf(u"1"_s, {nodeOf(u"1"_s, u"published"_s, u"Ship sails"_s)}));
    const auto place = [&] { return drawn.ask(u"document.getElementById('world').getAttribute('transform')"_s); };
    const auto stays = [&] {
        const auto before = place();
        QTest::qWait(400); // longer than it glides
        return place() == before;
    };
    const auto alone = place();
    auto other = cluster();
    other.insert(u"selected"_s, u"2"_s);
    drawn.show(other);
    CHECK(place() != alone);
    CHECK(stays());
    const auto wide = place();
    drawn.view.resize(500, 300);
    REQUIRE(QTest::qWaitFor([&] { return drawn.view.isSettled(); }, 30'000));
    CHECK(place() != wide);
    CHECK(stays());
}

TEST_CASE("A click selects, a double click opens", "[graph]")
{
    Drawn drawn;
    drawn.show(cluster());
    drawn.click(u"2"_s);
    REQUIRE(QTest::qWaitFor([&] { return drawn.chosen.size() == 1; }));
    CHECK(drawn.said(drawn.chosen) == QStringList{u"2"_s});
    QTest::qWait(600); // or it would be the second click of a double one
    drawn.doubleClick(u"x9"_s);
    REQUIRE(QTest::qWaitFor([&] { return drawn.opened.size() == 1; }));
    CHECK(drawn.said(drawn.opened) == QStringList{u"x9"_s});
    CHECK(drawn.said(drawn.chosen) == QStringList{u"2"_s, u"x9"_s});
    // A third click in a row is none of another double one.
    drawn.ask(u"document.querySelector('.node[data-key=\"2\"] .body').dispatchEvent("
              "new MouseEvent('click', { bubbles: true, detail: 3, view: window }))"_s);
    QTest::qWait(200);
    CHECK(drawn.opened.size() == 1);
    CHECK(drawn.chosen.size() == 2);
}

TEST_CASE("A link is drawn from node to node with Shift, and from the story that is not here to ours the other way",
    "[graph]")
{
    Drawn drawn;
    drawn.show(cluster());
    const auto draw = [&](const QString& from, const QString& to) {
        const auto end = drawn.placeOf(to);
        QTest::mousePress(drawn.target(), Qt::LeftButton, Qt::ShiftModifier, drawn.placeOf(from));
        for (const auto& place : {(drawn.placeOf(from) + end) / 2, end}) {
            QMouseEvent move(QEvent::MouseMove, place, drawn.target()->mapToGlobal(place), Qt::NoButton, Qt::LeftButton,
                Qt::ShiftModifier);
            QApplication::sendEvent(drawn.target(), &move);
            QTest::qWait(50);
        }
        QTest::mouseRelease(drawn.target(), Qt::LeftButton, Qt::ShiftModifier, end);
        QTest::qWait(100);
    };
    draw(u"3"_s, u"2"_s);
    CHECK(drawn.said(drawn.joined) == QStringList{u"3"_s, u"2"_s});
    draw(u"x9"_s, u"1"_s);
    CHECK(drawn.said(drawn.joined) == QStringList{u"3"_s, u"2"_s, u"1"_s, u"x9"_s});
    CHECK(drawn.chosen.isEmpty());
}

TEST_CASE("The wheel makes the drawing larger, and what a person has arranged stays", "[graph]")
{
    Drawn drawn;
    drawn.show(cluster());
    const auto scale = [&] { return drawn.ask(u"d3.zoomTransform(document.getElementById('graph')).k"_s).toDouble(); };
    const auto before = scale();
    const QPoint middle(300, 200);
    QWheelEvent wheel(middle, drawn.target()->mapToGlobal(middle), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
        Qt::NoScrollPhase, false);
    QApplication::sendEvent(drawn.target(), &wheel);
    REQUIRE(QTest::qWaitFor([&] { return scale() > before; }));
    const auto after = scale();
    auto moved = cluster();
    moved.insert(u"selected"_s, u"2"_s);
    drawn.show(moved);
    CHECK(scale() == Approx(after));
}

TEST_CASE("What a node is stands in a card at the other side of the page", "[graph]")
{
    Drawn drawn;
    drawn.show(cluster());
    QTest::mouseMove(drawn.target(), drawn.placeOf(u"2"_s) + QPoint(60, 60));
    QTest::mouseMove(drawn.target(), drawn.placeOf(u"2"_s));
    const auto shown = [&] {
        return drawn.ask(u"document.getElementById('card').hidden ? '' : document.getElementById('card').innerText"_s)
            .toString();
    };
    REQUIRE(QTest::qWaitFor([&] { return !shown().isEmpty(); }));
    CHECK(shown().contains(u"Ship has sailed"_s));
    CHECK(shown().contains(u"Fact of 2"_s));
    const auto card = drawn.ask(u"(() => { const r = document.getElementById('card').getBoundingClientRect();"
                                "return r.left < 9 ? 'left' : r.right > innerWidth - 41 ? 'right' : 'between'; })()"_s);
    CHECK(card.toString() == (drawn.placeOf(u"2"_s).x() > 350 ? u"left"_s : u"right"_s));
}

TEST_CASE("A right click asks for the menu of a node", "[graph]")
{
    Drawn drawn;
    drawn.show(cluster());
    const auto place = drawn.placeOf(u"2"_s);
    QTest::mouseClick(drawn.target(), Qt::RightButton, {}, place);
    REQUIRE(QTest::qWaitFor([&] { return drawn.menus.size() == 1; }));
    CHECK(drawn.menus[0][0].toString() == u"2"_s);
    CHECK((drawn.menus[0][1].toPoint() - place).manhattanLength() < 4);
    CHECK(drawn.chosen.isEmpty());
}

TEST_CASE("Two hundred stories are drawn", "[graph]")
{
    Drawn drawn;
    QJsonArray nodes;
    QJsonArray links;
    for (int i = 0; i < 200; ++i) {
        nodes.append(nodeOf(QString::number(i), u"draft"_s, u"Story %1"_s.arg(i)));
        if (i > 0)
            links.append(linkOf(QString::number(i), QString::number(i / 3), {"related"}));
    }
    drawn.show(graphOf(u"0"_s, nodes, links));
    CHECK(drawn.ask(u"document.querySelectorAll('#nodes .node').length"_s).toInt() == 200);
}
