#include "widgets/review/problems_panel.h"

#include "core/messages/review_messages.h"
#include "ui_problems_panel.h"
#include "widgets/parts/copy_key.h"
#include "widgets/parts/icons.h"
#include "widgets/parts/theme.h"

#include <QHeaderView>
#include <QMenu>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

const QString leastKey = u"problems/least"_s;
const QString groupingKey = u"problems/grouping"_s;

/// The severity as an icon: its shape says it, and its colour.
QIcon severityIcon(Severity severity, const QPalette& palette)
{
    const auto colors = stateColors(palette);
    switch (severity) {
    case Severity::Hint:
        return coloredIcon(u"info"_s, colors.secondary);
    case Severity::Warning:
        return coloredIcon(u"warning"_s, colors.warning);
    case Severity::Error:
        break;
    }
    return coloredIcon(u"error"_s, colors.error);
}

class SeverityDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto severity = index.data(ProblemRole::Severity);
        if (index.column() != ProblemsModel::Message || !severity.isValid())
            return;
        option->features.setFlag(QStyleOptionViewItem::HasDecoration);
        option->icon = severityIcon(static_cast<Severity>(severity.toInt()), option->palette);
        if (!index.parent().isValid())
            option->font.setBold(true);
    }
};

} // namespace

ProblemsPanel::ProblemsPanel(
    ProblemsModel& problems, DeskState& desk, Settings& settings, Clipboard& clipboard, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ProblemsPanel>())
    , m_problems(problems)
    , m_desk(desk)
    , m_settings(settings)
{
    m_ui->setupUi(this);
    auto* tree = m_ui->tree_problems;
    setFocusProxy(tree);
    fillChoices();
    tree->setModel(&m_problems);
    tree->setItemDelegate(new SeverityDelegate(tree));
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(ProblemsModel::Message, QHeaderView::Stretch);
    tree->header()->resizeSection(ProblemsModel::Where, 30 * fontMetrics().averageCharWidth());
    tree->header()->resizeSection(ProblemsModel::Field, 22 * fontMetrics().averageCharWidth());
    new CopyKey(tree, clipboard, [this] { return selectedText(); });

    connect(&m_problems, &ProblemsModel::refreshed, this, &ProblemsPanel::showRefreshed);
    connect(tree, &QTreeView::expanded, this,
        [this](const QModelIndex& index) { m_unfolded.insert(index.data(ProblemRole::Key).toString()); });
    connect(tree, &QTreeView::collapsed, this,
        [this](const QModelIndex& index) { m_unfolded.remove(index.data(ProblemRole::Key).toString()); });
    connect(tree, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        const auto row = index.data(ProblemRole::Article).toUInt();
        if (row != noRow)
            Q_EMIT placeRequested(
                row, index.data(ProblemRole::Field).toString(), index.data(ProblemRole::Line).toInt());
    });
    connect(tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (!m_isRestoring) {
            m_currentKey = index.siblingAtColumn(0).data(ProblemRole::Key).toString();
            m_currentGroup = index.parent().siblingAtColumn(0).data(ProblemRole::Key).toString();
            m_currentRow = index.row();
        }
        updateVerbs();
    });
    tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tree, &QWidget::customContextMenuRequested, this, &ProblemsPanel::showMenu);
    connect(&m_desk, &DeskState::selectedChanged, this, &ProblemsPanel::updateVerbs);
    connect(m_ui->thisArticle, &QAbstractButton::toggled, this, &ProblemsPanel::showArticle);
    connect(&m_desk, &DeskState::currentChanged, this, &ProblemsPanel::showArticle);
    connect(m_ui->fix, &QPushButton::clicked, this, [this] {
        const auto index = current();
        const bool isGroup = !index.parent().isValid();
        // Of a group what is listed below it; of an article that may be less than all.
        const auto ofIndex = index.data(ProblemRole::Rule).toInt();
        const auto rule = ofIndex >= 0 ? ofIndex : m_ui->rule->currentData().toInt();
        Q_EMIT fixRequested(m_problems.articlesOf(index), rule,
            isGroup ? QString() : index.data(ProblemRole::Field).toString(),
            isGroup ? static_cast<Severity>(m_ui->least->currentData().toInt()) : Severity::Hint);
    });
    connect(m_ui->fixRule, &QPushButton::clicked, this,
        [this] { Q_EMIT fixRequested({}, current().data(ProblemRole::Rule).toInt(), {}, Severity::Hint); });
    connect(m_ui->fixSelected, &QPushButton::clicked, this,
        [this] { Q_EMIT fixRequested(m_desk.selected(), -1, {}, Severity::Hint); });
    showPage();
}

