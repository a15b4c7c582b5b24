#include "models/review/review_run.h"

#include "models/background/yield_to_other_work.h"

#include <algorithm>

namespace stet {

namespace {

/// Whether what is learned from all articles has something to say about this one.
bool isLearnedAbout(const ArticleSummary& row, const CheckContext& context)
{
    bool isAbout = false;
    forEachTopic(
        row.topics, [&](std::string_view topic) { isAbout = isAbout || !context.topics.otherSpelling(topic).empty(); });
    return isAbout || context.isEarly(row);
}

} // namespace

void ReviewRun::run(const std::stop_token& stop)
{
    yieldToOtherWork();
    if (m_job.basis == nullptr)
        use(readSettings());
    else if (m_job.learns)
        followSettings();
    if (m_job.learns)
        learn();
    answerGone();
    answerRegrouped();
    checkRows(
        m_disk, m_job.tasks, m_job.basis->contexts,
        [this](std::vector<CheckedRow> checked) { answer(std::move(checked)); }, stop, [this] { m_job.gate->pass(); });
    const auto concerned = m_job.basis->set.takeConcernedLater();
    m_toBeChecked.insert(m_toBeChecked.end(), concerned.begin(), concerned.end());
}

std::vector<FolderSettings> ReviewRun::readSettings()
{
    std::vector<FolderSettings> settings;
    for (const auto& root : m_job.roots)
        settings.push_back(readFolderSettings(m_disk, root));
    return settings;
}

/// The settings of a folder come with its articles, by git or from another editor: where they are others now, all is
/// checked anew.
void ReviewRun::followSettings()
{
    const auto settings = readSettings();
    const auto isSame
        = [](const FolderSettings& ofRoot, const Fingerprint& before) { return ofRoot.fingerprint == before; };
    const auto& before = m_job.basis->settings;
    if (std::equal(settings.begin(), settings.end(), before.begin(), before.end(), isSame))
        return;
    use(settings);
    for (RowId id = 0; id < m_job.snapshot.size(); ++id) {
        if (m_job.snapshot[id] != nullptr)
            m_toBeChecked.push_back(id);
    }
}

void ReviewRun::use(const std::vector<FolderSettings>& settings)
{
    auto basis = std::make_shared<ReviewBasis>();
    std::vector<ConfigurationError> parseErrors;
    std::vector<ReviewSettings> ofReview;
    for (std::size_t i = 0; i < settings.size(); ++i) {
        auto context = std::make_shared<CheckContext>(checkContextOf(settings[i], m_job.now));
        if (m_job.imageSizes)
            context->imageSize = m_job.imageSizes({m_job.roots[i]});
        parseErrors.insert(parseErrors.end(), settings[i].parseErrors.begin(), settings[i].parseErrors.end());
        basis->contexts.push_back(std::move(context));
        basis->settings.push_back(settings[i].fingerprint);
        ofReview.push_back(settings[i].settings);
    }
    basis->set = SetCheck(std::move(ofReview));
    m_job.basis = std::move(basis);
    m_sinks.settings(m_job.basis->contexts, std::move(parseErrors));
}

void ReviewRun::learn()
{
    std::vector<bool> isAsked(m_job.snapshot.size());
    for (const auto& task : m_job.tasks)
        isAsked[task.id] = true;
    const auto before = std::exchange(m_job.basis->contexts, {});
    for (const auto& context : before) {
        auto learned = std::make_shared<CheckContext>(*context);
        learned->now = m_job.now;
        learned->learn(m_job.snapshot);
        m_job.basis->contexts.push_back(std::move(learned));
    }
    for (RowId id = 0; id < m_job.snapshot.size(); ++id) {
        const auto& row = m_job.snapshot[id];
        if (row == nullptr || isAsked[id] || row->root >= before.size())
            continue;
        if (isLearnedAbout(*row, *before[row->root]) || isLearnedAbout(*row, *m_job.basis->contexts[row->root]))
            m_toBeChecked.push_back(id);
    }
}

void ReviewRun::answerGone()
{
    if (m_job.gone.empty())
        return;
    std::vector<std::pair<RowId, ArticleKeys>> keys;
    for (const auto id : m_job.gone)
        keys.emplace_back(id, ArticleKeys());
    std::vector<ReviewAnswer> answers;
    for (const auto id : m_job.basis->set.update(std::move(keys)))
        answers.push_back(answerOf(id));
    m_sinks.answers(std::move(answers), 0);
}

/// What the set says of an article; what the rules say of itself stays.
ReviewAnswer ReviewRun::answerOf(RowId id) const
{
    return {id, std::nullopt, m_job.basis->set.findings(id, m_job.snapshot, m_job.stories)};
}

void ReviewRun::answerRegrouped()
{
    std::vector<ReviewAnswer> answers;
    for (const auto id : m_job.regrouped) {
        if (id < m_job.snapshot.size() && m_job.snapshot[id] != nullptr)
            answers.push_back(answerOf(id));
    }
    if (!answers.empty())
        m_sinks.answers(std::move(answers), 0);
}

/// Tells the findings of these articles, and of those that have something in common with them.
void ReviewRun::answer(std::vector<CheckedRow> checked)
{
    std::sort(checked.begin(), checked.end(), [](const CheckedRow& a, const CheckedRow& b) { return a.id < b.id; });
    std::vector<std::pair<RowId, ArticleKeys>> keys;
    keys.reserve(checked.size());
    for (auto& row : checked)
        keys.emplace_back(row.id, std::move(row.review.keys));
    std::vector<ReviewAnswer> answers;
    auto next = checked.begin();
    std::vector<RowId> changed;
    for (const auto& [id, ofRow] : keys)
        changed.push_back(id);
    auto concerned = m_job.basis->set.update(std::move(keys));
    const auto ofStory = SetCheck::concernedByStory(changed, m_job.stories);
    const auto middle = concerned.insert(concerned.end(), ofStory.begin(), ofStory.end());
    std::inplace_merge(concerned.begin(), middle, concerned.end());
    concerned.erase(std::unique(concerned.begin(), concerned.end()), concerned.end());
    for (const auto id : concerned) {
        next = std::find_if(next, checked.end(), [id](const CheckedRow& row) { return row.id >= id; });
        const bool isOwn = next != checked.end() && next->id == id;
        answers.push_back(answerOf(id));
        if (isOwn)
            answers.back().own = std::move(next->review.findings);
    }
    m_sinks.answers(std::move(answers), checked.size());
}

} // namespace stet
