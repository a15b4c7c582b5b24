#include "widgets/stories/story_panel.h"

#include "core/settings/review_settings.h"
#include "models/desk/article_texts.h"
#include "ui_story_panel.h"
#include "widgets/parts/address_links.h"
#include "widgets/parts/copy_key.h"
#include "widgets/parts/icons.h"
#include "widgets/parts/table_looks.h"
#include "widgets/stories/story_delegate.h"

#include <QMenu>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

/// The link between a story and the selected one; null where there is none.
const StoryLink* linkToSelected(const StoryGraph& graph, int place)
{
    const auto wanted = static_cast<std::uint32_t>(place);
    const auto link = std::find_if(graph.links.begin(), graph.links.end(), [wanted](const StoryLink& each) {
        return std::min(each.from, each.to) == 0 && std::max(each.from, each.to) == wanted;
    });
    return link == graph.links.end() ? nullptr : &*link;
}

} // namespace

StoryPanel::StoryPanel(NeighborhoodJob& job, StoryActs& acts, UrlOpener& opener, Clipboard& clipboard, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::StoryPanel>())
    , m_job(job)
    , m_acts(acts)
    , m_opener(opener)
    , m_delegate(new StoryDelegate(this))
{
    m_ui->setupUi(this);
    auto& table = *m_ui->table;
    table.setModel(&m_model);
    table.setItemDelegate(m_delegate);
    setThresholds([](RowId) { return ReviewSettings().threshold; });
    setTableLooks(table);
    setListColumns(table, StoryModel::Title,
        {{StoryModel::Provider, 14}, {StoryModel::State, 15}, {StoryModel::Quality, 11}, {StoryModel::Date, 11},
            {StoryModel::Link, 16}},
        14);
    new CopyKey(&table, clipboard, [&table] { return selectedRowsText(table); });

    setUp(m_goTo, u"next"_s, tr("Go to Article"), tr("Selects this article in the table"));
    m_goTo.setShortcut(Qt::Key_Return);
    m_goTo.setShortcutContext(Qt::WidgetShortcut);
    setUp(m_publishOnly, u"publish"_s, tr("Publish Only This"),
        tr("Publishes this article and unpublishes all others of its story"));
    setUp(m_relate, u"link"_s, tr("Add as Related"),
        tr("Adds this story to the related stories of the selected article"));
    setUp(m_unlink, u"unlink"_s, tr("Remove Link"),
        tr("Removes this story and the selected article from each other's related stories"));
    setUp(m_apart, u"split"_s, tr("Not the Same Story"),
        tr("Keeps this article out of the selected article's story, and remembers that"));
    setUp(m_apartForAll, u"split"_s, tr("Not the Same Story, for Everybody"),
        tr("Remembers that in the folder's .stet, for everybody who works on this folder"));
    setUp(m_open, u"external-link"_s, tr("Open in Browser"), tr("Opens the address of this story in the browser"));
    table.setContextMenuPolicy(Qt::ActionsContextMenu);
    m_ui->publishOnly->setDefaultAction(&m_publishOnly);
    m_ui->relate->setDefaultAction(&m_relate);
    m_ui->unlink->setDefaultAction(&m_unlink);
    m_ui->open->setDefaultAction(&m_open);
    m_ui->apart->setDefaultAction(&m_apart);
    m_ui->apart->setPopupMode(QToolButton::MenuButtonPopup);
    auto* audience = new QMenu(m_ui->apart);
    audience->addAction(&m_apartForAll);
    m_ui->apart->setMenu(audience);
    m_ui->kept->setMenu(new QMenu(m_ui->kept));
    connect(m_ui->kept->menu(), &QMenu::aboutToShow, this, &StoryPanel::fillKept);
    connect(&m_acts, &StoryActs::apartChanged, this, &StoryPanel::updateKept);
    connect(&m_apart, &QAction::triggered, this, [this] { keepApart(SettingsAudience::Private); });
    connect(&m_apartForAll, &QAction::triggered, this, [this] { keepApart(SettingsAudience::Shared); });

    connect(&table, &QAbstractItemView::activated, this, &StoryPanel::activate);
    connect(table.selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StoryPanel::updateVerbs);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &StoryPanel::updateVerbs);
    connect(&m_goTo, &QAction::triggered, this, &StoryPanel::goToCurrent);
    connect(&m_publishOnly, &QAction::triggered, this,
        [this] { m_acts.publishOnly(m_model.graph()->nodes[static_cast<std::size_t>(current())].row); });
    connect(&m_relate, &QAction::triggered, this, [this] {
        const auto& nodes = m_model.graph()->nodes;
        m_acts.relateStory(nodes.front().row, nodes[static_cast<std::size_t>(current())]);
    });
    connect(&m_unlink, &QAction::triggered, this, [this] {
        const auto& nodes = m_model.graph()->nodes;
        m_acts.unlink(nodes.front(), nodes[static_cast<std::size_t>(current())]);
    });
    connect(&m_open, &QAction::triggered, this,
        [this] { open(m_ui->table->currentIndex().data(StoryRole::Address).toString()); });
    connect(&m_job, &NeighborhoodJob::found, this, &StoryPanel::show);
    m_ui->note->hide();
    m_ui->kept->hide();
    m_ui->more->hide();
    show(nullptr);
}

