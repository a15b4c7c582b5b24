#include "widgets/search/views_panel.h"

#include "core/messages/error_messages.h"
#include "core/storage/path_text.h"
#include "models/desk/article_texts.h"
#include "ui_views_panel.h"
#include "widgets/parts/icons.h"
#include "widgets/search/view_delegate.h"

#include <QKeyEvent>
#include <QMenu>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int viewIconSide = 16;

/// The folder that a shared file belongs to, as people know it.
QString folderNameOf(const std::string& sharedFile)
{
    return printable(fileName(parentPath(parentPath(sharedFile))));
}

/// Whether a key means something in the list.
bool isListKey(int key, Qt::KeyboardModifiers modifiers)
{
    modifiers &= ~Qt::KeypadModifier;
    if (key == Qt::Key_Up || key == Qt::Key_Down)
        return modifiers == Qt::AltModifier;
    const bool isKey = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_F2 || key == Qt::Key_Delete;
    return isKey && modifiers == Qt::NoModifier;
}

} // namespace

ViewsPanel::ViewsPanel(ViewList& list, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ViewsPanel>())
    , m_list(list)
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->list);
    makeSecondary(*m_ui->parseError);
    m_ui->add->setIcon(themedIcon(u"add"_s));
    m_ui->refusalIcon->setIcon(u"warning"_s, IconLabel::Tone::Warning, viewIconSide);
    m_ui->mistakeIcon->setIcon(u"warning"_s, IconLabel::Tone::Warning, viewIconSide);
    m_ui->list->setModel(&m_list);
    m_ui->list->setItemDelegate(new ViewDelegate(m_ui->list));
    m_ui->list->installEventFilter(this);
    m_ui->name->installEventFilter(this);
    m_ui->naming->hide();
    m_ui->refusalArea->hide();

    connect(m_ui->add, &QAbstractButton::clicked, this, &ViewsPanel::beginSaving);
    connect(m_ui->list, &QAbstractItemView::clicked, this, &ViewsPanel::choose);
    connect(m_ui->list, &QWidget::customContextMenuRequested, this, &ViewsPanel::showMenu);
    connect(m_ui->name, &QLineEdit::returnPressed, this, &ViewsPanel::takeName);
    connect(m_ui->name, &QLineEdit::textEdited, m_ui->refusalArea, &QWidget::hide);
    connect(&m_list.views(), &SavedViewStore::changed, this, &ViewsPanel::showParseErrors);
    showParseErrors();
}

ViewsPanel::~ViewsPanel() = default;

void ViewsPanel::setCanSave(bool canSave)
{
    m_canSave = canSave;
    m_ui->add->setEnabled(canSave);
}

std::optional<ViewRef> ViewsPanel::marked(const QString& query) const
{
    const auto selected = m_ui->list->selectionModel()->selectedIndexes();
    if (selected.isEmpty() || m_list.view(selected.first()).query != query.toStdString())
        return std::nullopt;
    return selected.first().data(ViewRole::Ref).value<ViewRef>();
}

std::optional<SavedView> ViewsPanel::mark(const ViewRef& ref, const QString& query)
{
    for (int row = 0; row < m_list.rowCount(); ++row) {
        const auto index = m_list.index(row);
        if (index.data(ViewRole::Ref).value<ViewRef>() != ref || m_list.view(index).query != query.toStdString())
            continue;
        m_ui->list->setCurrentIndex(index);
        return m_list.view(index);
    }
    return std::nullopt;
}

void ViewsPanel::clearChoice()
{
    m_ui->list->clearSelection();
}

void ViewsPanel::showRefusal(const QString& sentence)
{
    m_ui->refusal->setText(sentence);
    m_ui->refusalArea->show();
}

/// A quiet line below the list: the first mistake, and all of them in its tool tip.
void ViewsPanel::showParseErrors()
{
    const auto parseErrors = m_list.parseErrors();
    m_ui->mistakeArea->setVisible(!parseErrors.isEmpty());
    if (parseErrors.isEmpty())
        return;
    m_ui->parseError->setText(parseErrors.size() == 1
            ? parseErrors.first()
            : tr("%1 (and %2 more)").arg(parseErrors.first(), QLocale().toString(parseErrors.size() - 1)));
    constexpr int shownLimit = 20;
    m_ui->parseError->setToolTip(plainToolTip(parseErrors.mid(0, shownLimit).join(u'\n')));
}

ViewRef ViewsPanel::current() const
{
    return m_ui->list->currentIndex().data(ViewRole::Ref).value<ViewRef>();
}

void ViewsPanel::choose(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    m_ui->refusalArea->hide();
    Q_EMIT viewChosen(m_list.view(index));
}

void ViewsPanel::beginSaving()
{
    beginNaming({}, {});
}

void ViewsPanel::beginNaming(const ViewRef& renamed, const QString& name)
{
    m_renamed = renamed;
    m_ui->refusalArea->hide();
    m_ui->share->setChecked(false);
    m_ui->share->setVisible(renamed.file.empty() && m_list.views().canShare());
    m_ui->name->setText(name);
    m_ui->naming->show();
    m_ui->name->selectAll();
    m_ui->name->setFocus();
}

void ViewsPanel::endNaming()
{
    m_ui->naming->hide();
    m_ui->refusalArea->hide();
    m_ui->list->setFocus();
}

