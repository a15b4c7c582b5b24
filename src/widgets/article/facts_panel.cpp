#include "widgets/article/facts_panel.h"

#include "core/messages/error_messages.h"
#include "models/desk/cell_sign.h"
#include "ui_facts_panel.h"
#include "widgets/article/field_adder.h"
#include "widgets/parts/address_links.h"
#include "widgets/parts/cell_delegates.h"
#include "widgets/parts/copy_key.h"
#include "widgets/parts/icons.h"

#include <QHeaderView>
#include <QMenu>
#include <QPointer>
#include <QScrollBar>
#include <QShortcut>
#include <QUrl>

#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int nameWidth = 26; // average characters, with the room for unfolding

} // namespace

FactsPanel::FactsPanel(DeskCommands& commands, UrlOpener& opener, Clipboard& clipboard, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::FactsPanel>())
    , m_commands(commands)
    , m_opener(opener)
    , m_clipboard(clipboard)
{
    m_ui->setupUi(this);
    auto* tree = m_ui->tree;
    setFocusProxy(tree);
    tree->setModel(&m_model);
    tree->setItemDelegateForColumn(FactsModel::Content, new AddressDelegate(FactRole::Address, tree));
    tree->setItemDelegateForColumn(FactsModel::Name, new MarkDelegate(tree));
    tree->header()->resizeSection(FactsModel::Name, nameWidth * tree->fontMetrics().averageCharWidth());
    new AddressLinks(tree, FactsModel::Content, FactRole::Address, m_opener);
    new CopyKey(tree, m_clipboard, [this] { return currentFact(FactsModel::Content, FactRole::Whole); });

    connect(tree, &QWidget::customContextMenuRequested, this, &FactsPanel::showMenu);
    connect(tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_isFilling)
            m_currentPath = currentFact(FactsModel::Name, FactRole::Path);
        updateVerbs();
    });
    for (const int column : {FactsModel::Name, FactsModel::Content}) {
        auto* delegate = tree->itemDelegateForColumn(column);
        connect(delegate, &QAbstractItemDelegate::closeEditor, this, [this, column](const auto* /*editor*/, auto hint) {
            if (hint == QAbstractItemDelegate::RevertModelCache) // Escape
                m_model.discardRefused(current().siblingAtColumn(column));
        });
        connect(
            delegate, &QAbstractItemDelegate::closeEditor, this,
            [this] {
                if (const auto detail = std::exchange(m_waiting, nullptr))
                    setDetail(detail);
            },
            Qt::QueuedConnection);
    }
    connect(&m_model, &FactsModel::edited, this,
        [this](const RefusedTexts::Text& text, const std::vector<FieldChange>& changes) {
            applyTyped(m_commands, text, changes, [panel = QPointer(this)](const auto& refused) {
                if (panel)
                    panel->m_model.keepRefused(refused);
            });
        });
    connect(&m_model, &FactsModel::mistyped, &m_commands, &DeskCommands::refused);
    connect(&m_commands, &DeskCommands::unappliedAsked, this, [this](std::vector<RowId>& rows) {
        const auto own = m_model.refusedRows();
        rows.insert(rows.end(), own.begin(), own.end());
        if (m_ui->adder->isRefused())
            rows.push_back(m_row);
    });
    connect(m_ui->addField, &QToolButton::clicked, this, &FactsPanel::openAdder);
    connect(m_ui->editField, &QToolButton::clicked, this, [this] { edit(FactsModel::Content); });
    connect(m_ui->renameField, &QToolButton::clicked, this, [this] { edit(FactsModel::Name); });
    connect(m_ui->removeField, &QToolButton::clicked, this, &FactsPanel::removeField);
    connect(m_ui->adder, &FieldAdder::closed, tree, [tree] { tree->setFocus(Qt::OtherFocusReason); });
    connect(m_ui->adder, &FieldAdder::fieldWanted, this, [this](const KeyPath& path, const Value& value) {
        m_currentPath = printable(path.toText());
        addByAdder(path, SetField{path, value});
    });
    connect(m_ui->adder, &FieldAdder::itemWanted, this,
        [this](const KeyPath& list, std::uint32_t index, const Value& value) {
            m_currentPath = printable(list.item(index).toText());
            m_isUnfolded[printable(list.toText())] = true;
            addByAdder(list, InsertItem{list, index, value});
        });
    const auto remember = [this](const QModelIndex& index, bool isUnfolded) {
        if (!m_isFilling)
            m_isUnfolded[index.data(FactRole::Path).toString()] = isUnfolded;
    };
    connect(tree, &QTreeView::expanded, this, [=](const QModelIndex& index) { remember(index, true); });
    connect(tree, &QTreeView::collapsed, this, [=](const QModelIndex& index) { remember(index, false); });
    auto* removal = new QShortcut(QKeySequence::Delete, tree, nullptr, nullptr, Qt::WidgetShortcut);
    connect(removal, &QShortcut::activated, this, &FactsPanel::removeField);
    // Of the whole row, whichever cell of it is current.
    auto* editing = new QShortcut(QKeySequence(Qt::Key_F2), tree, nullptr, nullptr, Qt::WidgetShortcut);
    connect(editing, &QShortcut::activated, this, [this] {
        const auto name = current().siblingAtColumn(FactsModel::Name);
        const bool isRefused = name.data(markRole).toInt() == static_cast<int>(CellSign::Refused);
        (isRefused ? m_ui->renameField : m_ui->editField)->click();
    });
    setDetail(nullptr);
}

