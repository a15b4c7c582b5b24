#include "tests/web/graph_fixture.h"
#include "web/graph_bridge.h"
#include "web/graph_pages.h"

#include <QTcpServer>
#include <QUdpSocket>

#include <csignal>

using namespace stet;
using namespace stet::test;

namespace {

QJsonObject pair(const QString& title)
{
    return graphOf(u"1"_s, {nodeOf(u"1"_s, u"draft"_s, title), nodeOf(u"2"_s, u"draft"_s, u"Two"_s)},
        {linkOf(u"1"_s, u"2"_s, {"related"})});
}

} // namespace

TEST_CASE("A title that is HTML with scripts runs nothing, asks for nothing and is shown as it is", "[graph]")
{
    QTcpServer server;
    int asked = 0;
    REQUIRE(server.listen(QHostAddress::LocalHost));
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&asked] { ++asked; });
    const auto there = u"http://127.0.0.1:%1/x.png"_s.arg(server.serverPort());
    const auto title
        = u"<img src=\"%1\" onerror=\"document.title='ran'\"></script><script>document.title='ran'</script>"_s.arg(
            there);
    Drawn drawn;
    auto graph = pair(title);
    auto nodes = graph[u"nodes"_s].toArray();
    auto hostile = nodes[0].toObject();
    hostile.insert(u"label"_s, title);
    hostile.insert(u"spoken"_s, title);
    hostile.insert(u"facts"_s, QJsonArray{title});
    hostile.insert(u"problem"_s, u"error\" onload=\"document.title='ran'"_s);
    nodes[0] = hostile;
    graph.insert(u"nodes"_s, nodes);
    drawn.show(graph);
    QTest::mouseMove(drawn.target(), drawn.placeOf(u"1"_s) + QPoint(60, 60));
    QTest::mouseMove(drawn.target(), drawn.placeOf(u"1"_s));
    const auto card = u"document.getElementById('card-title').textContent"_s;
    REQUIRE(QTest::qWaitFor([&] { return drawn.ask(card).toString() == title; }));
    QTest::qWait(200);
    CHECK(drawn.ask(u"document.title"_s) == u"Story"_s);
    CHECK(drawn.ask(u"document.querySelectorAll('img').length"_s).toInt() == 1); // the card's own
    CHECK(drawn.ask(u"document.querySelectorAll('script').length"_s).toInt() == 6);
    CHECK(asked == 0);
    CHECK(drawn.view.blockedRequests() == 0);
}

TEST_CASE("Whatever a script in the page tries to load does not leave", "[graph]")
{
    QTcpServer server;
    int asked = 0;
    REQUIRE(server.listen(QHostAddress::LocalHost));
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&asked] { ++asked; });
    QUdpSocket udp; // what looks for a way to others asks such a server first
    int sent = 0;
    REQUIRE(udp.bind(QHostAddress::LocalHost));
    QObject::connect(&udp, &QUdpSocket::readyRead, &udp, [&sent] { ++sent; });
    const auto there = u"http://127.0.0.1:%1/"_s.arg(server.serverPort());
    Drawn drawn;
    drawn.show(pair(u"One"_s));
    drawn.ask(u"(() => {"
              "const add = (tag, name, value) => { const e = document.createElement(tag); e[name] = value;"
              " document.body.append(e); };"
              "add('img', 'src', '%1a.png'); add('iframe', 'src', '%1b'); add('script', 'src', '%1c.js');"
              "add('link', 'rel', 'stylesheet'); document.body.lastChild.href = '%1d.css';"
              "fetch('%1e').catch(() => 0); try { new WebSocket('ws://127.0.0.1:%2/i'); } catch (e) {}"
              "const inner = document.createElement('iframe'); document.body.append(inner);"
              "for (const in_ of [window, inner.contentWindow]) {"
              " try { const c = new in_.RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:%3' },"
              " { urls: 'turn:127.0.0.1:%2?transport=tcp', username: 'a', credential: 'b' }] });"
              " c.createDataChannel('a'); c.createOffer().then(o => c.setLocalDescription(o)); } catch (e) {} }"
              "navigator.sendBeacon('%1f'); window.open('%1g'); location.href = '%1h';"
              "add('img', 'src', 'file:///etc/passwd'); add('img', 'src', 'stet-graph://other/');"
              "})()"_s.arg(there, QString::number(server.serverPort()), QString::number(udp.localPort())));
    QTest::qWait(2000);
    CHECK(asked == 0);
    CHECK(sent == 0);
    CHECK(drawn.view.page().url() == graphPageUrl());
    CHECK(drawn.ask(u"document.querySelectorAll('#nodes .node').length"_s).toInt() == 2);
    drawn.faults.clear(); // what the page was refused
}

TEST_CASE("What the engine is told is not told to the programs that Stet starts", "[graph]")
{
    Drawn drawn;
    drawn.show(pair(u"One"_s));
    CHECK_FALSE(qgetenv("QTWEBENGINE_CHROMIUM_FLAGS").contains("host-resolver-rules"));
}