ProblemsPanel::~ProblemsPanel() = default;

void ProblemsPanel::fillChoices()
{
    auto* least = m_ui->least;
    least->addItem(tr("All problems"), static_cast<int>(Severity::Hint));
    least->addItem(tr("Warnings and errors"), static_cast<int>(Severity::Warning));
    least->addItem(tr("Errors"), static_cast<int>(Severity::Error));
    m_ui->rule->addItem(tr("All rules"), -1);
    for (const auto& rule : allRules())
        m_ui->rule->addItem(titleOf(rule), static_cast<int>(rule.id));
    m_ui->grouping->addItem(tr("By rule"), static_cast<int>(ProblemGrouping::ByRule));
    m_ui->grouping->addItem(tr("By article"), static_cast<int>(ProblemGrouping::ByArticle));
    connect(least, &QComboBox::currentIndexChanged, this, [this] {
        m_problems.setLeast(static_cast<Severity>(m_ui->least->currentData().toInt()));
        m_settings.setValue(leastKey, m_ui->least->currentIndex());
        Q_EMIT leastChanged();
    });
    connect(m_ui->rule, &QComboBox::currentIndexChanged, this, [this] {
        const auto rule = m_ui->rule->currentData().toInt();
        m_problems.setRule(rule < 0 ? std::nullopt : std::optional(static_cast<RuleId>(rule)));
    });
    connect(m_ui->grouping, &QComboBox::currentIndexChanged, this, [this] {
        m_problems.setGrouping(static_cast<ProblemGrouping>(m_ui->grouping->currentData().toInt()));
        m_settings.setValue(groupingKey, m_ui->grouping->currentIndex());
    });
    const auto known = m_settings.value(leastKey);
    const int atFirst = least->findData(static_cast<int>(Severity::Warning)); // hints are for those who look for them
    least->setCurrentIndex(known.isValid() ? std::clamp(known.toInt(), 0, least->count() - 1) : atFirst);
    m_ui->grouping->setCurrentIndex(std::clamp(m_settings.value(groupingKey).toInt(), 0, m_ui->grouping->count() - 1));
}

Severity ProblemsPanel::least() const
{
    return static_cast<Severity>(m_ui->least->currentData().toInt());
}

void ProblemsPanel::showArticle()
{
    const bool isOne = m_ui->thisArticle->isChecked();
    m_problems.setArticle(isOne ? std::optional(m_desk.current()) : std::nullopt);
}

void ProblemsPanel::setReviewing(bool isReviewing)
{
    m_isReviewing = isReviewing;
    showPage();
}

void ProblemsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_problems.setActive(true);
}

void ProblemsPanel::hideEvent(QHideEvent* event)
{
    m_problems.setActive(false);
    QWidget::hideEvent(event);
}

void ProblemsPanel::showRefreshed()
{
    restoreTree();
    showPage();
    updateVerbs();
}

void ProblemsPanel::showPage()
{
    const auto& counts = m_problems.counts();
    const bool isNothing = std::all_of(counts.begin(), counts.end(), [](int count) { return count == 0; });
    m_ui->message->setMessage({.icon = m_isReviewing ? u"refresh"_s : u"check"_s,
        .sentence = m_isReviewing ? tr("Checking the articles…") : tr("No problems found")});
    m_ui->pages->setCurrentWidget(isNothing ? static_cast<QWidget*>(m_ui->message) : m_ui->list);
}

