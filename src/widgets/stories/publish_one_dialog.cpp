#include "widgets/stories/publish_one_dialog.h"

#include "core/messages/error_messages.h"
#include "models/desk/article_texts.h"
#include "models/table/article_cells.h"
#include "ui_publish_one_dialog.h"
#include "widgets/parts/cell_delegates.h"

#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t mostStoriesShown = 500; // enough to judge by; all are changed
constexpr std::size_t mostProviders = 200; // in the list; a person puts few of them in order

enum PlanColumn
{
    Article,
    Provider,
    Quality,
    Date,
    Problems,
    Becomes
};

constexpr int rowRole = Qt::UserRole;

RowId rowOf(const QTreeWidgetItem& item)
{
    return item.data(Article, rowRole).value<RowId>();
}

const QString orderKey = u"stories/providers"_s;
const QString choiceKey = u"stories/choice"_s;

} // namespace

PublishOneDialog::PublishOneDialog(const ArticleStore& store, StoryActs& acts, Settings& settings, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PublishOneDialog>())
    , m_store(store)
    , m_acts(acts)
    , m_settings(settings)
    , m_planning([this](std::vector<StoryPlan> plans) {
        if (isVisible())
            show(std::move(plans));
    })
{
    m_ui->setupUi(this);
    m_ui->choice->addItems({tr("the best by quality"), tr("the earliest"), tr("by provider order")});
    m_ui->plans->setHeaderLabels(
        {tr("Article"), tr("Provider"), tr("Quality"), tr("Date"), tr("Problems"), tr("Becomes")});
    m_ui->plans->setItemDelegate(new MarkDelegate(m_ui->plans));
    m_ui->plans->header()->setStretchLastSection(false);
    m_ui->plans->header()->setSectionResizeMode(Article, QHeaderView::Stretch);
    const int character = fontMetrics().averageCharWidth();
    for (const auto& [column, characters] : {std::pair(Provider, 20), std::pair(Quality, 9), std::pair(Date, 14),
             std::pair(Problems, 34), std::pair(Becomes, 13)})
        m_ui->plans->header()->resizeSection(column, characters * character);
    m_publish = m_ui->buttons->addButton(tr("Publish"), QDialogButtonBox::AcceptRole);
    m_publish->setDefault(true);
    m_ui->providers->setMaximumHeight(fontMetrics().lineSpacing() * 8);
    const auto planByRule = [this] {
        m_choices.clear();
        plan();
    };
    connect(m_ui->choice, &QComboBox::currentIndexChanged, this, planByRule);
    connect(m_ui->providers->model(), &QAbstractItemModel::rowsMoved, this, planByRule);
    connect(m_ui->plans, &QTreeWidget::itemChanged, this, &PublishOneDialog::choose);
    connect(m_ui->up, &QPushButton::clicked, this, [this] { moveProvider(-1); });
    connect(m_ui->down, &QPushButton::clicked, this, [this] { moveProvider(1); });
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &PublishOneDialog::publish);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_store, &ArticleStore::changed, this, &PublishOneDialog::follow);
    resize(1060, 620);
}

PublishOneDialog::~PublishOneDialog() = default;

void PublishOneDialog::rehearse(std::vector<RowId> rows)
{
    m_rows = std::move(rows);
    m_choices.clear();
    listProviders();
    {
        const QSignalBlocker quiet(m_ui->choice);
        m_ui->choice->setCurrentIndex(std::clamp(m_settings.value(choiceKey).toInt(), 0, 2));
    }
    QDialog::show();
    plan();
    raise();
}

void PublishOneDialog::hideEvent(QHideEvent* event)
{
    QDialog::hideEvent(event);
    m_planning.cancel(); // what is still to come is about articles that may be gone when it is asked again
}