void ViewsPanel::takeName()
{
    const auto text = m_ui->name->text().simplified();
    const auto name = text.toStdString();
    if (m_renamed.file.empty() && !m_canSave) { // the search was changed since the name was asked for
        showRefusal(tr("The search has an error. Fix it, then save the view."));
    } else if (text.isEmpty()) {
        showRefusal(sentence({.code = ErrorCode::NotAView}));
    } else if (text.toUcs4().size() > static_cast<qsizetype>(viewNameLimit)) {
        showRefusal(sentence({.code = ErrorCode::ViewNameTooLong, .detail = std::to_string(viewNameLimit)}));
    } else if (m_list.isTaken(text, m_renamed)) {
        showRefusal(sentence({.code = ErrorCode::DuplicateView, .detail = name}));
    } else {
        const auto renamed = m_renamed;
        const auto& shared = m_list.views().all().shared;
        const bool toFolder = m_ui->share->isChecked() && !shared.empty();
        endNaming();
        if (renamed.file.empty())
            Q_EMIT saveRequested(name, toFolder ? shared.front().path : std::string());
        else if (name != renamed.name)
            Q_EMIT renameRequested(renamed, name);
    }
}

void ViewsPanel::rename()
{
    if (const auto view = current(); isOwnable(view))
        beginNaming(view, viewName(view));
}

void ViewsPanel::remove()
{
    m_ui->refusalArea->hide();
    if (const auto view = current(); isOwnable(view))
        Q_EMIT removeRequested(view);
}

void ViewsPanel::move(int by)
{
    m_ui->refusalArea->hide();
    const auto index = m_ui->list->currentIndex();
    const int place = index.data(ViewRole::Place).toInt() + by;
    if (const auto view = current(); isOwnable(view) && place >= 0 && place < index.data(ViewRole::Siblings).toInt())
        Q_EMIT moveRequested(view, place);
}

bool ViewsPanel::takeKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (!isListKey(key, modifiers))
        return false;
    if (key == Qt::Key_Up || key == Qt::Key_Down)
        move(key == Qt::Key_Up ? -1 : 1);
    else if (key == Qt::Key_F2)
        rename();
    else if (key == Qt::Key_Delete)
        remove();
    else
        choose(m_ui->list->currentIndex());
    return true;
}

bool ViewsPanel::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey)
        return QWidget::eventFilter(watched, event);
    auto* keys = static_cast<QKeyEvent*>(event);
    if (event->type() == QEvent::ShortcutOverride) {
        // The window may have these keys too; here they are the list's.
        const bool isOurs
            = watched == m_ui->name ? keys->key() == Qt::Key_Escape : isListKey(keys->key(), keys->modifiers());
        if (isOurs)
            event->accept();
        return false;
    }
    if (watched == m_ui->name && keys->key() == Qt::Key_Escape) {
        endNaming();
        return true;
    }
    return watched == m_ui->list ? takeKey(keys->key(), keys->modifiers()) : false;
}

void ViewsPanel::addSharing(QMenu& menu, const ViewRef& view)
{
    const auto& views = m_list.views();
    if (view.file != views.ownFile()) {
        menu.addAction(tr("Make Private"), this, [=, this] { Q_EMIT privateRequested(view); });
        return;
    }
    const auto& shared = views.all().shared;
    for (const auto& file : shared) {
        const auto text = shared.size() == 1 ? tr("Share in Folder")
                                             : tr("Share in %1").arg(folderNameOf(file.path).replace(u'&', u"&&"_s));
        menu.addAction(text, this, [this, view, path = file.path] { Q_EMIT shareRequested(view, path); })
            ->setEnabled(file.canBeWritten);
    }
}

void ViewsPanel::showMenu(const QPoint& place)
{
    const auto index = m_ui->list->currentIndex();
    if (!index.isValid())
        return;
    const auto view = current();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // The keys are shown only; they are the list's.
    menu->addAction(tr("Open"), this, [this] { choose(m_ui->list->currentIndex()); })->setShortcut(Qt::Key_Return);
    if (isOwnable(view)) {
        menu->addAction(tr("Update to Current Table"), this, [=, this] { Q_EMIT updateRequested(view); })
            ->setEnabled(m_canSave);
        menu->addAction(themedIcon(u"pencil"_s), tr("Rename"), this, &ViewsPanel::rename)->setShortcut(Qt::Key_F2);
        menu->addSeparator();
        addSharing(*menu, view);
        menu->addSeparator();
        const int row = index.data(ViewRole::Place).toInt();
        auto* up = menu->addAction(tr("Move Up"), this, [this] { move(-1); });
        up->setShortcut(QKeyCombination(Qt::AltModifier, Qt::Key_Up));
        up->setEnabled(row > 0);
        auto* down = menu->addAction(tr("Move Down"), this, [this] { move(1); });
        down->setShortcut(QKeyCombination(Qt::AltModifier, Qt::Key_Down));
        down->setEnabled(row + 1 < index.data(ViewRole::Siblings).toInt());
        menu->addSeparator();
        menu->addAction(tr("Delete"), this, &ViewsPanel::remove)->setShortcut(Qt::Key_Delete);
    }
    menu->popup(m_ui->list->viewport()->mapToGlobal(place));
}

} // namespace stet
