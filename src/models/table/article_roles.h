#pragma once

#include <Qt>

namespace stet {

/// Roles beside Qt's own. Delegates and tests read these, never the texts.
namespace ArticleRole {
enum
{
    Id = Qt::UserRole, ///< RowId as uint
    State, ///< PublishState as int; invalid for an unreadable article
    Number, ///< double of a number column; invalid when unknown
    Unsaved, ///< bool
    Error, ///< QString, why the article cannot be read; invalid if it can
    Untitled, ///< bool: the article has no title, so its file name is shown
    Refusal, ///< QString, why its fields cannot be edited; invalid if they can
    Stale, ///< bool: edited, and no longer matches the search
    ChangedOnDisk, ///< bool: changed or added by another writer and not viewed since
    Conflicted, ///< bool: others changed the same fields, and the person has not decided yet
    Review, ///< ReviewSign as int
    News, ///< QString for a badge: new or changed since the person has seen the folder; empty for what they have seen
    Worst, ///< RowProblems::Worst as int, of the article's problems
};
}

} // namespace stet
