#pragma once

#include "models/desk/edit_service.h"

#include <QObject>

#include <set>
#include <unordered_map>
#include <vector>

namespace stet {

/// Makes pending edits again on what others have made of their articles, field by field, when that was read; and holds
/// the articles to which both gave a field different values, until a person decides.
class RebaseService final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the service.
    RebaseService(ArticleStore& store, EditService& editor, QObject* parent = nullptr);

    /// Decides conflicts.
    void decide(std::vector<RebasedEdits> articles) { rebase(std::move(articles)); }
    /// Decides all of these articles alike.
    void decide(const std::vector<RowId>& rows, ConflictChoice choice);

    /// The unsaved articles whose conflicts are not decided.
    std::vector<RowId> undecided() const;

Q_SIGNALS:
    /// Others changed these articles too, in other fields.
    void followed(const std::vector<stet::RowId>& rows);
    void conflicted(const std::vector<stet::EditService::Refusal>& conflicts);

private:
    void follow(const Change& change);
    void rebase(std::vector<RebasedEdits> articles);

    ArticleStore& m_store;
    EditService& m_editor;
    std::set<RowId> m_undecided;
    std::unordered_map<RowId, Fingerprint> m_tried; ///< for which text of an article the edits were rebuilt last
};

} // namespace stet
