#include "widgets/stories/publish_one_dialog.h"

#include "core/messages/error_messages.h"
#include "models/desk/article_texts.h"
#include "ui_publish_one_dialog.h"
#include "widgets/parts/table_looks.h"

#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t mostArticlesShown = 500; // enough to judge by; all are changed
constexpr std::size_t mostProviders = 200; // in the list; a person puts few of them in order

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
    setTableLooks(*m_ui->plans);
    m_ui->plans->setHorizontalHeaderLabels({tr("Published"), tr("Provider"), tr("Becomes a draft")});
    setListColumns(*m_ui->plans, 2, {{0, 40}, {1, 18}});
    m_publish = m_ui->buttons->addButton(tr("Publish"), QDialogButtonBox::AcceptRole);
    m_publish->setDefault(true);
    m_ui->providers->setMaximumHeight(fontMetrics().lineSpacing() * 8);
    connect(m_ui->choice, &QComboBox::currentIndexChanged, this, &PublishOneDialog::plan);
    connect(m_ui->providers->model(), &QAbstractItemModel::rowsMoved, this, &PublishOneDialog::plan);
    connect(m_ui->up, &QPushButton::clicked, this, [this] { moveProvider(-1); });
    connect(m_ui->down, &QPushButton::clicked, this, [this] { moveProvider(1); });
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &PublishOneDialog::publish);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_store, &ArticleStore::changed, this, &PublishOneDialog::follow);
    resize(820, 560);
}

PublishOneDialog::~PublishOneDialog() = default;

void PublishOneDialog::rehearse(std::vector<RowId> rows)
{
    m_rows = std::move(rows);
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
    int published = 0;
    int drafts = 0;
    for (const auto& plan : m_plans) {
        published += isDraft(library.row(plan.chosen));
        for (const auto other : plan.others)
            drafts += library.contains(other) && isOnSite(library.row(other));
    }
    m_publish->setEnabled(!m_plans.empty());
    m_ui->storySummary->setText(
        m_plans.empty() ? tr(
            "Nothing to change: each of these stories already has exactly one published article, or only one article.")
                        //: %1: "3 stories"
                        : tr("One article per story (%1): %2 will be published, %3 will become drafts. Nothing is "
                             "written until you save, and one step undoes it.")
                              .arg(tr("%n story(s)", nullptr, static_cast<int>(m_plans.size())),
                                  QLocale().toString(published), QLocale().toString(drafts)));
    const auto shown = std::min(m_plans.size(), mostArticlesShown);
    m_ui->plans->setRowCount(static_cast<int>(shown));
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& plan = m_plans[i];
        QStringList others;
        for (const auto other : plan.others) {
            if (library.contains(other) && isOnSite(library.row(other)))
                others << m_acts.nameOf(other);
        }
        const QStringList cells{
            m_acts.nameOf(plan.chosen), printable(library.row(plan.chosen).provider), others.join(u", "_s)};
        for (int column = 0; column < cells.size(); ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            item->setToolTip(plainToolTip(cells[column]));
            m_ui->plans->setItem(static_cast<int>(i), column, item);
        }
    }
}

void PublishOneDialog::publish()
{
    if (m_planning.isBusy() || m_plans.empty())
        return;
    m_settings.setValue(choiceKey, m_ui->choice->currentIndex());
    auto order = providers();
    for (const auto& name : m_settings.value(orderKey).toStringList()) {
        if (!order.contains(name))
            order << name; // of other folders
    }
    m_settings.setValue(orderKey, order);
    accept();
    m_acts.publishOnly(m_plans);
}

} // namespace stet
