#pragma once

#include "core/library/article_edit.h"
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

/// Owns the rows of all opened articles and the edits that wait to be saved. Lives on one thread and is changed only
/// there; rows are immutable and shared by pointer, so a snapshot costs next to nothing.
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
    /// For the articles that come from now on. To be called while there are none.
    void setPublishField(PublishField field) { m_publishField = std::move(field); }

    /// Makes room for that many articles, so that adding them goes at an even pace.
    void expect(std::size_t count);
    /// Adds an article, or brings the row of its path up to date. Pending edits stay.
    RowId put(ArticleSummary row);
    /// Forgets an article that is no longer there. One with pending edits stays: the edits are not lost with the file.
    bool remove(RowId id);
    /// The article's file has another path now: its row keeps id and pending edits. False, and nothing changed, where
    /// the path is another article's.
    bool rename(RowId id, ArticleSummary row);
    /// Forgets all articles and their pending edits. Ids are not used again. Dropping what is returned frees the
    /// memory, which takes its time with many articles and may be done by another thread.
    std::shared_ptr<const void> clear();

    /// Number of articles; ids are below idLimit().
    std::size_t count() const { return m_byPath.size(); }
    /// noRow where the path is no article's.
    RowId idOf(std::string_view path) const;
    RowId idLimit() const { return m_firstId + static_cast<RowId>(m_entries.size()); }
    bool contains(RowId id) const { return id >= m_firstId && id < idLimit() && m_shown[id] != nullptr; }
    /// What is to be seen of an article: as read, with its pending edits.
    const ArticleSummary& row(RowId id) const { return *m_shown[id]; }
    /// The same without the pending edits.
    const ArticleSummary& base(RowId id) const { return *entryOf(id).base; }
    Snapshot snapshot() const { return m_shown; }

    const PendingEdits& pending(RowId id) const { return entryOf(id).pending; }
    bool isUnsaved(RowId id) const { return contains(id) && !entryOf(id).pending.empty(); }
    std::size_t unsavedCount() const { return m_unsaved; }
    /// How many of the articles are to be seen as drafts, and how many cannot be read.
    std::size_t draftCount() const { return m_drafts; }
    std::size_t unreadableCount() const { return m_unreadable; }
    std::vector<RowId> unsavedRows() const;

    /// What is wrong with an article, as far as it is known.
    const RowProblems& problems(RowId id) const { return entryOf(id).problems; }
    /// False, and nothing changed, where the article is gone or this is known already.
    bool setProblems(RowId id, RowProblems problems);

    /// The articles that tell the same story, itself included, as far as they are known; empty where it stands alone.
    std::span<const RowId> story(RowId id) const;
    Stories stories() const { return m_stories; }
    /// How many of them there are, and how many of these are published. An article alone is one.
    StoryCount storyCount(RowId id) const;
    /// False, and nothing changed, where the article is gone or this is known already. `members` may be null.
    bool setStory(RowId id, StoryMembers members);

    /// The edits that publish or unpublish those of the rows that are not so already and can be edited.
    std::vector<ArticleEdit> publishEdits(const std::vector<RowId>& rows, bool publish) const;
    /// Makes an edit of the publish field pending. False, and nothing changed, where the field no longer holds
    /// `before`.
    bool apply(const ArticleEdit& edit);
    /// Keeps the text that the pending edits of an article were made for. False, and nothing changed, where its
    /// fingerprint is not that of the text, or it is kept already.
    bool keepText(RowId id, const Fingerprint& fingerprint, std::shared_ptr<const std::string> text);
    /// Counts what has happened to an article.
    std::uint32_t revision(RowId id) const { return entryOf(id).revision; }
    /// Those of the rows that can be edited, as tasks for prepareChanges() and prepareEdits().
    std::vector<EditTask> editTasks(const std::vector<RowId>& rows) const;
    /// Takes over edits of any field. False, and nothing changed, where the article is another one since.
    bool apply(PreparedEdits prepared);

    /// Those of the rows that are unsaved, each once, as tasks for saveArticle().
    std::vector<SaveTask> saveTasks(const std::vector<RowId>& rows) const;
    /// Takes over what a save has written: `saved` is the base now, later edits stay pending. `back` takes the save
    /// back; `meant` is what the edits of the task made of the text that they were made for. Nothing changed where the
    /// article was read again meanwhile and the pending edits are of yet another text: reading it again tells the rest.
    void markSaved(
        const SaveTask& task, ArticleSummary saved, std::shared_ptr<const InverseEdit> back = {}, KnownText meant = {});

private:
    struct Entry
    {
        RowPointer base; ///< as on disk when read; null when removed
        PendingEdits pending;
        std::uint32_t revision = 0;
        std::shared_ptr<const InverseEdit> back; ///< of the last save; null when there was none
        RowProblems problems{};
    };

    /// A set of ids that is asked for paths: the paths themselves stand in the rows.
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
    RowId m_firstId = 0; ///< of m_entries; those below were forgotten together
    std::vector<Entry> m_entries;
    Snapshot m_shown; ///< base and pending edits
    Stories m_stories; ///< as many as rows
    PathIndex m_byPath = newIndex();
    std::size_t m_unsaved = 0;
    std::size_t m_drafts = 0;
    std::size_t m_unreadable = 0;
};

} // namespace stet
