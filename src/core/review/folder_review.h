#pragma once

#include "core/library/row_problems.h"
#include "core/review/review_engine.h"
#include "core/storage/folder_scan.h"
#include "core/stories/story_index.h"

#include <string>
#include <vector>

namespace stet {

/// A review of all articles of some folders at once, on all cores, for programs without a window. Finds what a window
/// finds when it has come to rest: both run a ReviewEngine.
class FolderReview
{
public:
    struct Options
    {
        ReviewEngine::Options engine{};
        StoryIndex::Apart apart{}; ///< may be null
        std::int64_t now = 0; ///< seconds since 1970-01-01 UTC
    };

    /// `disk` must outlive the review. Roots are as the person named them. Reads what the roots decide.
    FolderReview(Disk& disk, std::vector<std::string> roots, Options options);

    /// Of the roots.
    const std::vector<FolderSettings>& settings() const { return m_engine.settings(); }
    /// The field that publishes all articles.
    const PublishField& publishField() const { return m_publish; }

    /// Reads and checks all articles. To be called once. Files without front matter are no articles, but those that the
    /// person named are rows that say so.
    ScanReport run();

    /// In the order of root and path.
    const Snapshot& rows() const { return m_rows; }
    const Stories& stories() const { return m_stories; }
    /// What the rules say of an article by itself, in the order of the file.
    const std::vector<Finding>& own(RowId id) const { return m_own[id]; }
    /// What the rules of the set say of it.
    const std::vector<Finding>& ofSet(RowId id) const { return m_ofSet[id]; }
    RowProblems problems(RowId id) const { return problemsOf(m_own[id], m_ofSet[id]); }

    FixPlan fixPlan(FixFilter filter) const { return m_engine.fixPlan(std::move(filter)); }
    /// Replaces articles by what fixes made of them, and updates the findings of all. What was learned from the
    /// articles stays.
    void update(const std::vector<std::pair<RowId, Document>>& fixed);

private:
    struct Read;

    void takeRows(std::vector<Read> read);
    void learnFromAll();
    void checkSet();

    Disk& m_disk;
    std::vector<std::string> m_roots;
    std::int64_t m_now;
    PublishField m_publish;
    ReviewEngine m_engine;
    Snapshot m_rows;
    StoryIndex m_index;
    Stories m_stories;
    std::vector<ArticleKeys> m_keys; ///< by RowId; until the set has them
    std::vector<std::vector<Finding>> m_own; ///< by RowId
    std::vector<std::vector<Finding>> m_ofSet; ///< by RowId
};

} // namespace stet
