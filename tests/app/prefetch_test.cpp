// Pictures on the network that are there before their articles are.

#include "tests/app/window_fixture.h"
#include "tests/images/pictures.h"
#include "tests/images/remote/http_server.h"

#include <set>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int prefetchedArticles = 10;

QByteArray prefetchedPath(int article)
{
    return "/" + QByteArray::number(article) + ".png";
}

/// The numbers of the articles whose pictures were asked for.
std::set<int> askedFor(const HttpServer& server)
{
    std::set<int> numbers;
    for (const auto& request : server.requests) {
        for (int i = 0; i < prefetchedArticles; ++i) {
            if (request.startsWith("GET " + prefetchedPath(i) + ' '))
                numbers.insert(i);
        }
    }
    return numbers;
}

} // namespace

TEST_CASE(
    "The pictures of the next five articles of a review are loaded ahead where that is allowed", "[window][pictures]")
{
    HttpServer server;
    World world;
    for (int i = 0; i < prefetchedArticles; ++i) {
        server.serveImage(prefetchedPath(i), picture({300, 200}, "png"));
        const auto number = std::to_string(i);
        world.folder.write("site/" + number + ".md",
            "---\ntitle: Article " + number + "\npublished: false\nquality: " + std::to_string(90 - i)
                + "\nimages:\n  - url: " + server.address(QString::fromLatin1(prefetchedPath(i))).toStdString()
                + "\n---\n");
    }
    world.fetching.proxy = [](const QUrl& /*url*/) { return QNetworkProxy(QNetworkProxy::NoProxy); };
    const bool isAllowed = GENERATE(true, false);
    if (isAllowed)
        world.settings.values = {{u"pictures/hosts"_s, QStringList{u"127.0.0.1"_s}},
            {u"pictures/privateHosts"_s, QStringList{u"127.0.0.1"_s}}};
    Window w(world);
    w.open(world.folder.path("site"));
    w.desk.table.sort(columnOf(RowField::Quality), Qt::DescendingOrder);
    REQUIRE(QTest::qWaitFor([&] { return !w.desk.table.isOrdering(); }));
    w.window.table().setFocus();
    w.key(Qt::Key_Home);
    w.key(Qt::Key_F8);
    REQUIRE(w.desk.reviewSession.isRunning());
    w.desk.reviewSession.goTo(0);
    if (!isAllowed) {
        w.desk.reviewSession.goTo(1);
        QTest::qWait(300);
        CHECK(server.connections == 0);
        return;
    }
    const auto has = [&](int article) { return askedFor(server).contains(article); };
    CHECK(QTest::qWaitFor([&] { return has(1) && has(2) && has(3) && has(4) && has(5); }, 10'000));
    QTest::qWait(200);
    CHECK_FALSE(has(6));
    w.desk.reviewSession.next();
    CHECK(QTest::qWaitFor([&] { return has(6); }, 10'000));
    w.desk.reviewSession.goTo(8);
    CHECK(QTest::qWaitFor([&] { return has(9); }, 10'000));
    CHECK_FALSE(has(7));
}
