#include "models/article/article_form.h"

#include "core/document/field_values.h"
#include "core/messages/error_messages.h"
#include "models/desk/article_texts.h"

#include <algorithm>
#include <utility>

namespace stet {

ArticleForm::ArticleForm(
    ArticleStore& store, DeskState& desk, ArticleReader& reader, DeskCommands& commands, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_desk(desk)
    , m_commands(commands)
    , m_comparison([this](Comparison comparison) { showCommon(std::move(comparison)); })
{
    connect(&m_store.quiet(), &Quiet::typingMustEnd, this, &ArticleForm::endTyping);
    connect(&reader, &ArticleReader::detailChanged, this, &ArticleForm::takeDetail);
    connect(&m_desk, &DeskState::selectedChanged, this, &ArticleForm::followSelection);
    connect(&m_store, &ArticleStore::changed, this, &ArticleForm::followStore);
    connect(&m_commands, &DeskCommands::unappliedAsked, this, &ArticleForm::unappliedAsked);
}

const std::optional<Error>& ArticleForm::error() const
{
    static const std::optional<Error> none;
    return m_shown ? m_shown->error : none;
}

const Value& ArticleForm::fields() const
{
    static const Value none;
    return m_shown ? m_shown->fields : none;
}

void ArticleForm::takeDetail(const std::shared_ptr<const ArticleDetail>& detail)
{
    m_detail = detail;
    if (m_desk.selected().size() <= 1)
        followSelection();
}

void ArticleForm::followSelection()
{
    const auto& selected = m_desk.selected();
    if (selected.size() > 1) {
        compare();
        return;
    }
    const bool isRead = m_detail && !selected.empty() && m_detail->row == selected.front();
    if (!selected.empty() && !isRead)
        return; // what is shown stays until the article is read
    m_rows = selected;
    m_shown = isRead ? m_detail : nullptr;
    Q_EMIT changed();
}

void ArticleForm::followStore(const Change& change)
{
    if (change.rows.empty()) {
        m_detail = m_shown = nullptr;
        m_rows.clear();
        Q_EMIT changed();
    } else if (isAboutArticles(change) && m_desk.selected().size() > 1) {
        compare();
    }
}

/// Looks in the background for what the selected articles have in common: they may be all there are.
void ArticleForm::compare()
{
    m_comparison.request(
        [rows = m_store.library().snapshot(), ids = m_desk.selected()](const BackgroundTask::Run& /*run*/) {
            return Comparison{ids, CommonValues(rows, ids)};
        });
}

void ArticleForm::showCommon(Comparison comparison)
{
    if (m_desk.selected().size() <= 1)
        return;
    m_rows = std::move(comparison.rows);
    m_shown = nullptr;
    m_common = std::move(comparison.common);
    Q_EMIT changed();
}

void ArticleForm::setProblems(std::vector<FieldProblem> problems)
{
    if (problems == m_problems)
        return;
    m_problems = std::move(problems);
    Q_EMIT problemsChanged();
}

int ArticleForm::countProblems(const KeyPath& path) const
{
    return static_cast<int>(std::count_if(m_problems.begin(), m_problems.end(),
        [&path](const FieldProblem& problem) { return problem.path.isWithin(path); }));
}

const FieldProblem* ArticleForm::problemAt(const KeyPath& path) const
{
    return worstWhere([&path](const FieldProblem& problem) { return problem.path == path; });
}

const FieldProblem* ArticleForm::fixableError() const
{
    const auto* problem = error() ? problemAt({}) : nullptr;
    return problem != nullptr && problem->rule == RuleId::Unreadable && problem->isFixable ? problem : nullptr;
}

void ArticleForm::requestFix(const FieldProblem* problem)
{
    if (problem != nullptr)
        Q_EMIT fixRequested(*problem);
}

const FieldProblem* ArticleForm::problemIn(const KeyPath& path) const
{
    return worstWhere([&path](const FieldProblem& problem) { return problem.path.isWithin(path); });
}

const FieldProblem* ArticleForm::worstWhere(const std::function<bool(const FieldProblem&)>& isMeant) const
{
    const FieldProblem* worst = nullptr;
    for (const auto& problem : m_problems) {
        if (isMeant(problem) && (worst == nullptr || worst->severity < problem.severity))
            worst = &problem;
    }
    return worst;
}

void ArticleForm::noteTyping()
{
    m_store.quiet().set(Activity::Typing, true);
    Q_EMIT typed();
}

void ArticleForm::endTyping()
{
    Q_EMIT typingEnds();
    m_store.quiet().set(Activity::Typing, false);
}

FormValue ArticleForm::value(const KeyPath& path) const
{
    if (isOfMany())
        return m_common.value(path);
    const auto* value = valueIn(fields(), path);
    return {.value = value == nullptr ? std::nullopt : std::optional(*value)};
}

std::optional<PublishState> ArticleForm::publishState() const
{
    if (isOfMany())
        return m_common.publishState();
    const auto& library = m_store.library();
    if (m_rows.empty() || !library.contains(m_rows.front()))
        return std::nullopt;
    return library.row(m_rows.front()).publishState;
}

void ArticleForm::change(const std::vector<RowId>& rows, const KeyPath& path, std::vector<FieldChange> changes,
    EditCommand::Stay stay, const Ended& ended)
{
    m_commands.change(
        rows, path, std::move(changes), stay, [this, rows, path, ended](const EditService::Outcome& outcome) {
            const auto why = refusalOf(outcome);
            // Where the fields show other articles by now it is not true of these.
            if (!why.isEmpty() && rows != m_rows)
                m_commands.sayRefused(outcome.refused);
            else if (!why.isEmpty() && !ended)
                Q_EMIT refused(path, why);
            if (ended)
                ended(why);
            if (ended && !why.isEmpty())
                Q_EMIT textRefused();
        });
}

/// Empty where nothing was refused.
QString ArticleForm::refusalOf(const EditService::Outcome& outcome) const
{
    if (outcome.refused.empty())
        return {};
    const auto& [row, error] = outcome.refused.front();
    const auto why = sentenceWithLine(error);
    const auto count = static_cast<int>(outcome.refused.size());
    const auto name = m_store.library().contains(row) ? nameOf(m_store.library().row(row)) : QString();
    return outcome.done.empty() && count == 1
        ? why
        : tr("%n article(s) not changed; the first is %1: %2", nullptr, count).arg(name, why);
}

} // namespace stet
