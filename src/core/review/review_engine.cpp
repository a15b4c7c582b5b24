#include "core/review/review_engine.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace stet {

RowProblems problemsOf(const std::vector<Finding>& own, const std::vector<Finding>& ofSet)
{
    RowProblems problems;
    std::uint64_t rules = 0;
    static_assert(ruleCount <= 64);
    for (const auto* findings : {&own, &ofSet}) {
        for (const auto& finding : *findings) {
            rules |= std::uint64_t{1} << static_cast<unsigned>(finding.rule);
            const auto worst = static_cast<RowProblems::Worst>(static_cast<int>(finding.severity) + 1);
            problems.worst = std::max(problems.worst, worst);
            ++problems.count;
        }
    }
    std::string names;
    for (const auto& rule : allRules()) {
        if ((rules >> static_cast<unsigned>(rule.id) & 1U) == 0)
            continue;
        if (!names.empty())
            names += topicSeparator;
        names += rule.name;
    }
    problems.rules = names;
    return problems;
}

ReviewEngine::ReviewEngine(Disk& disk, Options options)
    : m_disk(disk)
    , m_options(std::move(options))
{
}

bool ReviewEngine::readSettings(const std::vector<std::string>& roots, const PublishField& publish, std::int64_t now)
{
    std::unordered_map<std::string, std::size_t> byPlace; // a hook names very many files of one folder
    std::vector<std::size_t> places;
    std::vector<std::string> firstRoots;
    std::vector<FolderSettings> settings;
    for (const auto& root : roots) {
        const auto [place, isNew] = byPlace.try_emplace(settingsPlace(m_disk, root), settings.size());
        if (isNew) {
            settings.push_back(readFolderSettings(m_disk, root));
            firstRoots.push_back(root);
        }
        places.push_back(place->second);
    }
    const auto isSameText
        = [](const FolderSettings& a, const FolderSettings& b) { return a.fingerprint == b.fingerprint; };
    if (m_isRead && publish == m_publish && places == m_places
        && std::equal(settings.begin(), settings.end(), m_settings.begin(), m_settings.end(), isSameText))
        return false;

    CheckContexts contexts; // by place
    for (std::size_t i = 0; i < settings.size(); ++i) {
        auto context = std::make_shared<CheckContext>(checkContextOf(settings[i], now));
        context->settings.publish = publish; // the rows of all roots are of one field
        if (m_options.schema) {
            context->schemas = {};
            context->schemas.add({}, *m_options.schema);
        }
        if (m_options.imageSizes)
            context->imageSize = m_options.imageSizes({firstRoots[i]}); // in all of a git working copy
        contexts.push_back(std::move(context));
    }
    m_contexts.clear();
    std::vector<ReviewSettings> ofSet;
    for (const auto place : places) {
        m_contexts.push_back(contexts[place]);
        ofSet.push_back(contexts[place]->settings);
    }
    m_set = SetCheck(std::move(ofSet));
    m_isRead = true;
    m_publish = publish;
    m_places = std::move(places);
    m_settings = std::move(settings);
    return true;
}

std::vector<ConfigurationError> ReviewEngine::parseErrors() const
{
    std::vector<ConfigurationError> errors;
    for (const auto& settings : m_settings)
        errors.insert(errors.end(), settings.parseErrors.begin(), settings.parseErrors.end());
    return errors;
}

std::vector<RowId> ReviewEngine::learn(const Snapshot& rows, std::int64_t now)
{
    const auto before = m_contexts;
    std::unordered_map<const CheckContext*, std::shared_ptr<const CheckContext>> learned; // by that of before
    for (auto& context : m_contexts) {
        auto& fresh = learned[context.get()];
        if (fresh == nullptr) {
            auto copy = std::make_shared<CheckContext>(*context);
            copy->now = now;
            copy->learn(rows);
            fresh = std::move(copy);
        }
        context = fresh;
    }
    std::vector<RowId> concerned;
    for (RowId id = 0; id < rows.size(); ++id) {
        const auto& row = rows[id];
        if (row != nullptr && row->root < before.size()
            && (before[row->root]->hasLearnedAbout(*row) || m_contexts[row->root]->hasLearnedAbout(*row)))
            concerned.push_back(id);
    }
    return concerned;
}

ArticleReview ReviewEngine::check(const Document* document, const ArticleSummary& row) const
{
    if (document == nullptr)
        return checkRow(m_disk, {.row = std::make_shared<const ArticleSummary>(row)}, m_contexts);
    return checkArticle(*document, row, contextOf(m_contexts, row.root));
}

void ReviewEngine::check(std::span<const CheckTask> tasks, const Snapshot& rows, const Stories& stories,
    const AnswerSink& sink, const Stop& stop, const std::function<void()>& pass)
{
    checkRows(
        m_disk, tasks, m_contexts,
        [&](std::vector<CheckedRow> checked) { sink(answersOf(std::move(checked), rows, stories)); }, stop, pass);
}

/// The findings of these articles, and what the set says of those that have something in common with them.
ReviewAnswers ReviewEngine::answersOf(std::vector<CheckedRow> checked, const Snapshot& rows, const Stories& stories)
{
    std::sort(checked.begin(), checked.end(), [](const CheckedRow& a, const CheckedRow& b) { return a.id < b.id; });
    std::vector<std::pair<RowId, ArticleKeys>> keys;
    std::vector<RowId> changed;
    keys.reserve(checked.size());
    for (auto& row : checked) {
        keys.emplace_back(row.id, std::move(row.review.keys));
        changed.push_back(row.id);
    }
    const auto concerned = m_set.update(std::move(keys));
    const auto ofStory = SetCheck::concernedByStory(changed, stories);
    std::vector<RowId> all;
    std::set_union(concerned.begin(), concerned.end(), ofStory.begin(), ofStory.end(), std::back_inserter(all));
    auto answers = answersOfSet(all, rows, stories);
    answers.checked = checked.size();
    auto own = checked.begin();
    for (auto& answer : answers.answers) {
        own = std::find_if(own, checked.end(), [&](const CheckedRow& row) { return row.id >= answer.id; });
        if (own != checked.end() && own->id == answer.id)
            answer.own = std::move(own->review.findings);
    }
    return answers;
}

ReviewAnswers ReviewEngine::forget(const std::vector<RowId>& gone, const Snapshot& rows, const Stories& stories)
{
    std::vector<std::pair<RowId, ArticleKeys>> keys;
    for (const auto id : gone)
        keys.emplace_back(id, ArticleKeys());
    return answersOfSet(m_set.update(std::move(keys)), rows, stories);
}

std::vector<Finding> ReviewEngine::findingsOfSet(RowId id, const Snapshot& rows, const Stories& stories) const
{
    auto findings = m_set.findings(id, rows, stories);
    if (findings.empty())
        return findings;
    const auto& context = contextOf(m_contexts, rows[id]->root);
    std::erase_if(findings, [&](const Finding& finding) {
        return context.settings.isIgnored(finding.rule, context.below(rows[id]->path));
    });
    return findings;
}

ReviewAnswers ReviewEngine::answersOfSet(
    const std::vector<RowId>& ids, const Snapshot& rows, const Stories& stories) const
{
    ReviewAnswers answers{.fixableHosts = m_set.fixableHosts()};
    answers.answers.reserve(ids.size());
    for (const auto id : ids)
        answers.answers.push_back({.id = id, .ofSet = findingsOfSet(id, rows, stories)});
    return answers;
}

} // namespace stet
