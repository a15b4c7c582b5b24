#include "app/controllers/story_controller.h"

#include "app/desk/actions.h"
#include "widgets/stories/publish_one_dialog.h"
#include "widgets/stories/story_panel.h"
#include "widgets/table/article_table.h"

namespace stet {

using namespace Qt::StringLiterals;

StoryController::StoryController(Desk& desk, const Panels& panels, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_panels(panels)
{
    setUpAction(publishOne, u"graph"_s, tr("Publish &One of Each Story…"));
    setUpAction(relate, u"link"_s, tr("Add the Others as &Related"));
    relate.setToolTip(tr("Adds the other selected articles to the related stories of the current one"));
    connect(&publishOne, &QAction::triggered, this, [this] { m_panels.publishOne->rehearse(m_desk.state.selected()); });
    connect(&relate, &QAction::triggered, this, [this] {
        m_desk.store.quiet().when(Activity::Typing | Activity::Edits,
            [this] { m_desk.storyActs.relate(m_desk.state.current(), m_desk.state.selected()); });
    });
    connect(m_panels.story, &StoryPanel::articleRequested, m_panels.table,
        [this](RowId row) { m_panels.table->reveal({row}); });
    connect(&m_desk.review, &Review::settingsRead, this, [this] {
        m_panels.story->setThresholds(
            [this](RowId row) { return row == noRow ? m_desk.review.threshold() : m_desk.review.threshold(row); });
    });
    connect(&m_desk.state, &DeskState::selectedChanged, this, &StoryController::updateActions);
    updateActions();
}

void StoryController::updateActions()
{
    publishOne.setEnabled(!m_desk.state.selected().empty());
    relate.setEnabled(m_desk.state.selected().size() > 1);
}

} // namespace stet
