#pragma once

#include "core/library/article_edit.h"
#include "core/library/row_annotations.h"
#include "core/library/row_problems.h"
#include "core/library/snapshot.h"
#include "core/library/story_count.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace stet {

/// Owns the rows of all opened articles and their pending edits. Lives on one thread and changes only there. Rows are
/// immutable and shared by pointer, so a snapshot costs almost nothing.
class Library
{
public:
    explicit Library(PublishField field = {})
        : m_publishField(std::move(field))
    {
    }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    const PublishField& publishField() const { return m_publishField; }
    /// Applies to articles added from now on. Call it while there are none.
    void setPublishField(PublishField field) { m_publishField = std::move(field); }

    /// Reserves room for that many articles, so that adding them goes at an even pace.
    void expect(std::size_t count);
    /// Adds an article, or updates the row of its path. Keeps pending edits.
    RowId put(ArticleSummary row);
    /// Forgets an article whose file is gone. Keeps one with pending edits, so that they are not lost with the file.
    bool remove(RowId id);
    /// Gives an article the new path of its file; the row keeps its id and pending edits. Returns false, changing
    /// nothing, if the path belongs to another article.
    bool rename(RowId id, ArticleSummary row);
    /// Forgets all articles and their pending edits; their ids are not used again. Dropping the returned pointer frees
    /// the memory, which takes time with many articles; another thread may do it.
    std::shared_ptr<const void> clear();

    /// Number of articles; ids are below idLimit().
    std::size_t count() const { return m_byPath.size(); }
    /// Returns noRow if no article has the path.
    RowId idOf(std::string_view path) const;
    RowId idLimit() const { return m_firstId + static_cast<RowId>(m_entries.size()); }
    bool contains(RowId id) const { return id >= m_firstId && id < idLimit() && m_shown[id] != nullptr; }
    /// The row to show: the article as read, with its pending edits.
    const ArticleSummary& row(RowId id) const { return *m_shown[id]; }
    /// The row without the pending edits.
    const ArticleSummary& base(RowId id) const { return *entryOf(id).base; }
    Snapshot snapshot() const { return m_shown; }

    const PendingEdits& pending(RowId id) const { return entryOf(id).pending; }
    bool isUnsaved(RowId id) const { return contains(id) && !entryOf(id).pending.empty(); }
    std::size_t unsavedCount() const { return m_unsaved; }
    /// How many articles are shown as drafts, and how many cannot be read.
    std::size_t draftCount() const { return m_drafts; }
    std::size_t unreadableCount() const { return m_unreadable; }
    std::vector<RowId> unsavedRows() const;

    /// The article's problems, as far as they are known.
    const RowProblems& problems(RowId id) const { return entryOf(id).problems; }
    /// False, and nothing changed, where the article is gone or this is known already.
    bool setProblems(RowId id, RowProblems problems);

    /// What is known of the articles besides their texts.
    const RowAnnotations& annotations() const { return m_annotations; }
    RowAnnotations& annotations() { return m_annotations; }

    /// The articles that tell the same story, this one included, as far as they are known; empty if it has no others.
    std::span<const RowId> story(RowId id) const;
    Stories stories() const { return m_stories; }
    /// The articles and the others of their stories; some of them twice.
    std::vector<RowId> withStories(std::vector<RowId> ids) const;
    /// How many articles tell the story, and how many of these are published. A lone article counts as one.
    StoryCount storyCount(RowId id) const;
    /// False, and nothing changed, where the article is gone or this is known already. `members` may be null.
    bool setStory(RowId id, StoryMembers members);

    /// Returns the edits that publish or unpublish the rows; skips those already in that state or not editable.
    std::vector<ArticleEdit> publishEdits(const std::vector<RowId>& rows, bool publish) const;
    /// Makes an edit of the publish field pending. Returns false, changing nothing, unless the field holds `before`.
    bool apply(const ArticleEdit& edit);
    /// Keeps the text that an article's pending edits apply to. Returns false, changing nothing, if `fingerprint` is
    /// not the one of that text, or the text is kept already.
    bool keepText(RowId id, const Fingerprint& fingerprint, std::shared_ptr<const std::string> text);
    /// Counts the changes to an article.
    std::uint32_t revision(RowId id) const { return entryOf(id).revision; }
    /// Returns tasks for prepareChanges() and prepareEdits(), one for each row that can be edited.
    std::vector<EditTask> editTasks(const std::vector<RowId>& rows) const;
    /// Applies prepared edits of any field. Returns false, changing nothing, if the article has changed since.
    bool apply(PreparedEdits prepared);

    /// Returns tasks for saveArticle(), one for each unsaved row; ignores repeated rows.
    std::vector<SaveTask> saveTasks(const std::vector<RowId>& rows) const;
    /// Records a save: `saved` becomes the base, later edits stay pending. `back` undoes the save. `meant` is what the
    /// task's edits made of the text they applied to. Changes nothing if the article was read again meanwhile and the
    /// pending edits apply to a third text: the next read sorts that out.
    void markSaved(
        const SaveTask& task, ArticleSummary saved, std::shared_ptr<const InverseEdit> back = {}, KnownText meant = {});

private:
    struct Entry
    {
        RowPointer base; ///< as read from disk; null when removed
        PendingEdits pending;
        std::uint32_t revision = 0;
        std::shared_ptr<const InverseEdit> back; ///< of the last save; null if there was none
        RowProblems problems{};
    };

    /// Hashes ids by path, for a set of ids that is searched by path: the rows hold the paths.
    struct ByPath
    {
        using is_transparent = void;
        const Library* library;

        std::string_view pathOf(RowId id) const { return library->entryOf(id).base->path; }
        static std::string_view pathOf(std::string_view path) { return path; }
        std::size_t operator()(const auto& key) const { return std::hash<std::string_view>{}(pathOf(key)); }
        bool operator()(const auto& a, const auto& b) const { return pathOf(a) == pathOf(b); }
    };
    using PathIndex = std::unordered_set<RowId, ByPath, ByPath>;

    const Entry& entryOf(RowId id) const { return m_entries[id - m_firstId]; }
    Entry& entryOf(RowId id) { return m_entries[id - m_firstId]; }
    PathIndex newIndex() const { return PathIndex(0, ByPath{this}, ByPath{this}); }
    static void setBase(Entry& entry, ArticleSummary row);
    void show(RowId id, RowPointer row);
    void showPending(RowId id);
    void countUnsaved(bool wasUnsaved, const Entry& entry);
    static std::optional<PendingEdits> leftBySave(
        const Entry& entry, const SaveTask& task, const Fingerprint& saved, const InverseEdit* back, KnownText meant);

    PublishField m_publishField;
    RowId m_firstId = 0; ///< of m_entries; smaller ids belonged to articles that clear() forgot
    std::vector<Entry> m_entries;
    Snapshot m_shown; ///< base with pending edits
    Stories m_stories; ///< as many entries as m_shown
    RowAnnotations m_annotations; ///< as many entries as m_shown
    PathIndex m_byPath = newIndex();
    std::size_t m_unsaved = 0;
    std::size_t m_drafts = 0;
    std::size_t m_unreadable = 0;
};

} // namespace stet