/// Those of the stories: first as the person has put them before, then the others by how many articles they have.
void PublishOneDialog::listProviders()
{
    const auto& library = m_store.library();
    std::map<QString, int> counts;
    std::set<RowId> seen;
    for (const auto row : m_rows) {
        if (!library.contains(row) || seen.contains(row))
            continue;
        for (const auto member : library.story(row)) {
            if (seen.insert(member).second && library.contains(member) && !library.row(member).provider.empty())
                ++counts[printable(library.row(member).provider)];
        }
    }
    QStringList names;
    for (const auto& name : m_settings.value(orderKey).toStringList()) {
        if (counts.erase(name) > 0)
            names << name;
    }
    std::vector<std::pair<int, QString>> others;
    for (const auto& [name, count] : counts)
        others.emplace_back(-count, name);
    std::sort(others.begin(), others.end());
    for (const auto& [count, name] : others) {
        if (names.size() < static_cast<qsizetype>(mostProviders))
            names << name;
    }
    m_ui->providers->clear();
    m_ui->providers->addItems(names);
    m_ui->providers->setCurrentRow(0);
}

QStringList PublishOneDialog::providers() const
{
    QStringList names;
    for (int i = 0; i < m_ui->providers->count(); ++i)
        names << m_ui->providers->item(i)->text();
    return names;
}

void PublishOneDialog::moveProvider(int by)
{
    const int from = m_ui->providers->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_ui->providers->count())
        return;
    m_ui->providers->insertItem(to, m_ui->providers->takeItem(from));
    m_ui->providers->setCurrentRow(to);
    m_choices.clear();
    plan();
}

/// What is shown must be what will be done.
void PublishOneDialog::follow(const Change& change)
{
    if (!isVisible())
        return;
    if (change.rows.empty())
        reject(); // with which no answer is awaited
    else if (isAboutArticles(change) || change.kinds.testFlag(ChangeKind::Links))
        plan();
}

void PublishOneDialog::plan()
{
    const auto choice = static_cast<StoryChoice>(m_ui->choice->currentIndex());
    m_ui->order->setVisible(choice == StoryChoice::Provider);
    std::vector<std::string> order;
    for (const auto& name : providers())
        order.push_back(name.toStdString());
    m_publish->setEnabled(false);
    m_planning.request([choice, order = std::move(order), rows = m_rows, snapshot = m_store.library().snapshot(),
                           stories = m_store.library().stories()](const BackgroundTask::Run& /*run*/) {
        return planStories(rows, snapshot, stories, choice, order);
    });
}

void PublishOneDialog::show(std::vector<StoryPlan> plans)
{
    const auto& library = m_store.library();
    std::erase_if(plans, [&library](const StoryPlan& plan) { return !library.contains(plan.chosen); });
    m_plans = std::move(plans);
    const auto* current = m_ui->plans->currentItem();
    const auto currentRow = current == nullptr ? noRow : rowOf(*current);
    const QSignalBlocker quiet(m_ui->plans);
    m_ui->plans->clear();
    for (std::size_t i = 0; i < std::min(m_plans.size(), mostStoriesShown); ++i)
        addStory(m_plans[i]);
    m_ui->plans->expandAll();
    for (QTreeWidgetItemIterator item(m_ui->plans); *item != nullptr; ++item) {
        if ((*item)->childCount() == 0 && (currentRow == noRow || rowOf(**item) == currentRow)) {
            m_ui->plans->setCurrentItem(*item);
            break;
        }
    }
    showSummary();
}

/// The articles of a story, the one that is to be published first.
void PublishOneDialog::addStory(const StoryPlan& plan)
{
    auto* story = new QTreeWidgetItem(m_ui->plans);
    story->setFlags(Qt::ItemIsEnabled);
    story->setFirstColumnSpanned(true);
    story->setData(Article, rowRole, QVariant::fromValue(noRow));
    std::vector<RowId> articles{plan.chosen};
    for (const auto other : plan.others) {
        if (m_store.library().contains(other))
            articles.push_back(other);
    }
    story->setText(Article, tr("Story of %n article(s)", nullptr, static_cast<int>(articles.size())));
    const auto chosen = withChoice(plan).chosen;
    for (const auto row : articles)
        fillArticle(*new QTreeWidgetItem(story), row, chosen);
}