StoryPanel::~StoryPanel() = default;

void StoryPanel::setUp(QAction& action, const QString& icon, const QString& text, const QString& explanation)
{
    action.setIcon(themedIcon(icon));
    action.setText(text);
    action.setToolTip(plainToolTip(explanation));
    m_ui->table->addAction(&action);
}

void StoryPanel::setDrawing(StoryDrawingSource source)
{
    m_source = std::move(source);
    m_ui->note->setText(m_source.whyNone);
    m_ui->note->setVisible(!m_source.whyNone.isEmpty());
    if (isVisible() && m_model.graph())
        makeDrawing();
}

QByteArray StoryPanel::sharing() const
{
    return m_drawing && !m_isUpright ? m_ui->splitter->saveState() : m_sharing;
}

void StoryPanel::setUpright(bool isUpright)
{
    if (isUpright == m_isUpright)
        return;
    m_sharing = sharing();
    m_isUpright = isUpright;
    if (m_drawing)
        share();
}

/// Gives the drawing its place and its share.
void StoryPanel::share()
{
    auto& splitter = *m_ui->splitter;
    splitter.insertWidget(m_isUpright ? 1 : 0, m_drawing);
    splitter.setOrientation(m_isUpright ? Qt::Vertical : Qt::Horizontal);
    const int half = (m_isUpright ? splitter.height() : splitter.width()) / 2;
    if (m_isUpright || !splitter.restoreState(m_sharing))
        splitter.setSizes({half, half});
}

bool StoryPanel::isSettled() const
{
    if (!isVisible())
        return true;
    if (m_job.isBusy() || (m_model.graph() && m_source.make && !m_drawing))
        return false;
    return !m_drawing || !m_drawing->isVisible() || m_drawing->isSettled();
}

void StoryPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_job.setWanted(true);
    if (m_model.graph())
        makeDrawing();
}

void StoryPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_job.setWanted(false);
}

/// Waits until the panel is on screen: what draws may take its time to start.
void StoryPanel::makeDrawing()
{
    if (m_drawing || !m_source.make)
        return;
    QTimer::singleShot(0, this, [this] {
        if (m_drawing || !m_source.make)
            return;
        m_drawing = m_source.make(m_ui->splitter);
        share();
        setTabOrder(m_drawing, m_ui->publishOnly);
        m_ui->splitter->setStretchFactor(0, 1);
        m_ui->splitter->setStretchFactor(1, 1);
        connect(m_drawing, &StoryDrawing::rowChosen, this, &StoryPanel::articleRequested);
        connect(m_drawing, &StoryDrawing::strangerChosen, this, &StoryPanel::setCurrent);
        connect(m_drawing, &StoryDrawing::menuRequested, this, &StoryPanel::showMenu);
        connect(m_drawing, &StoryDrawing::openRequested, this,
            [this](int place) { open(m_model.index(place, 0).data(StoryRole::Address).toString()); });
        connect(m_drawing, &StoryDrawing::joinRequested, this, [this](int from, int to) {
            const auto& graph = m_model.graph();
            if (from < 0 || to < 0 || from >= m_model.rowCount() || to >= m_model.rowCount())
                return;
            const auto& lister = graph->nodes[static_cast<std::size_t>(from)];
            if (lister.isOurs())
                m_acts.relateStory(lister.row, graph->nodes[static_cast<std::size_t>(to)]);
        });
        m_drawing->setGraph(m_model.graph());
    });
}

void StoryPanel::show(const StoryGraphPointer& graph)
{
    const auto before = m_model.graph();
    const auto place = current();
    m_model.setGraph(graph);
    updateKept();
    const bool isAlone = graph && graph->nodes.size() == 1 && m_ui->kept->isHidden();
    if (!graph)
        m_ui->message->setMessage({.icon = u"graph"_s, .sentence = tr("No article selected")});
    else if (isAlone)
        m_ui->message->setMessage({.icon = u"graph"_s,
            .sentence = tr("This story stands alone"),
            .hint = tr("It lists no related stories, and no other article has its address or a title like it")});
    m_ui->pages->setCurrentWidget(!graph || isAlone ? static_cast<QWidget*>(m_ui->message) : m_ui->page);
    if (m_drawing && !graph)
        m_drawing->setGraph(nullptr);
    if (!graph)
        return;
    m_ui->more->setText(tr("%n more", nullptr, static_cast<int>(graph->more)));
    m_ui->more->setVisible(graph->more > 0);
    // The same line stays the current one, wherever it is by now, as long as the same article is selected.
    const bool isSameArticle = before && before->nodes.front().row == graph->nodes.front().row;
    int now = 0;
    if (isSameArticle && place >= 0 && place < static_cast<int>(before->nodes.size())) {
        const auto& story = before->nodes[static_cast<std::size_t>(place)];
        const auto same = std::find_if(
            graph->nodes.begin(), graph->nodes.end(), [&](const StoryNode& node) { return node.key() == story.key(); });
        now = same == graph->nodes.end() ? 0 : static_cast<int>(same - graph->nodes.begin());
    }
    setCurrent(now);
    if (isVisible())
        makeDrawing();
    if (m_drawing)
        m_drawing->setGraph(graph);
}