/// The model was rebuilt: what was unfolded and current is so again.
void ProblemsPanel::restoreTree()
{
    m_isRestoring = true;
    const auto currentKey = m_currentKey;
    const auto unfolded = m_unfolded;
    auto found = m_problems.groupOf(currentKey);
    for (const auto& key : unfolded) {
        const auto index = m_problems.groupOf(key);
        if (!index.isValid())
            continue;
        m_ui->tree_problems->expand(index);
        constexpr int most = 2000; // rows to look through for the one that was current
        for (int row = 0; row < std::min(m_problems.rowCount(index), most) && !found.isValid(); ++row) {
            const auto below = m_problems.index(row, 0, index);
            if (below.data(ProblemRole::Key).toString() == currentKey)
                found = below;
        }
    }
    if (!found.isValid() && !currentKey.isEmpty())
        found = indexInPlaceOfCurrent();
    if (found.isValid())
        m_ui->tree_problems->setCurrentIndex(found);
    m_isRestoring = false;
    if (found.isValid() && found.data(ProblemRole::Key).toString() != currentKey) {
        m_currentKey = found.data(ProblemRole::Key).toString();
        m_currentGroup = found.parent().data(ProblemRole::Key).toString();
        m_currentRow = found.row();
    }
}

/// The current problem was fixed: what is in its place now is next.
QModelIndex ProblemsPanel::indexInPlaceOfCurrent() const
{
    const auto group = m_problems.groupOf(m_currentGroup);
    const int count = m_problems.rowCount(group);
    return count > 0 ? m_problems.index(std::clamp(m_currentRow, 0, count - 1), 0, group) : QModelIndex();
}

QModelIndex ProblemsPanel::current() const
{
    return m_ui->tree_problems->currentIndex().siblingAtColumn(0);
}

void ProblemsPanel::updateVerbs()
{
    const auto index = current();
    const auto rule = index.isValid() ? index.data(ProblemRole::Rule).toInt() : -1;
    m_ui->fix->setEnabled(index.isValid() && index.data(ProblemRole::IsFixable).toBool());
    m_ui->fixRule->setEnabled(rule >= 0 && ruleOf(static_cast<RuleId>(rule)).isFixable);
    m_ui->fixSelected->setEnabled(!m_desk.selected().empty());
    m_ui->explanation->setText(rule >= 0 ? explanationOf(ruleOf(static_cast<RuleId>(rule))) : QString());
    m_ui->explanation->setVisible(rule >= 0);
}

/// The verbs for the problem under the pointer.
void ProblemsPanel::showMenu(const QPoint& place)
{
    const QPersistentModelIndex index = m_ui->tree_problems->indexAt(place).siblingAtColumn(0);
    if (!index.isValid())
        return;
    m_ui->tree_problems->setCurrentIndex(index);
    QMenu menu(this);
    const auto articles = m_problems.articlesOf(index);
    const auto rule = index.data(ProblemRole::Rule).toInt();
    const bool isFinding = index.parent().isValid() && rule >= 0 && !articles.empty();
    if (isFinding) {
        auto* show = menu.addAction(tr("Go to Field"));
        connect(show, &QAction::triggered, this, [this, index] { Q_EMIT m_ui->tree_problems->activated(index); });
    }
    for (auto* button : {m_ui->fix, m_ui->fixRule, m_ui->fixSelected}) {
        auto* action = menu.addAction(button->text());
        action->setEnabled(button->isEnabled());
        connect(action, &QAction::triggered, button, &QPushButton::click);
    }
    if (rule >= 0 && !articles.empty()) {
        const auto row = articles.front();
        menu.addSeparator();
        if (isFinding) {
            auto* ignore = menu.addAction(tr("Ignore in This Article"));
            connect(ignore, &QAction::triggered, this, [this, row, rule] { Q_EMIT ignoreRequested(row, rule); });
        }
        auto* severities = menu.addMenu(tr("Severity of This Rule"));
        const auto add = [&](const QString& text, std::optional<Severity> severity) {
            connect(severities->addAction(text), &QAction::triggered, this,
                [this, articles, rule, severity] { Q_EMIT severityRequested(articles, rule, severity); });
        };
        for (const auto severity : {Severity::Error, Severity::Warning, Severity::Hint})
            add(severityText(severity), severity);
        add(tr("Off"), std::nullopt);
    }
    menu.exec(m_ui->tree_problems->viewport()->mapToGlobal(place));
}

QString ProblemsPanel::selectedText() const
{
    QStringList lines;
    auto rows = m_ui->tree_problems->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex& a, const QModelIndex& b) {
        return std::pair(a.parent().row(), a.row()) < std::pair(b.parent().row(), b.row());
    });
    for (const auto& row : rows) {
        QStringList cells;
        for (int column = 0; column < m_problems.columnCount(); ++column)
            cells << row.siblingAtColumn(column).data().toString();
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

} // namespace stet