void PublishOneDialog::fillArticle(QTreeWidgetItem& item, RowId id, RowId chosen)
{
    const auto& row = m_store.library().row(id);
    item.setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren);
    item.setData(Article, rowRole, QVariant::fromValue(id));
    item.setCheckState(Article, id == chosen ? Qt::Checked : Qt::Unchecked);
    item.setText(Article, m_acts.nameOf(id));
    item.setText(Provider, printable(row.provider));
    item.setText(Quality, numberText(row.quality));
    item.setTextAlignment(Quality, Qt::AlignRight | Qt::AlignVCenter);
    item.setText(Date, dateText(row));
    item.setText(Problems, ArticleCells::problemsText(m_store.library().problems(id)));
    const bool isToPublish = id == chosen;
    const bool isLeft = chosen == noRow || isToPublish == isOnSite(row);
    const auto state = stateText(isToPublish ? PublishState::Published : PublishState::Draft);
    item.setText(Becomes, isLeft ? QString() : state);
    for (int column = Article; column <= Becomes; ++column)
        item.setData(column, Qt::ToolTipRole, plainToolTip(item.text(column)));
}

/// One article of a story at most: another one is chosen in its place, and none leaves the story as it is.
void PublishOneDialog::choose(QTreeWidgetItem* item)
{
    auto* story = item->parent();
    if (story == nullptr)
        return;
    const auto chosen = item->checkState(Article) == Qt::Checked ? rowOf(*item) : noRow;
    const QSignalBlocker quiet(m_ui->plans);
    for (int i = 0; i < story->childCount(); ++i) {
        const auto row = rowOf(*story->child(i));
        m_choices[row] = chosen;
        if (m_store.library().contains(row))
            fillArticle(*story->child(i), row, chosen);
    }
    showSummary();
}

StoryPlan PublishOneDialog::withChoice(const StoryPlan& plan) const
{
    const auto choice = m_choices.find(plan.chosen);
    if (choice == m_choices.end() || choice->second == plan.chosen)
        return plan;
    StoryPlan chosen{.chosen = choice->second, .others = plan.others};
    chosen.others.push_back(plan.chosen);
    std::erase(chosen.others, chosen.chosen);
    return chosen;
}

std::vector<StoryPlan> PublishOneDialog::chosenPlans() const
{
    std::vector<StoryPlan> plans;
    for (const auto& plan : m_plans) {
        if (auto chosen = withChoice(plan); m_store.library().contains(chosen.chosen))
            plans.push_back(std::move(chosen));
    }
    return plans;
}

void PublishOneDialog::showSummary()
{
    const auto& library = m_store.library();
    const auto plans = chosenPlans();
    int published = 0;
    int drafts = 0;
    for (const auto& plan : plans) {
        published += isDraft(library.row(plan.chosen));
        for (const auto other : plan.others)
            drafts += library.contains(other) && isOnSite(library.row(other));
    }
    m_publish->setEnabled(published + drafts > 0);
    if (m_plans.empty())
        m_ui->storySummary->setText(tr("Nothing to change: each of these stories already has exactly one published "
                                       "article, or only one article."));
    else
        //: %1: "3 stories"
        m_ui->storySummary->setText(tr("One article per story (%1): %2 will be published, %3 will become drafts. "
                                       "Nothing is written until you save, and one step undoes it.")
                                        .arg(tr("%n story(s)", nullptr, static_cast<int>(plans.size())),
                                            QLocale().toString(published), QLocale().toString(drafts)));
}

void PublishOneDialog::publish()
{
    const auto plans = chosenPlans();
    if (m_planning.isBusy() || plans.empty())
        return;
    m_settings.setValue(choiceKey, m_ui->choice->currentIndex());
    auto order = providers();
    for (const auto& name : m_settings.value(orderKey).toStringList()) {
        if (!order.contains(name))
            order << name; // of other folders
    }
    m_settings.setValue(orderKey, order);
    accept();
    m_acts.publishOnly(plans);
}

} // namespace stet
