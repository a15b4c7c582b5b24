#include "facts_panel.h"

#include "address_links.h"
#include "cell_delegates.h"
#include "copy_key.h"
#include "icons.h"
#include "messages/error_messages.h"
#include "ui_facts_panel.h"

#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QUrl>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int nameWidth = 26; // average characters, with the room for unfolding

} // namespace

FactsPanel::FactsPanel(UrlOpener& opener, Clipboard& clipboard, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::FactsPanel>())
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
    });
    const auto remember = [this](const QModelIndex& index, bool isUnfolded) {
        if (!m_isFilling)
            m_isUnfolded[index.data(FactRole::Path).toString()] = isUnfolded;
    };
    connect(tree, &QTreeView::expanded, this, [=](const QModelIndex& index) { remember(index, true); });
    connect(tree, &QTreeView::collapsed, this, [=](const QModelIndex& index) { remember(index, false); });
    setDetail(nullptr);
}

FactsPanel::~FactsPanel() = default;

void FactsPanel::setDetail(const std::shared_ptr<const ArticleDetail>& detail)
{
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
        showFields(detail->fields);
        m_ui->pages->setCurrentWidget(m_ui->tree);
        return;
    }
    showFields({});
    m_ui->pages->setCurrentWidget(m_ui->message);
}

void FactsPanel::showFields(const Value& fields)
{
    m_isFilling = true;
    auto* bar = m_ui->tree->verticalScrollBar();
    const int scrolled = bar->value();
    m_model.setFields(fields);
    unfold({});
    if (const auto current = find(m_currentPath); current.isValid())
        m_ui->tree->selectionModel()->setCurrentIndex(
            current, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_ui->tree->doItemsLayout(); // the scroll bar's range is that of the new fields from here on
    bar->setValue(scrolled);
    m_isFilling = false;
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
    const auto value = currentFact(FactsModel::Content, FactRole::Whole);
    const auto path = currentFact(FactsModel::Name, FactRole::Path);
    const auto address = currentFact(FactsModel::Content, FactRole::Address);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* copyValue
        = menu->addAction(themedIcon(u"copy"_s), tr("Copy value"), this, [=, this] { m_clipboard.setText(value); });
    copyValue->setShortcut(QKeySequence::Copy); // shown only; the key is the tree's
    copyValue->setEnabled(!value.isEmpty());
    menu->addAction(tr("Copy field name"), this, [=, this] { m_clipboard.setText(path); });
    menu->addSeparator();
    auto* open = menu->addAction(
        themedIcon(u"external-link"_s), tr("Open address"), this, [=, this] { openAddress(m_opener, address, this); });
    open->setEnabled(!address.isEmpty());
    menu->popup(m_ui->tree->viewport()->mapToGlobal(place));
}

} // namespace stet
