#include "app/controllers/review_controller.h"

#include "app/desk/actions.h"
#include "core/messages/review_messages.h"
#include "models/desk/article_texts.h"
#include "widgets/article/facts_panel.h"
#include "widgets/article/source_panel.h"
#include "widgets/form/inspector_panel.h"
#include "widgets/review/fix_dialog.h"
#include "widgets/review/problems_panel.h"
#include "widgets/table/article_table.h"
#include "widgets/window/status_strip.h"

#include <QDockWidget>
#include <QTabWidget>

#include <set>
#include <utility>

namespace stet {

using namespace Qt::StringLiterals;

namespace {

const QString askBeforePublishKey = u"publish/askOnErrors"_s;
const QString noWord = u"no"_s; // unset is yes

} // namespace

ReviewController::ReviewController(Desk& desk, const Panels& panels, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_panels(panels)
    , m_policy(desk.review, [this](const QString& question) { return ask(question); })
{
    setUpAction(askBeforePublish, {}, tr("Ask &Before Publishing with Errors"));
    askBeforePublish.setCheckable(true);
    askBeforePublish.setChecked(m_desk.services.settings.value(askBeforePublishKey).toString() != noWord);
    connect(&askBeforePublish, &QAction::toggled, this, [this](bool isChecked) {
        m_policy.setAsking(isChecked);
        m_desk.services.settings.setValue(askBeforePublishKey, isChecked ? QString() : noWord);
    });
    m_policy.setAsking(askBeforePublish.isChecked());
    connect(m_panels.problems, &ProblemsPanel::placeRequested, this, &ReviewController::showPlace);
    connect(m_panels.problems, &ProblemsPanel::fixRequested, this, &ReviewController::fix);
    connect(m_panels.problems, &ProblemsPanel::ignoreRequested, this, &ReviewController::ignore);
    connect(m_panels.problems, &ProblemsPanel::severityRequested, this, &ReviewController::setSeverity);
    connect(&m_desk.review, &Review::started, this, [this] { m_panels.problems->setReviewing(true); });
    connect(&m_desk.review, &Review::finished, this, [this] { m_panels.problems->setReviewing(false); });
    connect(&m_desk.review, &Review::settingsRead, this,
        [this] { m_panels.table->setThresholds([this](RowId id) { return m_desk.review.threshold(id); }); });
    m_desk.commands.setPublishGuard([this](const std::vector<RowId>& rows) { return m_policy.mayPublish(rows); });
    // Connected behind the panel of the source, which has the text by then.
    connect(&m_desk.form, &ArticleForm::changed, this, &ReviewController::goToWanted);
    connect(&m_desk.state, &DeskState::currentChanged, this, [this] {
        if (m_desk.state.current() != m_wanted.row)
            m_wanted = {};
    });
    connect(&m_desk.store, &ArticleStore::changed, m_panels.fix, &FixDialog::follow);
    connect(&m_desk.form, &ArticleForm::changed, this, &ReviewController::showProblemsInForm);
    connect(&m_desk.review, &Review::changed, this, &ReviewController::showProblemsInForm);
    connect(&m_desk.form, &ArticleForm::sourceRequested, this, [this](int line) {
        if (m_desk.form.rows().size() == 1)
            showPlace(m_desk.form.rows().front(), {}, line);
    });
    connect(&m_desk.form, &ArticleForm::fixRequested, this, [this](const FieldProblem& problem) {
        fix(m_desk.form.rows(), static_cast<int>(problem.rule), QString::fromStdString(problem.path.toText()),
            Severity::Hint);
    });
}

/// Shows what is wrong with one article at its fields.
void ReviewController::showProblemsInForm()
{
    std::vector<FieldProblem> problems;
    const auto& rows = m_desk.form.rows();
    if (rows.size() == 1) {
        for (const auto* finding : m_desk.review.findings(rows.front())) {
            const auto path = finding->field.empty() ? Result(KeyPath()) : KeyPath::parse(finding->field.view());
            if (path.ok())
                problems.push_back(
                    {*path, finding->rule, finding->severity, sentenceWithName(*finding), finding->isFixable()});
        }
    }
    m_desk.form.setProblems(std::move(problems));
}

/// Where a finding can be fixed: its field, else its line in the source. The article is shown first, also where the
/// search does not find it.
void ReviewController::showPlace(RowId row, const QString& field, int line)
{
    m_wanted = {};
    m_panels.table->reveal({row});
    m_wanted = {row, field, line};
    goToWanted();
}

/// Connected behind the panels, which show the article by then.
void ReviewController::goToWanted()
{
    if (m_wanted.row == noRow || m_desk.form.rows() != std::vector{m_wanted.row})
        return;
    const auto [row, field, line] = std::exchange(m_wanted, {});
    const auto path = KeyPath::parse(field.toStdString());
    const bool isField = !field.isEmpty() && path.ok();
    if (isField && m_panels.inspector->goToField(*path)) {
        m_panels.fields->setCurrentWidget(m_panels.inspector);
        m_panels.inspector->goToField(*path);
    } else if (isField) {
        m_panels.fields->setCurrentWidget(m_panels.facts);
        m_panels.facts->goToField(field);
    } else if (line > 0) {
        m_panels.fields->setCurrentWidget(m_panels.source);
        m_panels.source->setFocus(Qt::OtherFocusReason);
        m_panels.source->goToLine(line);
    }
    if (auto* dock = qobject_cast<QDockWidget*>(m_panels.fields->parentWidget())) {
        dock->show();
        dock->raise();
    }
}

/// `rows` empty: all articles; `rule` -1: all rules; `field` null: all fields.
void ReviewController::fix(const std::vector<RowId>& rows, int rule, const QString& field, Severity least)
{
    const auto fieldText = field.toStdString();
    const auto isAskedFor = [rule, least, isOfField = !field.isNull(), fieldText](const Finding& finding) {
        return finding.severity >= least && (rule < 0 || static_cast<int>(finding.rule) == rule)
            && (!isOfField || std::string(finding.field) == fieldText);
    };
    const auto& library = m_desk.store.library();
    FixDialog::Fixes fixes;
    std::size_t values = 0;
    bool hasMore = false;
    std::vector<RowId> fixed;
    const auto collect = [&](RowId id) {
        for (const auto* finding : m_desk.review.findings(id)) {
            hasMore = hasMore || (finding->wording == andMoreWording && isAskedFor(*finding));
            if (!finding->isFixable() || !isAskedFor(*finding))
                continue;
            fixes.emplace_back(id, *finding);
            values += finding->fix->size();
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
        m_panels.status->say(tr("Stet cannot fix any of this by itself; edit the fields"));
        return;
    }
    const auto title = rule < 0 ? tr("Fix %n value(s)", nullptr, static_cast<int>(values))
                                : tr("Fix: %1").arg(titleOf(ruleOf(static_cast<RuleId>(rule))));
    m_panels.fix->rehearse(fixes, hasMore, library, [this, fixed, title, isAskedFor, isOne = !field.isNull()] {
        m_desk.form.endTyping();
        m_desk.commands.makeEach(fixed, title, m_desk.review.fixing(isAskedFor, isOne));
    });
}

void ReviewController::ignore(RowId row, int rule)
{
    const auto id = static_cast<RuleId>(rule);
    const auto& library = m_desk.store.library();
    if (!library.contains(row))
        return;
    const auto text = tr("Ignore “%1” in %2").arg(titleOf(ruleOf(id)), nameOf(library.row(row)));
    m_desk.folderSettings.make(rootOf(m_desk, row), IgnoreFindings{id, m_desk.review.pathBelow(row)}, text);
}

void ReviewController::setSeverity(const std::vector<RowId>& rows, int rule, std::optional<Severity> severity)
{
    const auto id = static_cast<RuleId>(rule);
    const auto title = titleOf(ruleOf(id));
    std::set<std::string> roots;
    for (const auto row : rows)
        roots.insert(rootOf(m_desk, row));
    roots.erase(std::string());
    for (const auto& root : roots)
        m_desk.folderSettings.make(root, SetRuleSeverity{id, severity},
            severity ? tr("Severity of “%1”: %2").arg(title, severityText(*severity))
                     : tr("Switch off “%1”").arg(title));
}

PublishPolicy::Answer ReviewController::ask(const QString& question)
{
    const auto answer = m_desk.services.asker.askBeforePublish(m_panels.window, question);
    if (answer == Asker::PublishAnswer::PublishAndAskNoMore)
        askBeforePublish.setChecked(false);
    return answer == Asker::PublishAnswer::Cancel ? PublishPolicy::Answer::Cancel : PublishPolicy::Answer::Publish;
}

} // namespace stet
