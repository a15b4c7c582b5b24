#include "widgets/search/facets_panel.h"

#include "ui_facets_panel.h"
#include "widgets/parts/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QStyledItemDelegate>

#include <algorithm>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int rowHeight = 24; // pixels
constexpr int countMargins = 18; // pixels beside a count

/// A chosen value has a sign before it, as colour alone tells some people nothing.
class FacetDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        auto size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(std::max(size.height(), rowHeight));
        return size;
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state.setFlag(QStyle::State_HasFocus, false);
        const auto colors = stateColors(option->palette);
        const auto choice = static_cast<FacetChoice>(index.data(FacetRole::Choice).toInt());
        if (!index.parent().isValid()) {
            option->font.setBold(true);
            option->palette.setColor(QPalette::Text, colors.secondary);
        } else if (index.column() > 0) {
            option->palette.setColor(QPalette::Text, colors.secondary);
        } else if (choice == FacetChoice::Included) {
            option->font.setBold(true);
            option->palette.setColor(QPalette::Text, colors.accent);
            option->text.prepend(u"✓ "_s);
        } else if (choice == FacetChoice::Excluded) {
            option->font.setStrikeOut(true);
            option->palette.setColor(QPalette::Text, colors.secondary);
            option->text.prepend(u"− "_s);
        }
    }
};

} // namespace

FacetsPanel::FacetsPanel(FacetsModel& model, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::FacetsPanel>())
    , m_model(model)
{
    m_ui->setupUi(this);
    auto* tree = m_ui->tree;
    setFocusProxy(tree);
    tree->setItemDelegate(new FacetDelegate(tree));
    tree->setModel(&m_model);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::Fixed);
    m_fitCounts.setSingleShot(true);
    m_fitCounts.setInterval(0);
    connect(&m_fitCounts, &QTimer::timeout, this, &FacetsPanel::fitCounts);
    connect(&m_model, &QAbstractItemModel::dataChanged, &m_fitCounts, qOverload<>(&QTimer::start));
    connect(&m_model, &QAbstractItemModel::rowsInserted, &m_fitCounts, qOverload<>(&QTimer::start));
    tree->header()->resizeSection(1, 0);
    fitCounts();
    tree->installEventFilter(this);
    connect(tree, &QTreeView::clicked, this, &FacetsPanel::choose);
    tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tree, &QWidget::customContextMenuRequested, this, &FacetsPanel::showMenu);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &FacetsPanel::unfold);
    // A value that the search no longer asks for is not marked as if it did.
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] {
        const auto choice = m_ui->tree->currentIndex().siblingAtColumn(0).data(FacetRole::Choice).toInt();
        if (!m_ui->tree->hasFocus() && static_cast<FacetChoice>(choice) == FacetChoice::None)
            m_ui->tree->setCurrentIndex({});
    });
    connect(tree, &QTreeView::expanded, this, [this](const QModelIndex& index) { turn(index, true); });
    connect(tree, &QTreeView::collapsed, this, [this](const QModelIndex& index) { turn(index, false); });
}

FacetsPanel::~FacetsPanel() = default;

/// As wide as the largest count needs; values get the rest. It never shrinks, so nothing jumps while counts change.
void FacetsPanel::fitCounts()
{
    qint64 largest = 999;
    for (int group = 0; group < m_model.rowCount(); ++group) {
        const auto parent = m_model.index(group, 0);
        for (int row = 0; row < m_model.rowCount(parent); ++row)
            largest = std::max(largest, m_model.index(row, 0, parent).data(FacetRole::Count).toLongLong());
    }
    auto* header = m_ui->tree->header();
    const int width = m_ui->tree->fontMetrics().horizontalAdvance(QLocale().toString(largest)) + countMargins;
    header->resizeSection(1, std::max(header->sectionSize(1), width));
}

void FacetsPanel::turn(const QModelIndex& index, bool unfolded)
{
    const bool isUnfoldedAtFirst = !index.parent().isValid();
    const auto term = index.data(FacetRole::Term).toString();
    if (unfolded == isUnfoldedAtFirst)
        m_turned.remove(term);
    else
        m_turned.insert(term);
}

void FacetsPanel::setFolded(const QStringList& folded)
{
    m_turned = QSet<QString>(folded.begin(), folded.end());
    for (int row = 0; row < m_model.rowCount(); ++row)
        unfold(m_model.index(row, 0), 0, m_model.rowCount(m_model.index(row, 0)) - 1);
}

/// Values that come in the place of others are folded as these were.
void FacetsPanel::unfold(const QModelIndex& parent, int first, int last)
{
    const auto isTurned
        = [this](const QModelIndex& index) { return m_turned.contains(index.data(FacetRole::Term).toString()); };
    if (!parent.parent().isValid() && parent.isValid())
        m_ui->tree->setExpanded(parent, !isTurned(parent));
    for (int row = first; row <= last; ++row) {
        const auto index = m_model.index(row, 0, parent);
        if (isTurned(index) == parent.isValid())
            m_ui->tree->expand(index);
    }
}

void FacetsPanel::choose(const QModelIndex& index)
{
    if (index.parent().isValid())
        m_model.choose(index);
    else
        m_ui->tree->setExpanded(index.siblingAtColumn(0), !m_ui->tree->isExpanded(index.siblingAtColumn(0)));
}

void FacetsPanel::showMenu(const QPoint& place)
{
    const QPersistentModelIndex index = m_ui->tree->indexAt(place).siblingAtColumn(0);
    if (!index.isValid() || !index.parent().isValid())
        return;
    QMenu menu(this);
    const auto current = static_cast<FacetChoice>(index.data(FacetRole::Choice).toInt());
    const auto add = [&](const QString& text, FacetChoice choice) {
        auto* action = menu.addAction(text);
        action->setEnabled(choice != current);
        connect(action, &QAction::triggered, this, [this, index, choice] { m_model.choose(index, choice); });
    };
    add(tr("Only articles with this"), FacetChoice::Included);
    add(tr("Only articles without this"), FacetChoice::Excluded);
    add(tr("With or without"), FacetChoice::None);
    menu.exec(m_ui->tree->viewport()->mapToGlobal(place));
}

bool FacetsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        const bool isChoice = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
        if (isChoice && m_ui->tree->currentIndex().isValid()) {
            choose(m_ui->tree->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FacetsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_model.setActive(true);
}

void FacetsPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_model.setActive(false);
}

} // namespace stet
