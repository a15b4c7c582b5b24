// Declared in app/main_window.h

// What the window does about what is wrong with articles.

#include "app/desk_actions.h"
#include "app/main_window.h"
#include "core/messages/review_messages.h"
#include "widgets/article/facts_panel.h"
#include "widgets/article/source_panel.h"
#include "widgets/form/inspector_panel.h"
#include "widgets/review/fix_dialog.h"
#include "widgets/review/problems_panel.h"
#include "widgets/table/article_table.h"
#include "widgets/window/status_strip.h"

#include <QDockWidget>
#include <QLocale>
#include <QTabWidget>

#include <utility>

namespace stet {

using namespace Qt::StringLiterals;

void MainWindow::connectReview()
{
    connect(m_problems, &ProblemsPanel::placeRequested, this, &MainWindow::showPlace);
    connect(m_problems, &ProblemsPanel::fixRequested, this, &MainWindow::fix);
    connect(&m_desk.review, &Review::started, this, [this] { m_problems->setReviewing(true); });
    connect(&m_desk.review, &Review::finished, this, [this] { m_problems->setReviewing(false); });
    connect(&m_desk.review, &Review::changed, this, &MainWindow::countInTabs);
    connect(&m_desk.review, &Review::settingsRead, this,
        [this] { m_table->setThresholds([this](RowId id) { return m_desk.review.threshold(id); }); });
    connect(&m_desk.store, &ArticleStore::changed, this, [this](const stet::Change& change) {
        if (isAboutArticles(change))
            countInTabs();
    });
    m_desk.commands.setPublishGuard([this](const std::vector<RowId>& rows) { return mayPublish(rows); });
    // Connected behind the panel of the source, which has the text by then.
    connect(&m_desk.form, &ArticleForm::changed, this, &MainWindow::goToWanted);
    connect(&m_desk.state, &DeskState::currentChanged, this, [this] {
        if (m_desk.state.current() != m_wanted.row)
            m_wanted = {};
    });
    connect(&m_desk.store, &ArticleStore::changed, m_fix, &FixDialog::follow);
}

/// The tabs say how much is behind them. Hints are for who looks for them.
void MainWindow::countInTabs()
{
    const auto say = [this](const QString& name, const QString& title, std::size_t count) {
        const auto counted = count > 0 ? title + u' ' + QLocale().toString(static_cast<qulonglong>(count)) : title;
        auto* dock = findChild<QDockWidget*>(name);
        if (dock != nullptr && dock->windowTitle() != counted)
            dock->setWindowTitle(counted);
    };
    say(u"problems"_s, tr("Problems"), m_desk.review.count(Severity::Error) + m_desk.review.count(Severity::Warning));
    say(u"changes"_s, tr("Changes"), m_desk.store.library().unsavedCount());
}

/// Where a finding can be mended: its field, else its line in the source. The article is shown first, also where the
/// search does not find it.
void MainWindow::showPlace(RowId row, const QString& field, int line)
{
    m_wanted = {};
    m_table->reveal({row});
    m_wanted = {row, field, line};
    goToWanted();
}

/// Connected behind the panels, which show the article by then.
void MainWindow::goToWanted()
{
    if (m_wanted.row == noRow || m_desk.form.rows() != std::vector{m_wanted.row})
        return;
    const auto [row, field, line] = std::exchange(m_wanted, {});
    const auto path = KeyPath::parse(field.toStdString());
    const bool isField = !field.isEmpty() && path.ok();
    if (isField && m_inspector->goToField(*path)) {
        m_fields->setCurrentWidget(m_inspector);
        m_inspector->goToField(*path);
    } else if (isField) {
        m_fields->setCurrentWidget(m_facts);
        m_facts->goToField(field);
    } else if (line > 0) {
        m_fields->setCurrentWidget(m_source);
        m_source->setFocus(Qt::OtherFocusReason);
        m_source->goToLine(line);
    }
    if (auto* dock = qobject_cast<QDockWidget*>(m_fields->parentWidget())) {
        dock->show();
        dock->raise();
    }
}

/// `rows` empty: all articles; `rule` -1: all rules; `field` null: all fields.
void MainWindow::fix(const std::vector<RowId>& rows, int rule, const QString& field, Severity least)
{
    const auto fieldText = field.toStdString();
    const auto isAskedFor = [rule, least, isOfField = !field.isNull(), fieldText](const Finding& finding) {
        return finding.severity >= least && (rule < 0 || static_cast<int>(finding.rule) == rule)
            && (!isOfField || std::string(finding.field) == fieldText);
    };
    const auto& library = m_desk.store.library();
    FixDialog::Fixes fixes;
    bool hasMore = false;
    std::vector<RowId> fixed;
    const auto collect = [&](RowId id) {
        for (const auto* finding : m_desk.review.findings(id)) {
            hasMore = hasMore || (finding->wording == andMoreWording && isAskedFor(*finding));
            if (!finding->isFixable() || !isAskedFor(*finding))
                continue;
            fixes.emplace_back(id, *finding);
            if (fixed.empty() || fixed.back() != id)
                fixed.push_back(id);
        }
    };
    if (rows.empty()) {
        for (RowId id = 0; id < library.idLimit(); ++id)
            collect(id);
    } else {
        for (const auto id : rows)
            collect(id);
    }
    if (fixes.empty()) {
        m_status->say(tr("There is nothing that Stet can fix by itself here"));
        return;
    }
    const auto title = rule < 0 ? tr("Fix %n value(s)", nullptr, static_cast<int>(fixes.size()))
                                : tr("Fix: %1").arg(titleOf(ruleOf(static_cast<RuleId>(rule))));
    m_fix->rehearse(fixes, hasMore, library, [this, fixed, title, isAskedFor, isOne = !field.isNull()] {
        m_desk.form.endTyping();
        m_desk.commands.makeEach(fixed, title, m_desk.review.fixing(isAskedFor, isOne));
    });
}

/// Asks before articles in which something is wrong are published, where the person wants that.
bool MainWindow::mayPublish(const std::vector<RowId>& rows)
{
    if (!m_actions->askBeforePublish.isChecked())
        return true;
    const auto invalid = m_desk.review.invalid(rows);
    if (invalid.empty())
        return true;
    QString first;
    for (const auto* finding : m_desk.review.findings(invalid.front())) {
        if (finding->severity == Severity::Error && first.isEmpty())
            first = sentence(*finding);
    }
    const auto answer = m_desk.services.asker.askBeforePublish(this,
        tr("%n of these articles have errors. The first: %1", nullptr, static_cast<int>(invalid.size())).arg(first));
    if (answer == Asker::PublishAnswer::PublishAndAskNoMore)
        m_actions->askBeforePublish.setChecked(false);
    return answer != Asker::PublishAnswer::Cancel;
}

} // namespace stet
