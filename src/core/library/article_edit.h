#pragma once

#include "core/library/inverse_edit.h"
#include "core/library/pending_edits.h"
#include "core/library/snapshot.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace stet {

/// One edit of one article, as a command does and undoes it. A command on many articles has few distinct edits, so
/// articles share them.
struct ArticleEdit
{
    ArticleEdit(RowId id, std::shared_ptr<const FieldEdit> sharedEdit)
        : row(id)
        , edit(std::move(sharedEdit))
    {
    }
    ArticleEdit(RowId id, FieldEdit ownEdit)
        : ArticleEdit(id, std::make_shared<const FieldEdit>(std::move(ownEdit)))
    {
    }

    RowId row;
    std::shared_ptr<const FieldEdit> edit; ///< never null
};

/// Returns the edits that undo these.
std::vector<ArticleEdit> inverseOf(const std::vector<ArticleEdit>& edits);

/// What a worker needs to prepare edits of an article.
struct EditTask
{
    RowId row = noRow;
    std::uint32_t revision = 0; ///< of the article when the task was made
    RowPointer base{}; ///< without the pending edits
    PendingEdits pending{};
};

/// Edits of an article that a worker has prepared: proved, and with everything the library shows of them.
struct PreparedEdits
{
    RowId row = noRow;
    std::uint32_t revision = 0; ///< of the article they were prepared for
    std::vector<FieldEdit> edits{}; ///< in order; empty if there is nothing to change
    PendingEdits pending{}; ///< the pending edits, including these
    RowPointer base{}; ///< the article as on disk if it differs from the known one; else null
    RowPointer shown{}; ///< with the pending edits
};

/// What a save needs to know, captured when it begins.
struct SaveTask
{
    RowId row = noRow;
    std::string path{};
    PendingEdits pending{};
    std::shared_ptr<const InverseEdit> lastSave{}; ///< undoes the article's last save; may be null
};

} // namespace stet
