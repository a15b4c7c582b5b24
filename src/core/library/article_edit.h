#pragma once

#include "core/library/inverse_edit.h"
#include "core/library/pending_edits.h"
#include "core/library/snapshot.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace stet {

/// One edit of one article: what a command does and undoes. A command for many articles has few different edits, which
/// they share.
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

/// The edits that take these back.
std::vector<ArticleEdit> inverseOf(const std::vector<ArticleEdit>& edits);

/// What a worker needs to make edits of an article ready.
struct EditTask
{
    RowId row = noRow;
    std::uint32_t revision = 0; ///< of the article then
    RowPointer base{}; ///< without the pending edits
    PendingEdits pending{};
};

/// Edits of an article that a worker has made ready: proved, and with all that the library is to show of them.
struct PreparedEdits
{
    RowId row = noRow;
    std::uint32_t revision = 0; ///< of the article that they were made for
    std::vector<FieldEdit> edits{}; ///< in their order; empty where all is so already
    PendingEdits pending{}; ///< with them
    RowPointer base{}; ///< the article as it is on disk, where that is another one than was known; else null
    RowPointer shown{}; ///< with the pending edits
};

/// What a save needs to know, taken when it begins.
struct SaveTask
{
    RowId row = noRow;
    std::string path{};
    PendingEdits pending{};
    std::shared_ptr<const InverseEdit> lastSave{}; ///< what takes the article's last save back; may be null
};

} // namespace stet
