#pragma once

#include "core/saving/prepare_edits.h"
#include "models/background/latest.h"
#include "models/desk/article_store.h"

#include <QObject>

#include <vector>

namespace stet {

/// A field of an article that the person and others gave different values.
struct ArticleConflict
{
    RowId row = noRow;
    FieldConflict conflict;
};

/// Finds, in the background, conflicts between pending edits and what is on disk. The newest search wins.
class ConflictJob final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the job.
    ConflictJob(ArticleStore& store, Disk& disk, QObject* parent = nullptr);

    void find(const std::vector<RowId>& rows);

Q_SIGNALS:
    void found(const std::vector<stet::ArticleConflict>& conflicts);

private:
    ArticleStore& m_store;
    Disk& m_disk;
    Latest<std::vector<ArticleConflict>> m_latest;
};

} // namespace stet
