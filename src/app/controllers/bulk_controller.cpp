#include "app/controllers/bulk_controller.h"

#include "app/desk/actions.h"
#include "widgets/bulk/bulk_dialog.h"

#include <utility>

namespace stet {

using namespace Qt::StringLiterals;

namespace {

constexpr int updateAfterMs = 500; // not for each of several changes

} // namespace

BulkController::BulkController(Desk& desk, BulkDialog& dialog, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_dialog(dialog)
{
    menu.setTitle(tr("Change &Many"));
    addVerb(tr("&Publish…"), BulkVerb::Publish);
    addVerb(tr("&Unpublish…"), BulkVerb::Unpublish);
    addVerb(tr("Pub&lish from a Score On…"), BulkVerb::FollowScore);
    menu.addSeparator();
    addVerb(tr("&Add Topics…"), BulkVerb::AddItems, u"topics"_s);
    addVerb(tr("&Remove Topics…"), BulkVerb::RemoveItems, u"topics"_s);
    addVerb(tr("R&eplace a Topic…"), BulkVerb::ReplaceItem, u"topics"_s);
    menu.addSeparator();
    addVerb(tr("Set &Category…"), BulkVerb::SetField, u"category"_s);
    addVerb(tr("Set &Type…"), BulkVerb::SetField, u"type"_s);
    addVerb(tr("&Set a Field…"), BulkVerb::SetField, u"title"_s);
    addVerb(tr("Remove a &Field…"), BulkVerb::RemoveField, u"title"_s);
    addVerb(tr("Replace Te&xt…"), BulkVerb::ReplaceText, u"title"_s);
    menu.addSeparator();
    setUpAction(m_applyDecisions, u"overruled"_s, tr("Apply All &Decisions Again…"));
    m_applyDecisions.setToolTip(tr("Publish or unpublish all articles that others changed, as it was decided"));
    connect(&m_applyDecisions, &QAction::triggered, this, &BulkController::askToApplyDecisions);
    menu.addAction(&m_applyDecisions);
    connect(&menu, &QMenu::aboutToShow, this, &BulkController::updateActions);
    connect(&m_desk.loader, &FolderLoader::finished, this, &BulkController::updateActions);
    m_updateLater.setSingleShot(true);
    m_updateLater.setInterval(updateAfterMs);
    connect(&m_updateLater, &QTimer::timeout, this, &BulkController::updateActions);
    connect(&m_desk.store, &ArticleStore::changed, this, [this](const Change& change) {
        if (change.kinds.testAnyFlags(ChangeKind::ReadDecisions | ChangeKind::Decided | ChangeKind::Content)
            && !m_updateLater.isActive())
            m_updateLater.start();
    });
    updateActions();
}

void BulkController::addVerb(const QString& text, BulkVerb verb, const QString& field)
{
    auto* action = menu.addAction(text);
    connect(action, &QAction::triggered, this, [this, verb, field] { ask(verb, field); });
}

/// What is typed elsewhere is part of the articles.
void BulkController::ask(BulkVerb verb, const QString& field)
{
    m_desk.store.quiet().when(Activity::Typing | Activity::Edits, [this, verb, field] {
        m_dialog.ask(verb, field, {.selected = m_desk.state.selected(), .shown = m_desk.table.rows()});
    });
}

void BulkController::askToApplyDecisions()
{
    m_desk.store.quiet().when(
        Activity::Typing | Activity::Edits, [this] { m_dialog.askToApplyDecisions(overruled()); });
}

std::vector<RowId> BulkController::overruled() const
{
    const auto& library = m_desk.store.library();
    std::vector<RowId> rows;
    for (RowId id = 0; id < library.idLimit(); ++id) {
        if (library.contains(id) && isOverruled(library.annotations().decision(id), library.row(id)))
            rows.push_back(id);
    }
    return rows;
}

void BulkController::updateActions()
{
    menu.menuAction()->setEnabled(m_desk.store.library().count() > 0);
    m_applyDecisions.setEnabled(!overruled().empty());
}

} // namespace stet
