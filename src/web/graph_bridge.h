#pragma once

#include <QObject>
#include <QSet>
#include <QSize>
#include <QString>

namespace stet {

/// What the page may say to the window, and the window to the page. Everything the page says is checked against what it
/// was given: a node that is not shown cannot be chosen. Texts go to the page as JSON, which it reads as data.
class GraphBridge final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The graph that is drawn next. `keys`: of its nodes.
    void setGraph(const QString& json, int generation, QSet<QString> keys);
    void setLook(const QString& json);
    bool isShown(const QString& key) const { return m_keys.contains(key); }

    // For the page. Not for anybody else.
public Q_SLOTS:
    /// It is there, and wants to be told what to show.
    void pageReady();
    /// The graph of this generation is on screen, fitted to a page of this size in its pixels, and nothing moves.
    void pageDrew(int generation, int width, int height);
    void pageChose(const QString& key);
    void pageOpened(const QString& key);
    /// A link was drawn.
    void pageJoined(const QString& from, const QString& to);

Q_SIGNALS:
    void graphGiven(const QString& json);
    void lookGiven(const QString& json);

    void ready();
    void drew(int generation, QSize size);
    void chosen(const QString& key);
    void openRequested(const QString& key);
    void joinRequested(const QString& from, const QString& to);

private:
    QString m_graph;
    QString m_look;
    int m_generation = 0;
    QSet<QString> m_keys;
};

} // namespace stet
