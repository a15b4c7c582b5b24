#pragma once

#include "core/library/library.h"
#include "core/review/check_article.h"
#include "core/storage/disk.h"

#include "core/parallel/stop.h"
#include <functional>
#include <span>
#include <vector>

namespace stet {

/// An article to check, as a person sees it.
struct CheckTask
{
    RowId id = noRow;
    RowPointer row{}; ///< with the pending edits
    PendingEdits pending{};
};

struct CheckedRow
{
    RowId id = noRow;
    ArticleReview review{};
};

/// Several threads call it, one at a time.
using CheckSink = std::function<void(std::vector<CheckedRow>)>;

/// Reads the articles and runs the rules of one article on each, with a worker per core; returns when all are checked
/// or the work was stopped. A file that cannot be read, or that its pending edits no longer fit, gets the findings of
/// an unreadable one. Each worker calls `pass` before each article; it may wait.
void checkRows(Disk& disk, std::span<const CheckTask> tasks, const CheckContexts& contexts, const CheckSink& sink,
    const Stop& stop = {}, const std::function<void()>& pass = {});

/// Checks one article on this thread.
ArticleReview checkRow(Disk& disk, const CheckTask& task, const CheckContexts& contexts);

} // namespace stet
