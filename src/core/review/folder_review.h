#pragma once

#include "core/library/row_problems.h"
#include "core/review/review_engine.h"
#include "core/storage/folder_scan.h"
#include "core/stories/story_index.h"

#include <string>
#include <vector>

namespace stet {

/// Reviews all articles of some folders at once, on all cores, for programs without a window. Has the same findings as
/// a window once that is done: both run a ReviewEngine.
class FolderReview
{
public:
    struct Options
    {
        ReviewEngine::Options engine{};
        StoryIndex::Apart apart{}; ///< may be null
        std::int64_t now = 0; ///< seconds since 1970-01-01 UTC
    };

    /// Reads the settings of the roots. `disk` must outlive the review. Roots are as the person named them.
    FolderReview(Disk& disk, std::vector<std::string> roots, Options options);

    /// Of the roots.
    const std::vector<FolderSettings>& settings() const { return m_engine.settings(); }
    /// The field that publishes all articles.
    const PublishField& publishField() const { return m_publish; }

    /// Reads and checks all articles. Call it once. Files without front matter are not articles, except those that the
    /// person named, which become rows with that error.
    ScanReport run();

    /// In the order of root and path.
    const Snapshot& rows() const { return m_rows; }
    const Stories& stories() const { return m_stories; }
    /// The findings of the rules of one article, in the order of the file.
    const std::vector<Finding>& own(RowId id) const { return m_own[id]; }
    /// The findings of the rules of the set.
    const std::vector<Finding>& ofSet(RowId id) const { return m_ofSet[id]; }
    RowProblems problems(RowId id) const { return problemsOf(m_own[id], m_ofSet[id]); }

    FixPlan fixPlan(FixFilter filter) const { return m_engine.fixPlan(std::move(filter)); }
    /// Replaces articles by their fixed versions, and updates the findings of all. Keeps what was learned from the
    /// articles.
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
    std::vector<ArticleKeys> m_keys; ///< by RowId; until moved into the set
    std::vector<std::vector<Finding>> m_own; ///< by RowId
    std::vector<std::vector<Finding>> m_ofSet; ///< by RowId
};

} // namespace stet
