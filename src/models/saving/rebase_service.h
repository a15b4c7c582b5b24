#pragma once

#include "models/desk/edit_service.h"

#include <QObject>

#include <set>
#include <unordered_map>
#include <vector>

namespace stet {

/// Reapplies pending edits, field by field, when others have changed their articles and these were read again. Holds
/// articles with conflicting fields until the person decides.
class RebaseService final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the service.
    RebaseService(ArticleStore& store, EditService& editor, QObject* parent = nullptr);

    /// Applies decisions about conflicts.
    void decide(std::vector<RebasedEdits> articles);
    /// Decides all of these articles the same way.
    void decide(const std::vector<RowId>& rows, ConflictChoice choice);

    /// Returns the unsaved articles with undecided conflicts.
    std::vector<RowId> undecided() const;

Q_SIGNALS:
    /// Others changed these articles too, in other fields; the edits were reapplied.
    void followed(const std::vector<stet::RowId>& rows);
    void conflicted(const std::vector<stet::EditService::Refusal>& conflicts);
    /// Articles have come to those that the person has to decide, or left them.
    void undecidedChanged();
    /// The person's decisions were applied.
    void decided();

private:
    void follow(const Change& change);
    void rebase(std::vector<RebasedEdits> articles, bool isDecision);

    ArticleStore& m_store;
    EditService& m_editor;
    std::set<RowId> m_undecided;
    std::unordered_map<RowId, Fingerprint> m_tried; ///< the text of each article when its edits were last reapplied
};

} // namespace stet
