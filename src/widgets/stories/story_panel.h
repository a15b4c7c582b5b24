#pragma once

#include "models/stories/story_acts.h"
#include "models/stories/story_model.h"
#include "widgets/parts/seams.h"
#include "widgets/stories/story_drawing.h"

#include <QAction>
#include <QPointer>
#include <QWidget>

#include <functional>
#include <memory>

namespace Ui {
class StoryPanel;
}

namespace stet {

class StoryDelegate;

/// The story of the current article: a drawing of the related stories, the same as a list, and what an editor can
/// decide about them.
class StoryPanel final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the panel.
    StoryPanel(
        NeighborhoodJob& job, StoryActs& acts, UrlOpener& opener, Clipboard& clipboard, QWidget* parent = nullptr);
    ~StoryPanel() override;

    /// Call it before the panel is first shown; without it there is only the list.
    void setDrawing(StoryDrawingSource source);
    /// Returns the score from which an article is good enough: its folder's threshold, 0 to 100. noRow: a story outside
    /// the opened folders.
    using ThresholdOf = std::function<double(RowId)>;
    void setThresholds(ThresholdOf thresholdOf);
    /// How drawing and list share the panel, for the settings; empty if there was no drawing yet.
    QByteArray sharing() const;
    /// Puts the drawing below the list instead of beside it, for a narrow place.
    void setUpright(bool isUpright);
    /// Call it before the panel is first shown.
    void setSharing(const QByteArray& sharing) { m_sharing = sharing; }
    /// Whether the story of the current article is on screen, or the panel is hidden.
    bool isSettled() const;

Q_SIGNALS:
    /// The person wants to go to an article.
    void articleRequested(stet::RowId row);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void share();
    void setUp(QAction& action, const QString& icon, const QString& text, const QString& explanation);
    void show(const StoryGraphPointer& graph);
    void showMenu(int place, QPoint at);
    void makeDrawing();
    void updateVerbs();
    void updateKept();
    void fillKept();
    void keepApart(SettingsAudience audience);
    void activate(const QModelIndex& index);
    void goToCurrent();
    void open(const QString& address);
    /// The story in the list's current line; -1 if there is none.
    int current() const;
    void setCurrent(int place);

    std::unique_ptr<Ui::StoryPanel> m_ui;
    NeighborhoodJob& m_job;
    StoryActs& m_acts;
    UrlOpener& m_opener;
    StoryModel m_model;
    StoryDelegate* m_delegate;
    QAction m_goTo;
    QAction m_publishOnly;
    QAction m_relate;
    QAction m_unlink;
    QAction m_apart;
    QAction m_apartForAll;
    QAction m_open;
    StoryDrawingSource m_source;
    QPointer<StoryDrawing> m_drawing;
    QByteArray m_sharing; ///< for the drawing not yet created, or while upright
    bool m_isUpright = false;
};

} // namespace stet
