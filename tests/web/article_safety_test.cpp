#include "core/reading/article_page.h"
#include "tests/support/file_canary.h"
#include "tests/support/hit_server.h"
#include "tests/support/hostile_article.h"
#include "web/article_view.h"
#include "web/article_web_page.h"
#include "web/page_obstacle.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/catch.h"

#include <algorithm>
#include <csignal>
#include <optional>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 30'000;
constexpr int quietMs = 1500; // what a page asks for late has asked by then

struct Shown
{
    ArticleView view;
    QSignalSpy links{&view, &ArticleView::linkClicked};
    QSignalSpy failures{&view, &ArticleView::failed};

    static int possible()
    {
        REQUIRE(pageObstacle() == PageObstacle::None);
        return patienceMs;
    }

    Shown()
        : view(possible())
    {
        view.resize(700, 500);
        view.show();
        REQUIRE(QTest::qWaitForWindowExposed(&view));
    }

    void show(const QByteArray& html, int pictures = 0)
    {
        view.setPage(html, pictures);
        REQUIRE(QTest::qWaitFor([this] { return view.isSettled(); }, patienceMs));
    }

    QString text()
    {
        std::optional<QString> text;
        view.page().toPlainText([&text](const QString& plain) { text = plain; });
        (void)QTest::qWaitFor([&text] { return text.has_value(); });
        return text.value_or(QString());
    }

    QWidget* target()
    {
        auto* proxy = view.focusProxy() != nullptr ? view.focusProxy()->focusProxy() : nullptr;
        REQUIRE(proxy != nullptr);
        return proxy;
    }
};

QByteArray document(const QByteArray& body)
{
    return "<!DOCTYPE html><html><head><meta charset=utf-8></head><body>" + body + "</body></html>";
}

const QByteArray png = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

} // namespace

TEST_CASE("A hostile article that was cleaned asks for nothing at all", "[article]")
{
    HitServer server;
    const FileCanary canary(png.toStdString());
    const auto body = hostileArticle(server.address(), canary.address()).toStdString();
    for (const auto format : {BodyFormat::Html, BodyFormat::Markdown}) {
        const auto page = readingPage({.title = "T", .embed = body, .body = body, .format = format}, {});
        Shown shown;
        shown.show(document(QByteArray::fromStdString(page.html)), static_cast<int>(page.pictures.size()));
        QTest::qWait(quietMs);
        CHECK(shown.text().contains(u"link"_s));
        CHECK(shown.view.blockedRequests() == 0);
        CHECK(server.hits.join(u'\n').toStdString() == "");
        CHECK_FALSE(canary.wasOpened());
    }
}

TEST_CASE("A hostile article that nobody cleaned gets nothing of what it asks for", "[article]")
{
    HitServer server;
    const FileCanary canary(png.toStdString());
    Shown shown;
    shown.view.setPictures([](int /*number*/, const auto& done) { done(png); });
    shown.show(document(hostileArticle(server.address(), canary.address()).toUtf8()), 1);
    QTest::qWait(quietMs);
    CHECK(shown.view.blockedRequests() > 20); // it did ask
    CHECK(server.hits.join(u'\n').toStdString() == "");
    CHECK_FALSE(canary.wasOpened());
    CHECK(shown.view.page().url().scheme() == u"stet-article"_s);
    CHECK(shown.links.isEmpty());
}

TEST_CASE("Each way in which an article can ask gets nothing, also alone", "[article]")
{
    HitServer server;
    const FileCanary canary(png.toStdString());
    Shown shown;
    const auto ways = hostileArticle(server.address(), canary.address()).split(u'\n');
    CHECK(ways.size() >= 25);
    for (const auto& way : ways) {
        CAPTURE(way.toStdString());
        shown.show(document(way.toUtf8()));
        QTest::qWait(100);
        CHECK(shown.failures.isEmpty());
        if (!shown.failures.isEmpty()) {
            shown.failures.clear();
            shown.view.reload();
        }
        CHECK(server.hits.join(u'\n').toStdString() == "");
        CHECK(shown.view.page().url().scheme() == u"stet-article"_s);
    }
    QTest::qWait(quietMs);
    CHECK(server.hits.join(u'\n').toStdString() == "");
    CHECK_FALSE(canary.wasOpened());
}

TEST_CASE("Scripts do not run, in the page or in what it contains", "[article]")
{
    Shown shown;
    shown.show(document("<p id=p>still</p><script>document.getElementById('p').textContent = 'ran'</script>"
                        "<img src=x onerror=\"document.getElementById('p').textContent = 'ran'\">"
                        "<svg onload=\"document.getElementById('p').textContent = 'ran'\"></svg>"));
    QTest::qWait(300);
    CHECK(shown.text().trimmed() == u"still"_s);
}