int StoryPanel::current() const
{
    return m_ui->table->currentIndex().isValid() ? m_ui->table->currentIndex().row() : -1;
}

void StoryPanel::setCurrent(int place)
{
    m_ui->table->setCurrentIndex(m_model.index(place, StoryModel::Title));
}

void StoryPanel::updateVerbs()
{
    const auto graph = m_model.graph();
    const int place = current();
    const bool hasStory = graph && place >= 0 && place < static_cast<int>(graph->nodes.size());
    const auto* node = hasStory ? &graph->nodes[static_cast<std::size_t>(place)] : nullptr;
    const auto* link = hasStory ? linkToSelected(*graph, place) : nullptr;
    const bool hasOthers = graph && graph->nodes.size() > 1 && graph->nodes[1].isOfStory;
    const bool isOfStory = node != nullptr && node->isOfStory && hasOthers;
    m_goTo.setEnabled(node != nullptr && node->isOurs() && place > 0);
    m_publishOnly.setEnabled(isOfStory);
    m_relate.setEnabled(node != nullptr && place > 0 && !(link != nullptr && link->isRelated && link->from == 0)
        && !(link != nullptr && link->isRelatedBack && link->to == 0));
    m_unlink.setEnabled(link != nullptr && (link->isRelated || link->isRelatedBack));
    m_open.setEnabled(node != nullptr && !node->address.empty());
    m_apart.setEnabled(isOfStory && place > 0);
    m_apartForAll.setEnabled(isOfStory && place > 0);
}

void StoryPanel::keepApart(SettingsAudience audience)
{
    const auto graph = m_model.graph();
    if (!graph || current() <= 0)
        return;
    const auto& article = graph->nodes[static_cast<std::size_t>(current())];
    if (article.isOfStory)
        m_acts.keepApart(graph->nodes.front().row, article.row, audience);
}

/// The articles that the selected one is kept apart from; each can be put back.
void StoryPanel::updateKept()
{
    const auto graph = m_model.graph();
    const auto row = graph ? graph->nodes.front().row : noRow;
    const auto others = m_acts.apartFrom(row);
    m_ui->kept->setText(tr("%n kept apart", nullptr, static_cast<int>(others.size())));
    m_ui->kept->setVisible(!others.empty());
}

void StoryPanel::fillKept()
{
    constexpr std::size_t most = 20; // more is no menu
    const auto graph = m_model.graph();
    const auto row = graph ? graph->nodes.front().row : noRow;
    auto others = m_acts.apartFrom(row);
    others.resize(std::min(others.size(), most));
    auto* menu = m_ui->kept->menu();
    menu->clear();
    for (const auto other : others) {
        auto* action = menu->addAction(tr("The Same Story Again: %1").arg(m_acts.nameOf(other).replace(u'&', u"&&"_s)));
        connect(action, &QAction::triggered, this, [this, row, other] { m_acts.bringTogether(row, other); });
    }
}

/// The verbs of a story that was pointed at in the drawing: those of the list, whose current line it becomes.
void StoryPanel::showMenu(int place, QPoint at)
{
    setCurrent(place);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_ui->table->actions());
    menu->popup(at);
}

void StoryPanel::setThresholds(ThresholdOf thresholdOf)
{
    m_delegate->setThresholds([thresholdOf = std::move(thresholdOf)](const QModelIndex& index) {
        return thresholdOf(index.data(StoryRole::Row).toUInt());
    });
    m_ui->table->viewport()->update();
}

void StoryPanel::goToCurrent()
{
    activate(m_ui->table->currentIndex());
}

void StoryPanel::activate(const QModelIndex& index)
{
    const auto row = index.data(StoryRole::Row).toUInt();
    if (row != noRow)
        Q_EMIT articleRequested(row);
    else
        open(index.data(StoryRole::Address).toString());
}

void StoryPanel::open(const QString& address)
{
    if (!address.isEmpty())
        openAddress(m_opener, address, m_ui->table->viewport());
}

} // namespace stet
