#include "web/graph_bridge.h"

#include <utility>

namespace stet {

void GraphBridge::setGraph(const QString& json, int generation, QSet<QString> keys)
{
    m_graph = json;
    m_generation = generation;
    m_keys = std::move(keys);
    Q_EMIT graphGiven(m_graph);
}

void GraphBridge::setLook(const QString& json)
{
    m_look = json;
    Q_EMIT lookGiven(m_look);
}

void GraphBridge::pageReady()
{
    if (!m_look.isEmpty())
        Q_EMIT lookGiven(m_look);
    if (!m_graph.isEmpty())
        Q_EMIT graphGiven(m_graph);
    Q_EMIT ready();
}

void GraphBridge::pageDrew(int generation, int width, int height)
{
    if (generation == m_generation)
        Q_EMIT drew(generation, {width, height});
}

void GraphBridge::pageChose(const QString& key)
{
    if (isShown(key))
        Q_EMIT chosen(key);
}

void GraphBridge::pageOpened(const QString& key)
{
    if (isShown(key))
        Q_EMIT openRequested(key);
}

void GraphBridge::pageAskedMenu(const QString& key, int x, int y)
{
    if (isShown(key))
        Q_EMIT menuRequested(key, {x, y});
}

void GraphBridge::pageJoined(const QString& from, const QString& to)
{
    if (from != to && isShown(from) && isShown(to))
        Q_EMIT joinRequested(from, to);
}

} // namespace stet
