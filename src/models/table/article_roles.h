#pragma once

#include <Qt>

namespace stet {

/// Roles beside Qt's own; delegates and tests read these, never the texts.
namespace ArticleRole {
enum
{
    Id = Qt::UserRole, ///< RowId as uint
    State, ///< PublishState as int; invalid for an unreadable article
    Number, ///< double of a number column; invalid when unknown
    Unsaved, ///< bool
    Error, ///< QString, why the article cannot be read; invalid when it can
    Untitled, ///< bool: the article has no title, and its file names it
    Refusal, ///< QString, why its fields cannot be edited; invalid when they can
    Stale, ///< bool: edited, and no longer what the search asks for
    ChangedOnDisk, ///< bool: changed or brought by another writer, and not looked at since
    Worst, ///< RowProblems::Worst as int, of what is wrong with the article
};
}

} // namespace stet
