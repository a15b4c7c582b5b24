#pragma once

#include "models/desk/article_editor.h"

#include <QObject>

#include <set>
#include <unordered_map>
#include <vector>

namespace stet {

/// Makes pending edits anew on what others have made of their articles, field by field, when that was read; and holds
/// the articles to which both gave a field different values, until a person decides.
class PendingFollower final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the follower.
    PendingFollower(ArticleStore& store, ArticleEditor& editor, QObject* parent = nullptr);

    /// Decides conflicts.
    void decide(std::vector<EditsAnew> articles) { makeAnew(std::move(articles)); }
    /// Decides all of these articles alike.
    void decide(const std::vector<RowId>& rows, ConflictChoice choice);

    /// The unsaved articles whose conflicts are not decided.
    std::vector<RowId> undecided() const;

Q_SIGNALS:
    /// Others changed these articles too, in other fields.
    void followed(const std::vector<stet::RowId>& rows);
    void conflicted(const std::vector<stet::ArticleEditor::Refusal>& conflicts);

private:
    void follow(const Change& change);
    void makeAnew(std::vector<EditsAnew> articles);

    ArticleStore& m_store;
    ArticleEditor& m_editor;
    std::set<RowId> m_undecided;
    std::unordered_map<RowId, Fingerprint> m_tried; ///< for which text of an article the edits were made anew last
};

} // namespace stet