FactsPanel::~FactsPanel() = default;

void FactsPanel::setDetail(const std::shared_ptr<const ArticleDetail>& detail)
{
    m_waiting = nullptr;
    if (detail && detail->row == m_row && !detail->error && isTyping()) {
        m_waiting = detail; // shown when the cell is left
        return;
    }
    if (!detail || detail->row != m_row)
        m_ui->adder->hide();
    m_row = detail ? detail->row : noRow;
    if (!detail) {
        m_ui->message->setMessage({.icon = u"facts"_s, .sentence = tr("No article selected")});
    } else if (detail->error) {
        m_ui->message->setMessage({.icon = u"error-page"_s,
            .tone = IconLabel::Tone::Error,
            .sentence = sentenceWithLine(*detail->error),
            .subject = printable(detail->path)});
    } else if (detail->fields.items.empty()) {
        m_ui->message->setMessage({.icon = u"facts"_s, .sentence = tr("This article has no fields")});
    } else {
        showFields(detail->fields, detail->isEditable);
        m_ui->pages->setCurrentWidget(m_ui->fields);
        return;
    }
    showFields({}, false);
    m_ui->pages->setCurrentWidget(m_ui->message);
}

/// Whether a cell is being typed into, which new fields would take away.
bool FactsPanel::isTyping() const
{
    const auto isOpen
        = [this](int column) { return m_ui->tree->indexWidget(current().siblingAtColumn(column)) != nullptr; };
    return isOpen(FactsModel::Name) || isOpen(FactsModel::Content);
}

