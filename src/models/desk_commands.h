#pragma once

#include "article_store.h"

#include <QObject>
#include <QUndoStack>

#include <vector>

namespace stet {

/// The verbs of the desk: each act is one undo step and one plain sentence.
class DeskCommands : public QObject
{
    Q_OBJECT

public:
    explicit DeskCommands(ArticleStore& store, QObject* parent = nullptr);

    QUndoStack& undoStack() { return m_undoStack; }

    /// Makes the articles published or drafts; those that are so already are left alone, those that cannot be edited
    /// are named.
    void setPublished(const std::vector<RowId>& rows, bool publish);
    void undo();
    void redo();
    /// Forgets all steps: their articles are gone.
    void clear();

Q_SIGNALS:
    /// Something was done that can be undone.
    void done(const QString& sentence);
    /// Nothing was done, or not everywhere: why.
    void refused(const QString& sentence);

private:
    QString refusalOf(const std::vector<RowId>& rows, bool publish) const;
    void sayLeftAlone(const std::vector<RowId>& rows);

    ArticleStore& m_store;
    QUndoStack m_undoStack;
};

} // namespace stet