TEST_CASE("The page's own addresses are its pictures by number", "[article]")
{
    Shown shown;
    std::vector<int> asked;
    shown.view.setPictures([&](int number, const auto& done) {
        asked.push_back(number);
        done(png);
    });
    shown.show(
        document("<img src='picture/0'><img src='picture/1'><img src='picture/2'><img src='picture/-1'>"
                 "<img src='picture/%2e%2e%2f1'><img src='../1/picture/x'><img src='picture/1/../../../etc/passwd'>"
                 "<img src='stet-article://other/1/picture/0'><img src='stet-graph://page/'>"
                 "<img src='../99/picture/1'>"),
        2);
    QTest::qWait(300);
    std::sort(asked.begin(), asked.end());
    CHECK(asked == std::vector<int>{0, 1});
}

TEST_CASE("A click on a link is reported and goes nowhere", "[article]")
{
    HitServer server;
    Shown shown;
    shown.show(document("<style>a { display: block; height: 100px }</style><a href='" + server.address().toUtf8()
        + "x'>there</a><a href='" + server.address().toUtf8() + "y' target=_blank ping='" + server.address().toUtf8()
        + "ping'>new</a>"));
    QTest::qWait(300);
    QTest::mouseClick(shown.target(), Qt::LeftButton, {}, {40, 50});
    REQUIRE(QTest::qWaitFor([&] { return shown.links.size() == 1; }));
    CHECK(shown.links.constFirst().constFirst().toUrl() == QUrl(server.address() + u"x"_s));
    QTest::mouseClick(shown.target(), Qt::LeftButton, {}, {40, 150});
    QTest::mouseClick(shown.target(), Qt::MiddleButton, {}, {40, 50});
    QTest::qWait(quietMs);
    CHECK(shown.view.page().url().scheme() == u"stet-article"_s);
    CHECK(server.hits.isEmpty());
}

TEST_CASE("A page of an article larger than two megabytes is shown, and searched", "[article]")
{
    Shown shown;
    shown.show(document("<p>" + QByteArray(3 * 1024 * 1024, 'a').replace("aaaaaaaa", "aaaaaaa ") + "needle</p>"));
    int hits = -1;
    shown.view.find(u"needle"_s, false, [&](int found) { hits = found; });
    REQUIRE(QTest::qWaitFor([&] { return hits >= 0; }));
    CHECK(hits == 1);
}

TEST_CASE("The end of an article's process is survived, and the page shown again", "[article]")
{
    Shown shown;
    shown.show(document("<p>One</p>"));
    REQUIRE(shown.view.page().renderProcessPid() > 0);
    ::kill(static_cast<pid_t>(shown.view.page().renderProcessPid()), SIGKILL);
    REQUIRE(QTest::qWaitFor([&] { return shown.failures.size() == 1; }));
    CHECK(shown.view.isSettled());
    shown.view.reload();
    REQUIRE(QTest::qWaitFor([&] { return shown.view.isSettled(); }, patienceMs));
    CHECK(shown.text() == u"One"_s);
}

TEST_CASE("The end of an older load does not end the watch over the next one", "[article]")
{
    constexpr int soonMs = 2'000;
    REQUIRE(pageObstacle() == PageObstacle::None);
    ArticleView view(soonMs);
    const QSignalSpy failures(&view, &ArticleView::failed);
    bool isAsked = false;
    view.setPictures([&](int /*number*/, const auto& /*done*/) { isAsked = true; }); // and never answered
    view.show();
    view.setPage(document("<p>One</p><img src='picture/0'>"), 1);
    REQUIRE(QTest::qWaitFor([&] { return isAsked; }, patienceMs));
    const auto renderer = static_cast<pid_t>(view.page().renderProcessPid());
    REQUIRE(::kill(renderer, SIGSTOP) == 0);
    view.setPage(document("<p>Two</p>"), 0);
    CHECK(QTest::qWaitFor([&] { return failures.size() == 1; }, patienceMs));
    ::kill(renderer, SIGKILL);
}

TEST_CASE("An article that changes a little stays where it was scrolled to", "[article]")
{
    Shown shown;
    const QByteArray tall = "<div style='height: 5000px'>One</div>";
    shown.show(document(tall));
    shown.target()->setFocus();
    QTest::keyClick(shown.target(), Qt::Key_PageDown);
    REQUIRE(QTest::qWaitFor([&] { return shown.view.page().scrollPosition().y() > 100; }));
    shown.view.setPage(document("<p>Two</p>" + tall), 0, ArticleView::Scroll::Stay);
    REQUIRE(QTest::qWaitFor([&] { return shown.view.isSettled() && shown.text().startsWith(u"Two"_s); }));
    CHECK(QTest::qWaitFor([&] { return shown.view.page().scrollPosition().y() > 100; }));
    shown.show(document(tall));
    CHECK(QTest::qWaitFor([&] { return shown.view.page().scrollPosition().y() == 0; }));
}

TEST_CASE("A page becomes a PDF", "[article]")
{
    Shown shown;
    shown.show(document("<p>One</p>"));
    QByteArray pdf;
    shown.view.makePdf([&](const QByteArray& made) { pdf = made; });
    REQUIRE(QTest::qWaitFor([&] { return !pdf.isEmpty(); }));
    CHECK(pdf.startsWith("%PDF-"));
}
