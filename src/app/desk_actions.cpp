#include "app/desk_actions.h"

#include "widgets/parts/icons.h"

#include <QKeySequence>

#include <chrono>
#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

const QString saveAtOnceKey = u"save/atOnce"_s;
const QString askBeforePublishKey = u"publish/askOnErrors"_s;
const QString noWord = u"no"_s; // unset is yes

} // namespace

DeskActions::DeskActions(Desk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
{
    setUp(open, u"folder-open"_s, tr("&Open Folder…"), QKeySequence::Open);
    setUp(openSample, u"folder"_s, tr("Open the Sa&mple"));
    setUp(resetSample, u"refresh"_s, tr("Rese&t the Sample"));
    setUp(close, u"close"_s, tr("&Close Folder"), QKeySequence::Close);
    setUp(reload, u"refresh"_s, tr("Read A&gain"), QKeySequence(Qt::Key_F5));
    setUp(save, u"save"_s, tr("&Save Selected"), QKeySequence::Save);
    setUp(saveAll, u"save-all"_s, tr("Save &All"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    setUp(saveAtOnce, u"check"_s, tr("Sav&e at Once"));
    setUp(decide, u"warning"_s, tr("&Decide Conflicts…"));
    setUp(quit, u"cancel"_s, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    setUp(undo, u"undo"_s, tr("&Undo"), QKeySequence::Undo);
    setUp(redo, u"redo"_s, tr("&Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    setUp(publish, u"publish"_s, tr("&Publish"));
    setUp(unpublish, u"unpublish"_s, tr("&Unpublish"));
    setUp(publishOne, u"graph"_s, tr("Publish &One of Each Story…"));
    setUp(relate, u"link"_s, tr("Add the Others as &Related"));
    relate.setToolTip(tr("Lists the other selected articles among the related stories of the current one"));
    setUp(askBeforePublish, u"warning"_s, tr("Ask &Before Publishing with Errors"));
    setUp(copy, u"copy"_s, tr("&Copy Rows"));
    setUp(search, u"search"_s, tr("&Search"));
    setUp(showSkipped, u"list"_s, tr("&What Was Skipped…"));
    setUp(keys, u"help"_s, tr("&Keys"));
    search.setShortcuts({QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)});
    askBeforePublish.setCheckable(true);
    askBeforePublish.setChecked(m_desk.services.settings.value(askBeforePublishKey).toString() != noWord);
    connect(&askBeforePublish, &QAction::toggled, this, [this](bool isChecked) {
        m_desk.services.settings.setValue(askBeforePublishKey, isChecked ? QString() : noWord);
    });
    saveAtOnce.setCheckable(true);
    saveAtOnce.setToolTip(tr("Writes every decision to its file right away"));
    saveAtOnce.setChecked(m_desk.services.settings.value(saveAtOnceKey).toBool());
    m_desk.saveAtOnce.setActive(saveAtOnce.isChecked());
    connect(&saveAtOnce, &QAction::toggled, this, [this](bool isChecked) {
        m_desk.services.settings.setValue(saveAtOnceKey, isChecked);
        m_desk.saveAtOnce.setActive(isChecked);
    });
    keys.setShortcuts({QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)});
    quit.setMenuRole(QAction::QuitRole);
    publish.setToolTip(tr("Publish the selected articles (P)"));
    unpublish.setToolTip(tr("Unpublish the selected articles (U)"));

    connect(&reload, &QAction::triggered, this, [this] {
        m_desk.fields.readRest();
        m_desk.search.refresh();
        m_desk.views.reload();
        m_desk.apart.reload();
        m_desk.loader.reload();
    });
    connect(&save, &QAction::triggered, this,
        [this] { whenWritten([this] { m_desk.saver.save(m_desk.state.selected()); }); });
    connect(&saveAll, &QAction::triggered, this, [this] { whenWritten([this] { m_desk.saver.saveAll(); }); });
    connect(&undo, &QAction::triggered, this, [this] { whenTyped([this] { m_desk.commands.undo(); }); });
    connect(&redo, &QAction::triggered, &m_desk.commands, &DeskCommands::redo);
    connect(&m_desk.form, &ArticleForm::typed, this, [this] {
        for (auto* action : {&save, &saveAll, &undo})
            action->setEnabled(!m_desk.saver.isSaving());
    });
    connect(
        &publish, &QAction::triggered, this, [this] { m_desk.commands.setPublished(m_desk.state.selected(), true); });
    connect(&unpublish, &QAction::triggered, this,
        [this] { m_desk.commands.setPublished(m_desk.state.selected(), false); });

    connect(&relate, &QAction::triggered, this,
        [this] { whenTyped([this] { m_desk.storyActs.relate(m_desk.state.current(), m_desk.state.selected()); }); });

    connect(&m_desk.store, &ArticleStore::changed, this, &DeskActions::update);
    connect(&m_desk.state, &DeskState::selectedChanged, this, &DeskActions::update);
    connect(&m_desk.follower, &RebaseService::conflicted, this, &DeskActions::update);
    connect(&m_desk.saver, &SaveService::started, this, &DeskActions::update);
    connect(&m_desk.saver, &SaveService::finished, this, &DeskActions::update);
    connect(&m_desk.loader, &FolderLoader::started, this, &DeskActions::update);
    connect(&m_desk.loader, &FolderLoader::finished, this, &DeskActions::update);
    connect(&m_desk.commands.undoStack(), &QUndoStack::indexChanged, this, &DeskActions::update);
    update();
}

/// When all that was typed is pending: a source is applied step by step, each when the one before it is done.
void DeskActions::whenTyped(std::function<void()> next)
{
    m_desk.form.endTyping();
    if (m_desk.editor.isBusy())
        m_desk.editor.whenIdle([this, next = std::move(next)] { whenTyped(next); });
    else
        next();
}

/// A save begins when all that is decided is in the journal: what the save does not get to do is not lost with it.
void DeskActions::whenWritten(std::function<void()> next)
{
    whenTyped([this, next = std::move(next)] {
        constexpr std::chrono::milliseconds most(300); // the edits are pending all the same
        m_desk.store.settle();
        m_desk.journal.flush(most);
        next();
    });
}

void DeskActions::setUp(QAction& action, const QString& icon, const QString& text, const QKeySequence& key)
{
    action.setIcon(themedIcon(icon));
    action.setText(text);
    if (!key.isEmpty())
        action.setShortcut(key);
}

void DeskActions::update()
{
    const auto& library = m_desk.store.library();
    const bool hasSelection = !m_desk.state.selected().empty();
    const auto unsaved = library.unsavedCount();
    save.setEnabled(!m_desk.saver.isSaving() && hasSelection && unsaved > 0);
    saveAll.setEnabled(!m_desk.saver.isSaving() && unsaved > 0);
    saveAll.setIconText(unsaved > 0 ? tr("Save %n", nullptr, static_cast<int>(unsaved)) : tr("Save"));
    decide.setEnabled(!m_desk.follower.undecided().empty());
    publish.setEnabled(hasSelection);
    unpublish.setEnabled(hasSelection);
    publishOne.setEnabled(hasSelection);
    relate.setEnabled(m_desk.state.selected().size() > 1);
    copy.setEnabled(hasSelection);
    close.setEnabled(!m_desk.loader.roots().empty());
    reload.setEnabled(!m_desk.loader.roots().empty());
    showSkipped.setEnabled(!m_desk.loader.isLoading() && !m_desk.loader.roots().empty());
    const auto& stack = m_desk.commands.undoStack();
    undo.setEnabled(stack.canUndo());
    redo.setEnabled(stack.canRedo());
    undo.setText(stack.canUndo() ? tr("&Undo: %1").arg(stack.undoText()) : tr("&Undo"));
    redo.setText(stack.canRedo() ? tr("&Redo: %1").arg(stack.redoText()) : tr("&Redo"));
}

} // namespace stet
