// Declared in app/main_window.h

// How the search line, the facets and the saved views work together in the window.

#include "app/main_window.h"
#include "core/messages/error_messages.h"
#include "core/review/rules.h"
#include "widgets/search/facets_panel.h"
#include "widgets/search/filter_line.h"
#include "widgets/search/search_help.h"
#include "widgets/search/views_panel.h"
#include "widgets/table/article_table.h"
#include "widgets/window/status_strip.h"

namespace stet {

namespace {

QStringList ruleNames()
{
    QStringList names;
    for (const auto& rule : allRules())
        names << QString::fromLatin1(rule.name);
    return names;
}

} // namespace

void MainWindow::connectSearch()
{
    auto& search = m_desk.search;
    auto& views = m_desk.views;
    m_filter->setValues([this](const QString& field) {
        if (field == QLatin1String("problem"))
            return ruleNames();
        return field == QLatin1String("search") ? viewNames() : m_desk.values.valuesOf(field);
    });
    m_table->setValues([this](const QString& field) { return m_desk.values.valuesOf(field); });
    connect(&m_desk.values, &KnownValues::counted, m_filter, &FilterLine::takeValues);
    connect(m_filter, &FilterLine::left, m_table, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_filter, &FilterLine::helpRequested, this, [this] { m_searchHelp->showBelow(*m_filter); });
    connect(m_searchHelp, &SearchHelp::exampleChosen, this, [this](const QString& example) {
        m_filter->setText(example);
        m_filter->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_desk.fields, &FieldColumns::started, this, [this] {
        if (!m_desk.loader.isLoading() && !m_desk.saver.isSaving())
            m_status->beginWork(tr("Reading fields"));
    });
    connect(&m_desk.fields, &FieldColumns::progress, this, [this](qint64 done, qint64 total) {
        if (!m_desk.loader.isLoading() && !m_desk.saver.isSaving())
            m_status->setProgress(done, total);
    });
    connect(&m_desk.fields, &FieldColumns::finished, this, [this] {
        if (!m_desk.loader.isLoading() && !m_desk.saver.isSaving())
            m_status->endWork();
    });
    connect(m_status, &StatusStrip::cancelRequested, this, [this] {
        m_desk.fields.cancel();
        if (m_desk.fields.isIncomplete())
            m_status->say(tr("Reading was cancelled; F5 reads the rest"));
    });
    connect(&search, &Search::textChanged, this, [this](const QString& text) {
        if (text.toStdString() != m_shownView.query)
            m_views->clearChoice();
    });
    connect(&search, &Search::mistakeChanged, m_views, [this] { m_views->setCanSave(!m_desk.search.parseError()); });

    connect(&views, &SavedViewStore::changed, this, [this] {
        m_desk.search.setSavedSearch([all = m_desk.views.all()](std::string_view name) {
            const auto* view = all.find(name);
            return view == nullptr ? std::nullopt : std::optional(view->query);
        });
    });
    connect(&views, &SavedViewStore::removed, this, [this](const RemovedView& removed) {
        m_status->say(tr("Removed the view %1").arg(printable(removed.view.name)),
            {{tr("Undo"), [this, removed] { m_desk.views.putBack(removed); }}});
    });
    connect(&views, &SavedViewStore::failed, m_views, &ViewsPanel::showRefusal);
    connect(m_views, &ViewsPanel::viewChosen, this, &MainWindow::showView);
    connect(m_views, &ViewsPanel::saveRequested, this, [this](const std::string& name, const std::string& sharedFile) {
        auto view = whatIsShown();
        view.name = name;
        m_desk.views.add(view, sharedFile);
    });
    connect(m_views, &ViewsPanel::updateRequested, this,
        [this](const ViewRef& ref) { m_desk.views.update(ref, whatIsShown()); });
    connect(m_views, &ViewsPanel::renameRequested, &views, &SavedViewStore::rename);
    connect(m_views, &ViewsPanel::removeRequested, &views, &SavedViewStore::remove);
    connect(m_views, &ViewsPanel::moveRequested, &views, &SavedViewStore::move);
    connect(m_views, &ViewsPanel::shareRequested, &views, &SavedViewStore::share);
    connect(m_views, &ViewsPanel::privateRequested, &views, &SavedViewStore::makePrivate);
}

QStringList MainWindow::viewNames() const
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

void MainWindow::showView(const SavedView& view)
{
    m_shownView = view;
    TableLayout layout{.sortKey = QString::fromStdString(view.sortColumn),
        .descending = view.descending,
        .dense = view.columns.empty() ? m_table->isDense() : view.dense};
    for (const auto& column : view.columns)
        layout.columns.push_back({QString::fromStdString(column.key), column.width});
    m_table->setLayout(layout);
    m_desk.search.setText(QString::fromStdString(view.query));
    m_table->setFocus(Qt::OtherFocusReason);
}

SavedView MainWindow::whatIsShown() const
{
    SavedView view;
    view.query = m_desk.search.text().toStdString();
    const auto layout = m_table->layout();
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
