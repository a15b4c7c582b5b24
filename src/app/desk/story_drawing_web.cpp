// Declared in app/desk/story_drawing_source.h

// The drawing of stories as a page.

#include "app/desk/story_drawing_source.h"
#include "models/stories/story_graph_json.h"
#include "web/graph_view.h"
#include "web/own_addresses.h"
#include "web/page_obstacle.h"
#include "widgets/parts/message_view.h"
#include "widgets/parts/theme.h"

#include <QApplication>
#include <QEvent>
#include <QPushButton>
#include <QStackedLayout>

#include <algorithm>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

class WebStoryDrawing final : public StoryDrawing
{
    Q_DECLARE_TR_FUNCTIONS(StoryDrawing)

public:
    WebStoryDrawing(StoryPictures& pictures, bool isStill, QWidget* parent)
        : StoryDrawing(parent)
        , m_isStill(isStill)
        , m_layout(new QStackedLayout(this))
        , m_view(new GraphView({}, this))
        , m_message(new MessageView(this))
    {
        auto* reload = new QPushButton(tr("Draw again"));
        m_message->addButton(reload);
        m_layout->addWidget(m_view);
        m_layout->addWidget(m_message);
        setFocusProxy(m_view);
        m_view->setPictures([&pictures](const QString& key, StoryPictures::Done done) {
            bool isOurs = false;
            const auto row = key.toUInt(&isOurs);
            isOurs ? pictures.load(row, std::move(done)) : done({});
        });
        setLook();
        connect(reload, &QPushButton::clicked, this, [this] {
            m_layout->setCurrentWidget(m_view);
            m_view->reload();
        });
        connect(m_view, &GraphView::failed, this, &WebStoryDrawing::showFailure);
        connect(m_view, &GraphView::chosen, this, &WebStoryDrawing::choose);
        connect(m_view, &GraphView::openRequested, this, [this](const QString& key) {
            if (const int place = placeOf(key); place >= 0)
                Q_EMIT openRequested(place);
        });
        connect(m_view, &GraphView::menuRequested, this, [this](const QString& key, QPoint at) {
            if (const int place = placeOf(key); place >= 0)
                Q_EMIT menuRequested(place, m_view->mapToGlobal(at));
        });
        connect(m_view, &GraphView::joinRequested, this, [this](const QString& from, const QString& to) {
            const int first = placeOf(from);
            const int second = placeOf(to);
            if (first >= 0 && second >= 0)
                Q_EMIT joinRequested(first, second);
        });
    }

    void setGraph(const StoryGraphPointer& graph) override
    {
        m_graph = graph;
        if (m_graph && !m_graph->nodes.empty())
            m_view->setGraph(storyGraphJson(*m_graph), storyKeys(*m_graph));
    }

    bool isSettled() const override { return m_view->isSettled(); }

protected:
    void changeEvent(QEvent* event) override
    {
        StoryDrawing::changeEvent(event);
        if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
            setLook();
    }

private:
    int placeOf(const QString& key) const
    {
        if (!m_graph)
            return -1;
        const auto wanted = key.toStdString();
        const auto found = std::find_if(
            m_graph->nodes.begin(), m_graph->nodes.end(), [&](const StoryNode& node) { return node.key() == wanted; });
        return found == m_graph->nodes.end() ? -1 : static_cast<int>(found - m_graph->nodes.begin());
    }

    void choose(const QString& key)
    {
        const int place = placeOf(key);
        if (place < 0)
            return;
        const auto& node = m_graph->nodes[static_cast<std::size_t>(place)];
        if (node.isOurs())
            Q_EMIT rowChosen(node.row);
        else
            Q_EMIT strangerChosen(place);
    }

    void showFailure(GraphView::Failure failure)
    {
        m_message->setMessage({.icon = u"error-page"_s,
            .tone = IconLabel::Tone::Warning,
            .sentence = failure == GraphView::Failure::Ended ? tr("The graph stopped unexpectedly")
                                                             : tr("The graph no longer responds"),
            .hint = tr("Your articles are unchanged; the list beside it still works")});
        m_layout->setCurrentWidget(m_message);
    }

    void setLook()
    {
        const auto colors = stateColors(palette());
        const auto name = [](const QColor& color) { return color.name(); };
        m_view->setLook({{u"colours"_s,
                             QJsonObject{{u"--base"_s, name(palette().color(QPalette::Base))},
                                 {u"--text"_s, name(palette().color(QPalette::Text))},
                                 {u"--float"_s, name(palette().color(QPalette::ToolTipBase))},
                                 {u"--secondary"_s, name(colors.secondary)}, {u"--line"_s, name(colors.line)},
                                 {u"--accent"_s, name(colors.accent)}, {u"--draft"_s, name(colors.draft)},
                                 {u"--warning"_s, name(colors.warning)}, {u"--error"_s, name(colors.error)}}},
            {u"still"_s, m_isStill}});
    }

    bool m_isStill;
    QStackedLayout* m_layout;
    GraphView* m_view;
    MessageView* m_message;
    StoryGraphPointer m_graph;
};

} // namespace

void prepareStoryDrawing()
{
    preparePages();
}

StoryDrawingSource storyDrawingSource(StoryPictures& pictures, bool isStill)
{
    switch (pageObstacle()) {
    case PageObstacle::Root:
        return {.make = {},
            .whyNone = QCoreApplication::translate("StoryDrawing",
                "Stet cannot draw the graph as root, because the sandbox does not work for root. Start Stet as another "
                "user")};
    case PageObstacle::NoNamespaces:
        return {.make = {},
            .whyNone = QCoreApplication::translate("StoryDrawing",
                "Stet cannot draw the graph: this system does not allow the sandbox (user namespaces are off)")};
    case PageObstacle::None:
        break;
    }
    return {.make = [&pictures, isStill](QWidget* parent) { return new WebStoryDrawing(pictures, isStill, parent); },
        .whyNone = {}};
}

} // namespace stet
