#include "app/controllers/search_controller.h"

#include "app/desk/actions.h"
#include "core/messages/error_messages.h"
#include "core/settings/rules.h"
#include "widgets/search/filter_line.h"
#include "widgets/search/no_match_view.h"
#include "widgets/search/search_help.h"
#include "widgets/search/views_panel.h"
#include "widgets/table/article_table.h"
#include "widgets/window/status_strip.h"

namespace stet {

using namespace Qt::StringLiterals;

namespace {

const auto viewKey = u"session/view"_s;

QStringList ruleNames()
{
    QStringList names;
    for (const auto& rule : allRules())
        names << QString::fromLatin1(rule.name);
    return names;
}

} // namespace

SearchController::SearchController(Desk& desk, const Panels& panels, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_panels(panels)
{
    setUpAction(search, u"search"_s, tr("&Search"));
    search.setShortcuts({QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)});
    connectSearch();
    connectNoMatch();
    connectFields();
    connectViews();
    const auto remembered = m_desk.services.settings.value(viewKey).toList();
    if (remembered.size() == 2)
        m_remembered = {remembered[0].toByteArray().toStdString(), remembered[1].toByteArray().toStdString()};
}

void SearchController::remember() const
{
    const auto marked = m_panels.views->marked(m_desk.search.text());
    const auto& view = marked ? *marked : m_remembered; // the views may not be read yet
    m_desk.services.settings.setValue(viewKey,
        view == ViewRef() ? QVariantList()
                          : QVariantList{QByteArray::fromStdString(view.file), QByteArray::fromStdString(view.name)});
}

/// Views and search come at different times.
void SearchController::markRemembered()
{
    if (m_remembered == ViewRef())
        return;
    const auto view = m_panels.views->mark(m_remembered, m_desk.search.text());
    if (!view)
        return;
    m_shownView = *view;
    m_remembered = {};
}

void SearchController::connectSearch()
{
    connect(&search, &QAction::triggered, m_panels.filter, [this] {
        m_panels.filter->setFocus(Qt::ShortcutFocusReason);
        m_panels.filter->selectAll();
    });
    m_panels.filter->setValues([this](const QString& field) {
        if (field == QLatin1String("problem"))
            return ruleNames();
        return field == QLatin1String("search") ? viewNames() : m_desk.values.valuesOf(field);
    });
    m_panels.table->setValues([this](const QString& field) { return m_desk.values.valuesOf(field); });
    connect(&m_desk.values, &KnownValues::counted, m_panels.filter, &FilterLine::takeValues);
    connect(
        m_panels.filter, &FilterLine::left, m_panels.table, [this] { m_panels.table->setFocus(Qt::OtherFocusReason); });
    connect(m_panels.filter, &FilterLine::helpRequested, this,
        [this] { m_panels.searchHelp->showBelow(*m_panels.filter); });
    connect(m_panels.searchHelp, &SearchHelp::exampleChosen, this, [this](const QString& example) {
        m_panels.filter->setText(example);
        m_panels.filter->setFocus(Qt::OtherFocusReason);
    });
}

void SearchController::connectNoMatch()
{
    connect(&m_desk.suggestions, &SuggestionJob::noMatchChanged, m_panels.noMatch, [this] {
        m_panels.noMatch->setSuggestions({});
        m_panels.noMatch->setVisible(m_desk.suggestions.isNoMatch());
    });
    connect(&m_desk.suggestions, &SuggestionJob::suggested, m_panels.noMatch, &NoMatchView::setSuggestions);
    connect(m_panels.noMatch, &NoMatchView::clearRequested, this, [this] {
        m_desk.search.setText({});
        m_panels.table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_panels.noMatch, &NoMatchView::queryRequested, &m_desk.search, &Search::setText);
}

/// Reading fields is reported unless a load or a save is.
void SearchController::connectFields()
{
    connect(&m_desk.fields, &FieldColumns::started, this, [this] {
        if (!m_desk.loader.isLoading() && !m_desk.saver.isSaving())
            m_panels.status->beginWork(tr("Reading fields"));
    });
    connect(&m_desk.fields, &FieldColumns::progress, this, [this](qint64 done, qint64 total) {
        if (!m_desk.loader.isLoading() && !m_desk.saver.isSaving())
            m_panels.status->setProgress(done, total);
    });
    connect(&m_desk.fields, &FieldColumns::finished, this, [this] {
        if (!m_desk.loader.isLoading() && !m_desk.saver.isSaving())
            m_panels.status->endWork();
    });
    connect(m_panels.status, &StatusStrip::cancelRequested, this, [this] {
        m_desk.fields.cancel();
        if (m_desk.fields.isIncomplete())
            m_panels.status->say(tr("Reading canceled; press F5 to read the rest"));
    });
}

void SearchController::connectViews()
{
    connect(&m_desk.search, &Search::textChanged, this, [this](const QString& text) {
        if (text.toStdString() != m_shownView.query)
            m_panels.views->clearChoice();
        markRemembered();
    });
    connect(&m_desk.search, &Search::mistakeChanged, m_panels.views,
        [this] { m_panels.views->setCanSave(!m_desk.search.parseError()); });

    connect(&m_desk.viewList, &QAbstractItemModel::modelReset, this, &SearchController::markRemembered);
    connect(&m_desk.viewList, &QAbstractItemModel::rowsInserted, this, &SearchController::markRemembered);
    connect(&m_desk.views, &SavedViewStore::changed, this, [this] {
        m_desk.search.setSavedSearch([all = m_desk.views.all()](std::string_view name) {
            const auto* view = all.find(name);
            return view == nullptr ? std::nullopt : std::optional(view->query);
        });
    });
    connect(&m_desk.views, &SavedViewStore::removed, this, [this](const RemovedView& removed) {
        m_panels.status->say(tr("Removed the view %1").arg(printable(removed.view.name)),
            {{tr("Undo"), [this, removed] { m_desk.views.putBack(removed); }}});
    });
    connect(&m_desk.views, &SavedViewStore::failed, m_panels.views, &ViewsPanel::showRefusal);
    connect(m_panels.views, &ViewsPanel::viewChosen, this, &SearchController::showView);
    connect(m_panels.views, &ViewsPanel::saveRequested, this,
        [this](const std::string& name, const std::string& sharedFile) {
            auto view = shownAsView();
            view.name = name;
            m_desk.views.add(view, sharedFile);
        });
    connect(m_panels.views, &ViewsPanel::updateRequested, this,
        [this](const ViewRef& ref) { m_desk.views.update(ref, shownAsView()); });
    connect(m_panels.views, &ViewsPanel::renameRequested, &m_desk.views, &SavedViewStore::rename);
    connect(m_panels.views, &ViewsPanel::removeRequested, &m_desk.views, &SavedViewStore::remove);
    connect(m_panels.views, &ViewsPanel::moveRequested, &m_desk.views, &SavedViewStore::move);
    connect(m_panels.views, &ViewsPanel::shareRequested, &m_desk.views, &SavedViewStore::share);
    connect(m_panels.views, &ViewsPanel::privateRequested, &m_desk.views, &SavedViewStore::makePrivate);
}

QStringList SearchController::viewNames() const
{
    QStringList names;
    for (int row = 0; row < m_desk.viewList.rowCount(); ++row) {
        const auto utf8 = m_desk.viewList.index(row).data(ViewRole::Ref).value<ViewRef>().name;
        const auto name = QString::fromStdString(utf8);
        if (name == printable(utf8)) // else it cannot be typed
            names << name;
    }
    return names;
}

void SearchController::showView(const SavedView& view)
{
    m_shownView = view;
    m_remembered = {};
    TableLayout layout{.sortKey = QString::fromStdString(view.sortColumn),
        .descending = view.descending,
        .dense = view.columns.empty() ? m_panels.table->isDense() : view.dense,
        .twoLines = m_panels.table->hasTwoLines()};
    for (const auto& column : view.columns)
        layout.columns.push_back({QString::fromStdString(column.key), column.width});
    m_panels.table->setLayout(layout);
    m_desk.search.setText(QString::fromStdString(view.query));
    m_panels.table->setFocus(Qt::OtherFocusReason);
}

SavedView SearchController::shownAsView() const
{
    SavedView view;
    view.query = m_desk.search.text().toStdString();
    const auto layout = m_panels.table->layout();
    for (const auto& column : layout.columns) {
        if (!column.hidden)
            view.columns.push_back({column.key.toStdString(), column.width});
    }
    view.sortColumn = layout.sortKey.toStdString();
    view.descending = layout.descending;
    view.dense = layout.dense;
    return view;
}

} // namespace stet