void FactsPanel::showFields(const Value& fields, bool isEditable)
{
    m_isFilling = true;
    auto* bar = m_ui->tree->verticalScrollBar();
    const int scrolled = bar->value();
    m_model.setFields(fields, isEditable, m_row);
    m_ui->addField->setEnabled(isEditable);
    unfold({});
    if (const auto current = find(m_currentPath); current.isValid())
        m_ui->tree->selectionModel()->setCurrentIndex(
            current, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_ui->tree->doItemsLayout(); // the scroll bar's range is that of the new fields from here on
    bar->setValue(scrolled);
    m_isFilling = false;
    updateVerbs();
}

QModelIndex FactsPanel::current() const
{
    return m_ui->tree->currentIndex();
}

void FactsPanel::updateVerbs()
{
    const auto canEdit = [this](int column) {
        return current().isValid() && m_model.flags(current().siblingAtColumn(column)).testFlag(Qt::ItemIsEditable);
    };
    m_ui->editField->setEnabled(canEdit(FactsModel::Content));
    m_ui->renameField->setEnabled(canEdit(FactsModel::Name));
    m_ui->removeField->setEnabled(m_model.canChange(current()));
}

/// In the map or list that is current, or that the current field lies in.
void FactsPanel::openAdder()
{
    auto holder = current();
    const auto isHolder = [this](const QModelIndex& index) {
        return m_model.typeOf(index) == ValueType::Map || m_model.typeOf(index) == ValueType::List;
    };
    if (holder.isValid() && !(isHolder(holder) && m_model.canChange(holder)))
        holder = holder.parent();
    holder = holder.siblingAtColumn(FactsModel::Name);
    const int count = m_model.rowCount(holder);
    if (holder.isValid() && m_model.typeOf(holder) == ValueType::List) {
        m_ui->adder->openForItem(m_model.pathOf(holder), static_cast<std::uint32_t>(count));
        return;
    }
    std::vector<std::string> taken;
    for (int row = 0; row < count; ++row) {
        const auto& path = m_model.pathOf(m_model.index(row, FactsModel::Name, holder));
        taken.push_back(std::get<std::string>(path.segments().back()));
    }
    m_ui->adder->openForField(holder.isValid() ? m_model.pathOf(holder) : KeyPath(), std::move(taken));
}

void FactsPanel::edit(int column)
{
    m_ui->tree->setFocus(Qt::OtherFocusReason);
    m_ui->tree->edit(current().siblingAtColumn(column));
}

void FactsPanel::removeField()
{
    if (m_model.canChange(current()))
        want(m_model.pathOf(current()), RemoveField{m_model.pathOf(current())});
}

void FactsPanel::want(const KeyPath& path, const FieldChange& change)
{
    m_commands.change({m_row}, path, {change});
}

/// The adder stays, with what was typed, where that is refused.
void FactsPanel::addByAdder(const KeyPath& path, const FieldChange& change)
{
    m_commands.change({m_row}, path, {change}, 0, [panel = QPointer(this), row = m_row](const auto& outcome) {
        if (!panel)
            return;
        const bool isRefused = !outcome.refused.empty();
        if (isRefused)
            panel->m_commands.sayRefused(outcome.refused);
        if (row == panel->m_row)
            panel->m_ui->adder->end(isRefused ? sentenceWithLine(outcome.refused.front().error) : QString());
    });
}

/// The value as another type.
void FactsPanel::addTypes(QMenu& menu, const QModelIndex& value)
{
    const auto path = m_model.pathOf(value);
    const auto text = value.data(FactRole::Whole).toString().toStdString();
    const auto now = m_model.typeOf(value);
    const auto add = [&](const QString& name, const Value& wanted, bool isPossible) {
        auto* action = menu.addAction(name, this, [=, this] { want(path, SetField{path, wanted}); });
        action->setCheckable(true);
        action->setChecked(wanted.type == now && (wanted.type != ValueType::Bool || wanted.text == text));
        action->setEnabled(isPossible);
    };
    const auto number = Value::plain(text);
    add(tr("Text"), Value::scalar(ValueType::Text, text), true);
    add(tr("Number"), number, numberOf(number.type, number.text).has_value());
    add(tr("Yes"), Value::plain("true"), true);
    add(tr("No"), Value::plain("false"), true);
    add(tr("Nothing"), Value::plain("null"), true);
}

/// At first maps are unfolded at the top, since a folded one says nothing; lists say what or how much is in them.
void FactsPanel::unfold(const QModelIndex& parent)
{
    for (int row = 0; row < m_model.rowCount(parent); ++row) {
        const auto index = m_model.index(row, FactsModel::Name, parent);
        if (!m_model.hasChildren(index))
            continue;
        const auto summary = index.siblingAtColumn(FactsModel::Content).data().toString();
        const bool atFirst = !parent.isValid() && summary.isEmpty();
        m_ui->tree->setExpanded(index, m_isUnfolded.value(index.data(FactRole::Path).toString(), atFirst));
        unfold(index);
    }
}

void FactsPanel::goToField(const QString& path)
{
    m_currentPath = path;
    const auto parsed = KeyPath::parse(path.toStdString());
    for (auto above = parsed.ok() ? parsed->parent() : KeyPath(); !above.empty(); above = above.parent())
        m_isUnfolded[printable(above.toText())] = true;
    m_isFilling = true;
    unfold({});
    m_isFilling = false;
    if (const auto index = find(path); index.isValid()) {
        m_ui->tree->setCurrentIndex(index);
        m_ui->tree->scrollTo(index);
    }
    m_ui->tree->setFocus(Qt::OtherFocusReason);
}

QModelIndex FactsPanel::find(const QString& path, const QModelIndex& parent) const
{
    for (int row = 0; row < m_model.rowCount(parent); ++row) {
        const auto index = m_model.index(row, FactsModel::Name, parent);
        const auto here = index.data(FactRole::Path).toString();
        if (here == path)
            return index;
        if (path.startsWith(here)) {
            if (const auto below = find(path, index); below.isValid())
                return below;
        }
    }
    return {};
}

QString FactsPanel::currentFact(int column, int role) const
{
    return m_ui->tree->currentIndex().siblingAtColumn(column).data(role).toString();
}

void FactsPanel::showMenu(const QPoint& place)
{
    if (!m_ui->tree->currentIndex().isValid())
        return;
    const auto text = currentFact(FactsModel::Content, FactRole::Whole);
    const auto path = currentFact(FactsModel::Name, FactRole::Path);
    const auto address = currentFact(FactsModel::Content, FactRole::Address);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* copyValue
        = menu->addAction(themedIcon(u"copy"_s), tr("Copy Value"), this, [=, this] { m_clipboard.setText(text); });
    copyValue->setShortcut(QKeySequence::Copy); // shown only; the key is the tree's
    copyValue->setEnabled(!text.isEmpty());
    menu->addAction(tr("Copy Field Name"), this, [=, this] { m_clipboard.setText(path); });
    menu->addSeparator();
    auto* open = menu->addAction(
        themedIcon(u"external-link"_s), tr("Open Address"), this, [=, this] { openAddress(m_opener, address, this); });
    open->setEnabled(!address.isEmpty());
    menu->addSeparator();
    const auto value = current().siblingAtColumn(FactsModel::Content);
    const auto entry = [&](QAbstractButton* verb, const QKeySequence& key = {}) {
        auto* action = menu->addAction(verb->text(), verb, &QAbstractButton::click);
        action->setEnabled(verb->isEnabled());
        action->setShortcut(key);
    };
    entry(m_ui->addField);
    entry(m_ui->editField, QKeySequence(Qt::Key_F2)); // shown only, as is Delete; the keys are the tree's
    auto* types = menu->addMenu(tr("Type"));
    types->setEnabled(m_ui->editField->isEnabled());
    addTypes(*types, value);
    entry(m_ui->renameField);
    entry(m_ui->removeField, QKeySequence::Delete);
    menu->popup(m_ui->tree->viewport()->mapToGlobal(place));
}

} // namespace stet
