#pragma once

#include "web/graph_page.h"
#include "web/graph_view.h"
#include "web/page_obstacle.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/catch.h"

#include <optional>
#include <string>

namespace stet::test {

using namespace Qt::StringLiterals;

inline QJsonObject nodeOf(const QString& key, const QString& state, const QString& title)
{
    return {{u"key"_s, key}, {u"ours"_s, state != u"elsewhere"_s}, {u"state"_s, state}, {u"title"_s, title},
        {u"label"_s, u"Post"_s}, {u"part"_s, title}, {u"quality"_s, 50}, {u"problem"_s, QString()},
        {u"facts"_s, QJsonArray{u"Fact of "_s + key}}, {u"spoken"_s, title + u", "_s + state}, {u"pictured"_s, false}};
}

inline QJsonObject linkOf(const QString& from, const QString& to, std::initializer_list<const char*> kinds)
{
    QJsonObject link{{u"from"_s, from}, {u"to"_s, to}, {u"text"_s, from + u" and "_s + to}};
    for (const auto* kind : {"related", "back", "address", "title"})
        link.insert(QLatin1String(kind), false);
    for (const auto* kind : kinds)
        link.insert(QLatin1String(kind), true);
    return link;
}

inline QJsonObject graphOf(const QString& selected, const QJsonArray& nodes, const QJsonArray& links = {}, int more = 0)
{
    return {{u"selected"_s, selected}, {u"nodes"_s, nodes}, {u"links"_s, links},
        {u"words"_s,
            QJsonObject{{u"graph"_s, u"The story"_s}, {u"more"_s, more > 0 ? u"%1 more"_s.arg(more) : QString()},
                {u"legend"_s, QJsonObject()}, {u"tools"_s, QJsonObject{{u"fit"_s, u"All of it"_s}}}}}};
}

/// A page with a graph, shown.
struct Drawn
{
    GraphView view;
    QSignalSpy chosen{&view, &GraphView::chosen};
    QSignalSpy opened{&view, &GraphView::openRequested};
    QSignalSpy menus{&view, &GraphView::menuRequested};
    QSignalSpy joined{&view, &GraphView::joinRequested};
    QSignalSpy failed{&view, &GraphView::failed};
    QStringList faults;

    /// As root there are no pages without QTWEBENGINE_DISABLE_SANDBOX=1, which test.sh sets, and the program would end.
    static GraphView::Patience possible(GraphView::Patience patience)
    {
        REQUIRE(pageObstacle() == PageObstacle::None);
        return patience;
    }

    explicit Drawn(GraphView::Patience patience = {})
        : view(possible(patience))
    {
        QObject::connect(&view.page(), &GraphPage::faulted, &view, [this](const QString& fault) { faults << fault; });
        view.setLook({{u"still"_s, true}, {u"colours"_s, QJsonObject{{u"--accent"_s, u"#123456"_s}}}});
        view.resize(700, 400);
        view.show();
        REQUIRE(QTest::qWaitForWindowExposed(&view));
    }
    ~Drawn() { CHECK(faults.join(u'\n').toStdString() == ""); }

    void show(const QJsonObject& graph)
    {
        QStringList keys;
        for (const auto& node : graph[u"nodes"_s].toArray())
            keys << node.toObject()[u"key"_s].toString();
        view.setGraph(graph, keys);
        REQUIRE(QTest::qWaitFor([this] { return view.isSettled(); }, 30'000));
    }
    /// What a script yields in the page; nothing where it does not answer.
    QVariant ask(const QString& script)
    {
        std::optional<QVariant> answer;
        view.page().runJavaScript(script, [&answer](const QVariant& said) { answer = said; });
        (void)QTest::qWaitFor([&answer] { return answer.has_value(); });
        return answer.value_or(QVariant());
    }
    /// The classes of a node, without those that say where the pointer is.
    std::string classes(const QString& key)
    {
        return ask(u"document.querySelector('.node[data-key=\"%1\"]').getAttribute('class')"_s.arg(key))
            .toString()
            .simplified()
            .toStdString();
    }
    QPoint placeOf(const QString& key)
    {
        const auto place
            = ask(u"(() => { const r = document.querySelector('.node[data-key=\"%1\"] .body')"
                  ".getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()"_s.arg(key))
                  .toList();
        REQUIRE(place.size() == 2);
        return {place[0].toInt(), place[1].toInt()};
    }
    /// What takes the mouse and the keys for the page.
    QWidget* target()
    {
        auto* proxy = view.focusProxy() != nullptr ? view.focusProxy()->focusProxy() : nullptr;
        REQUIRE(proxy != nullptr);
        return proxy;
    }
    void click(const QString& key) { QTest::mouseClick(target(), Qt::LeftButton, {}, placeOf(key)); }
    /// As the window system does it: QTest's clicks are never so close in time.
    void doubleClick(const QString& key)
    {
        const auto place = placeOf(key);
        for (const auto type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease, QEvent::MouseButtonDblClick,
                 QEvent::MouseButtonRelease}) {
            const auto held = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
            QMouseEvent event(type, place, target()->mapToGlobal(place), Qt::LeftButton, held, Qt::NoModifier);
            QApplication::sendEvent(target(), &event);
        }
    }
    static QStringList said(const QSignalSpy& spy)
    {
        QStringList all;
        for (const auto& call : spy) {
            for (const auto& argument : call)
                all << argument.toString();
        }
        return all;
    }
};

} // namespace stet::test
