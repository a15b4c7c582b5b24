#pragma once

#include "web/graph_pages.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QSize>
#include <QTimer>
#include <QWidget>

#include <memory>

class QWebEngineView;

namespace stet {

class GraphBridge;
class GraphPage;
class GraphScheme;
class SealedProfile;

/// Shows a graph in a page of its own. Survives a crash of the page's process and endless scripts: emits failed(), and
/// reload() starts again with the same graph.
class GraphView final : public QWidget
{
    Q_OBJECT

public:
    /// How long the page may take to answer, in milliseconds.
    struct Patience
    {
        int lookEveryMs = 3000;
        int answerWithinMs = 10'000;
        int startWithinMs = 60'000; ///< until the page is loaded
    };

    enum class Failure
    {
        Ended, ///< the page's process has ended
        Silent, ///< the page does not answer
    };

    /// Call only if there is no pageObstacle(). The first instance starts WebEngine, which takes a moment.
    explicit GraphView(Patience patience, QWidget* parent = nullptr);
    ~GraphView() override;

    void setPictures(GraphPictures pictures);
    /// `graph` as graph.js describes it. `keys`: of its nodes.
    void setGraph(QJsonObject graph, const QStringList& keys);
    /// Sets colors and behavior, as graph.js describes them.
    void setLook(const QJsonObject& look);
    void reload();
    /// Whether the graph is on screen in its final state, or never will be.
    bool isSettled() const;

    /// For tests.
    GraphPage& page() { return *m_page; }
    int blockedRequests() const;

Q_SIGNALS:
    void chosen(const QString& key);
    void openRequested(const QString& key);
    /// `place`: in the view, where the context menu of a node belongs.
    void menuRequested(const QString& key, QPoint place);
    void joinRequested(const QString& from, const QString& to);
    void failed(stet::GraphView::Failure failure);

private:
    void makePage();
    void fail(Failure failure);
    void look();

    Patience m_patience;
    std::unique_ptr<GraphScheme> m_scheme; ///< outlives the profile
    std::unique_ptr<SealedProfile> m_profile;
    GraphBridge* m_bridge;
    QWebEngineView* m_view = nullptr;
    GraphPage* m_page = nullptr;
    QTimer m_looks;
    QElapsedTimer m_asked; ///< valid while an answer is awaited
    int m_generation = 0;
    int m_drawn = 0; ///< generation
    QSize m_drawnSize;
    bool m_isReady = false;
    bool m_hasFailed = false;
};

} // namespace stet
