#pragma once

#include "core/library/row_problems.h"
#include "core/parallel/stop.h"
#include "core/review/check_rows.h"
#include "core/review/fixes.h"
#include "core/review/set_check.h"
#include "core/settings/folder_settings.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace stet {

/// The findings of an article.
struct ReviewAnswer
{
    RowId id = noRow;
    std::optional<std::vector<Finding>> own{}; ///< nullopt: unchanged
    std::vector<Finding> ofSet{};
};

/// Findings of some articles, with the state of the review.
struct ReviewAnswers
{
    std::vector<ReviewAnswer> answers{};
    std::size_t checked = 0; ///< how many of the articles to check are done, these included
    std::shared_ptr<const HostKeys> fixableHosts{}; ///< see SetCheck::fixableHosts()
};

/// Several threads call it, one at a time.
using AnswerSink = std::function<void(ReviewAnswers)>;

/// Returns the findings of an article in the form that rows and queries use.
RowProblems problemsOf(const std::vector<Finding>& own, const std::vector<Finding>& ofSet);

/// Reviews articles: knows the settings of the opened roots, what articles have in common and what it has learned from
/// them, and runs the rules. The window runs it in slices, the command line in one go (FolderReview). One thread at a
/// time, except for const methods.
class ReviewEngine
{
public:
    struct Options
    {
        ImageSizes imageSizes{}; ///< null: rules about files of pictures find nothing
        std::optional<Schema> schema{}; ///< checks all articles, instead of the schemas of their folders
    };

    /// `disk` must outlive the engine.
    explicit ReviewEngine(Disk& disk, Options options);

    /// Reads the settings of the roots; roots with the same `.stet` share them. `publish`: the publish field of the
    /// rows, see publishFieldOf(). `now`: seconds since 1970-01-01 UTC. Returns false, changing nothing, if everything
    /// is as before; otherwise forgets all articles.
    bool readSettings(const std::vector<std::string>& roots, const PublishField& publish, std::int64_t now);
    /// The settings read: one for each place that roots have theirs from, in the order of the roots.
    const std::vector<FolderSettings>& settings() const { return m_settings; }
    /// The errors in these settings.
    std::vector<ConfigurationError> parseErrors() const;
    /// By root. Contexts already handed out do not change.
    const CheckContexts& contexts() const { return m_contexts; }

    /// Learns from all articles: spellings of topics, dates of folders. Returns the articles that this affects, or
    /// affected before: check them again.
    std::vector<RowId> learn(const Snapshot& rows, std::int64_t now);

    /// Checks one article by itself; `document` is null if it cannot be read or parsed. Several threads may call it at
    /// once.
    ArticleReview check(const Document* document, const ArticleSummary& row) const;
    /// Checks articles by themselves, and those that have something in common with them; on all cores. `rows` has all
    /// articles, `stories` tells which of them tell one story. `pass` as in checkRows().
    void check(std::span<const CheckTask> tasks, const Snapshot& rows, const Stories& stories, const AnswerSink& sink,
        const Stop& stop = {}, const std::function<void()>& pass = {});
    /// Updates what articles have in common with others; the keys of removed ones are empty. Returns the rows whose
    /// findings may have changed.
    std::vector<RowId> update(std::vector<std::pair<RowId, ArticleKeys>> keys) { return m_set.update(std::move(keys)); }
    /// As update(), for all articles at once, while no keys are known yet.
    void fill(std::vector<std::pair<RowId, ArticleKeys>> keys) { m_set.fill(std::move(keys)); }
    /// Forgets removed articles. Returns the answers for those that had something in common with them.
    ReviewAnswers forget(const std::vector<RowId>& gone, const Snapshot& rows, const Stories& stories);
    /// Returns what the rules of the set find in articles.
    ReviewAnswers answersOfSet(const std::vector<RowId>& ids, const Snapshot& rows, const Stories& stories) const;
    std::vector<Finding> findingsOfSet(RowId id, const Snapshot& rows, const Stories& stories) const;
    /// Articles that update() and check() also affect, but too many to check at once.
    std::vector<RowId> takeConcernedLater() { return m_set.takeConcernedLater(); }

    /// Plans the fixes of findings, from what is known so far.
    FixPlan fixPlan(FixFilter filter) const { return {m_contexts, m_set.fixableHosts(), std::move(filter)}; }

private:
    ReviewAnswers answersOf(std::vector<CheckedRow> checked, const Snapshot& rows, const Stories& stories);

    Disk& m_disk;
    Options m_options;
    bool m_isRead = false;
    PublishField m_publish;
    std::vector<std::size_t> m_places; ///< by root: index in m_settings
    std::vector<FolderSettings> m_settings;
    CheckContexts m_contexts;
    SetCheck m_set;
};

} // namespace stet
