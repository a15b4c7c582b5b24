#pragma once

#include "core/library/row_problems.h"
#include "core/parallel/stop.h"
#include "core/review/check_rows.h"
#include "core/review/fixes.h"
#include "core/review/folder_settings.h"
#include "core/review/set_check.h"

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
    std::optional<std::vector<Finding>> own{}; ///< nullopt: as before
    std::vector<Finding> ofSet{};
};

/// Findings of some articles, and what is known by now.
struct ReviewAnswers
{
    std::vector<ReviewAnswer> answers{};
    std::size_t checked = 0; ///< how many articles that were to be checked are done with these
    std::shared_ptr<const HostKeys> fixableHosts{}; ///< see SetCheck::fixableHosts()
};

/// Called by several threads, one at a time.
using AnswerSink = std::function<void(ReviewAnswers)>;

/// The findings of an article as rows and queries know them.
RowProblems problemsOf(const std::vector<Finding>& own, const std::vector<Finding>& ofSet);

/// Reviews articles: knows what the opened roots decide, what all articles have in common and what is learned from
/// them, and asks the rules. The window runs it in slices, the command line at once (FolderReview). For one thread at a
/// time, but for const methods.
class ReviewEngine
{
public:
    struct Options
    {
        ImageSizes imageSizes{}; ///< null: rules about files of pictures find nothing
        std::optional<Schema> schema{}; ///< checks all articles, in place of the schemas of their folders
    };

    /// `disk` must outlive the engine.
    explicit ReviewEngine(Disk& disk, Options options);

    /// Reads what the roots decide; roots with the same `.stet` share it. `publish`: the field of the rows, see
    /// publishFieldOf(). `now`: seconds since 1970-01-01 UTC. Returns false, changing nothing, if all of it is as
    /// before; else nothing is known of any article any more.
    bool readSettings(const std::vector<std::string>& roots, const PublishField& publish, std::int64_t now);
    /// What was read: one for each place that roots have their settings from, in the order of the roots.
    const std::vector<FolderSettings>& settings() const { return m_settings; }
    /// What is wrong in these settings.
    std::vector<ConfigurationError> parseErrors() const;
    /// By root. Those that were handed out stay as they are.
    const CheckContexts& contexts() const { return m_contexts; }

    /// Learns from all articles: spellings of topics, dates of folders. Returns those about which this says something,
    /// or did so before: they are to be checked again.
    std::vector<RowId> learn(const Snapshot& rows, std::int64_t now);

    /// Checks one article by itself; `document` is null if it cannot be read or parsed. Several threads may ask at
    /// once.
    ArticleReview check(const Document* document, const ArticleSummary& row) const;
    /// Checks articles by themselves, and those that they have something in common with; on all cores. `rows` has all
    /// articles, `stories` says which of them tell one story. `pass` as in checkRows().
    void check(std::span<const CheckTask> tasks, const Snapshot& rows, const Stories& stories, const AnswerSink& sink,
        const Stop& stop = {}, const std::function<void()>& pass = {});
    /// Takes over what articles have in common with others; that of gone ones is empty. Returns the rows whose findings
    /// may be others now.
    std::vector<RowId> update(std::vector<std::pair<RowId, ArticleKeys>> keys) { return m_set.update(std::move(keys)); }
    /// The same for all articles, of which none is known yet.
    void fill(std::vector<std::pair<RowId, ArticleKeys>> keys) { m_set.fill(std::move(keys)); }
    /// Forgets articles that are gone. Returns the answers of those that they had something in common with.
    ReviewAnswers forget(const std::vector<RowId>& gone, const Snapshot& rows, const Stories& stories);
    /// What the rules of the set say of articles.
    ReviewAnswers answersOfSet(const std::vector<RowId>& ids, const Snapshot& rows, const Stories& stories) const;
    std::vector<Finding> findingsOfSet(RowId id, const Snapshot& rows, const Stories& stories) const
    {
        return m_set.findings(id, rows, stories);
    }
    /// Articles that update() and check() concern too, but are too many to look at at once.
    std::vector<RowId> takeConcernedLater() { return m_set.takeConcernedLater(); }

    /// Plans the fixes of findings, with what is known by now.
    FixPlan fixPlan(FixFilter filter) const { return {m_contexts, m_set.fixableHosts(), std::move(filter)}; }

private:
    ReviewAnswers answersOf(std::vector<CheckedRow> checked, const Snapshot& rows, const Stories& stories);

    Disk& m_disk;
    Options m_options;
    bool m_isRead = false;
    PublishField m_publish;
    std::vector<std::size_t> m_places; ///< by root: in m_settings
    std::vector<FolderSettings> m_settings;
    CheckContexts m_contexts;
    SetCheck m_set;
};

} // namespace stet
