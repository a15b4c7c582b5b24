#pragma once

#include <QObject>
#include <QPoint>
#include <QSet>
#include <QSize>
#include <QString>

namespace stet {

/// The messages between the page and the window. Checks everything from the page against what the page was given: it
/// cannot choose a node that is not shown. Texts go to the page as JSON, which it reads as data.
class GraphBridge final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Sets the graph to draw next. `keys`: of its nodes.
    void setGraph(const QString& json, int generation, QSet<QString> keys);
    void setLook(const QString& json);
    bool isShown(const QString& key) const { return m_keys.contains(key); }

    // Only for the page.
public Q_SLOTS:
    /// The page is loaded and waits for a graph.
    void pageReady();
    /// The graph of this generation is on screen, fitted to a page of this size in its pixels, and nothing moves.
    void pageDrew(int generation, int width, int height);
    void pageChose(const QString& key);
    void pageOpened(const QString& key);
    /// The person asked for the context menu of a node, at this place in the page's pixels.
    void pageAskedMenu(const QString& key, int x, int y);
    /// The person drew a link.
    void pageJoined(const QString& from, const QString& to);

Q_SIGNALS:
    void graphGiven(const QString& json);
    void lookGiven(const QString& json);

    void ready();
    void drew(int generation, QSize size);
    void chosen(const QString& key);
    void openRequested(const QString& key);
    void menuRequested(const QString& key, QPoint place);
    void joinRequested(const QString& from, const QString& to);

private:
    QString m_graph;
    QString m_look;
    int m_generation = 0;
    QSet<QString> m_keys;
};

} // namespace stet