TEST_CASE("The page's own addresses are a fixed list", "[graph]")
{
    Drawn drawn;
    drawn.show(pair(u"One"_s));
    QStringList pictures;
    drawn.view.setPictures([&](const QString& key, const auto& done) {
        pictures << key;
        done({});
    });
    const auto load = [&](const QString& path) {
        drawn.ask(u"(() => { const i = new Image(); i.src = '%1'; })()"_s.arg(path));
        QTest::qWait(100);
    };
    load(u"picture/1"_s);
    load(u"picture/3"_s); // not shown
    load(u"picture/../picture/2"_s); // which is the same address as without the detour
    load(u"picture/%2e%2e%2f1"_s);
    load(u"../../etc/passwd"_s);
    CHECK(pictures == QStringList{u"1"_s, u"2"_s});
    drawn.faults.clear(); // what was not found
}

TEST_CASE("A picture is shown in the card", "[graph]")
{
    Drawn drawn;
    auto graph = pair(u"One"_s);
    auto nodes = graph[u"nodes"_s].toArray();
    auto first = nodes[0].toObject();
    first.insert(u"pictured"_s, true);
    nodes[0] = first;
    graph.insert(u"nodes"_s, nodes);
    drawn.view.setPictures([](const QString& /*key*/, const auto& done) {
        done(QByteArray::fromBase64(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="));
    });
    drawn.show(graph);
    QTest::mouseMove(drawn.target(), drawn.placeOf(u"1"_s) + QPoint(60, 60));
    QTest::mouseMove(drawn.target(), drawn.placeOf(u"1"_s));
    REQUIRE(QTest::qWaitFor(
        [&] { return drawn.ask(u"document.getElementById('card-picture').hidden === false"_s).toBool(); }));
}

TEST_CASE("What the page says of nodes that are not shown is not heard", "[graph]")
{
    GraphBridge bridge;
    QStringList heard;
    QObject::connect(&bridge, &GraphBridge::chosen, &bridge, [&](const QString& key) { heard << u"chosen "_s + key; });
    QObject::connect(
        &bridge, &GraphBridge::openRequested, &bridge, [&](const QString& key) { heard << u"open "_s + key; });
    QObject::connect(&bridge, &GraphBridge::joinRequested, &bridge,
        [&](const QString& from, const QString& to) { heard << u"join "_s + from + u' ' + to; });
    QObject::connect(
        &bridge, &GraphBridge::drew, &bridge, [&](int generation) { heard << u"drew %1"_s.arg(generation); });
    bridge.setGraph(u"{}"_s, 2, {u"1"_s, u"2"_s});
    for (const auto& key : {u"3"_s, QString(), u"1 "_s, u"../1"_s}) {
        bridge.pageChose(key);
        bridge.pageOpened(key);
        bridge.pageAskedMenu(key, 1, 1);
        bridge.pageJoined(u"1"_s, key);
        bridge.pageJoined(key, u"1"_s);
    }
    bridge.pageJoined(u"1"_s, u"1"_s);
    bridge.pageDrew(1, 800, 600);
    CHECK(heard.isEmpty());
    bridge.pageChose(u"1"_s);
    bridge.pageOpened(u"2"_s);
    bridge.pageJoined(u"2"_s, u"1"_s);
    bridge.pageDrew(2, 800, 600);
    CHECK(heard == QStringList{u"chosen 1"_s, u"open 2"_s, u"join 2 1"_s, u"drew 2"_s});
}

TEST_CASE("The end of the page's process is survived, and the graph drawn again", "[graph]")
{
    Drawn drawn;
    drawn.show(pair(u"One"_s));
    REQUIRE(drawn.view.page().renderProcessPid() > 0);
    ::kill(static_cast<pid_t>(drawn.view.page().renderProcessPid()), SIGKILL);
    REQUIRE(QTest::qWaitFor([&] { return drawn.failed.size() == 1; }));
    CHECK(drawn.failed.constFirst().constFirst().value<GraphView::Failure>() == GraphView::Failure::Ended);
    CHECK(drawn.view.isSettled());
    drawn.view.reload();
    REQUIRE(QTest::qWaitFor([&] { return drawn.view.isSettled(); }, 30'000));
    CHECK(drawn.ask(u"document.querySelectorAll('#nodes .node').length"_s).toInt() == 2);
}

TEST_CASE("A script without an end is noticed and ended", "[graph]")
{
    Drawn drawn({.lookEveryMs = 50, .answerWithinMs = 1000});
    drawn.show(pair(u"One"_s));
    QTest::qWait(300); // it answers
    CHECK(drawn.failed.isEmpty());
    drawn.view.page().runJavaScript(u"for (;;);"_s);
    REQUIRE(QTest::qWaitFor([&] { return drawn.failed.size() == 1; }, 20'000));
    CHECK(drawn.failed.constFirst().constFirst().value<GraphView::Failure>() == GraphView::Failure::Silent);
    drawn.view.reload();
    REQUIRE(QTest::qWaitFor([&] { return drawn.view.isSettled(); }, 30'000));
    CHECK(drawn.ask(u"document.querySelectorAll('#nodes .node').length"_s).toInt() == 2);
}
