#pragma once

#include "core/document/document.h"
#include "core/edit/rebase.h"
#include "core/library/article_summary.h"
#include "core/library/pending_edits.h"
#include "core/storage/disk.h"
#include "core/storage/folder_scan.h"

namespace stet {

/// The row of a file, and the article that it summarizes.
struct ReadRow
{
    ArticleSummary row{};
    std::optional<Document> document{}; ///< nullopt if the row has an error
};

/// As readRow(), for callers who need more than the row.
ReadRow readRowAndDocument(Disk& disk, const Candidate& candidate, const PublishField& field);

/// Reads one found file into a row. A file that cannot be read or parsed becomes a row with the reason.
ArticleSummary readRow(Disk& disk, const Candidate& candidate, const PublishField& field);

/// Reapplies pending edits to a text that has replaced the one they were made for. Errors: as rebase(), or as
/// rebaseByField() if the old text is not at hand.
Result<Rebased> rebasePending(const Document& document, const PendingEdits& pending);

/// Applies pending edits to a text. If it is not the text they were made for, reapplies them field by field. Errors:
/// those of applyEdits(); BothChanged if the text and an edit give a field different values; ChangedOnDisk for edits
/// that make sense only in the text they were made for.
Result<Rebased> withPending(const Document& document, const PendingEdits& pending);

/// Reads the text of an article, even one that cannot be parsed. Errors: those of reading.
Result<Document> readArticleText(Disk& disk, const std::string& path);

/// Reads a whole article again, with its pending edits applied. Errors: those of reading, parsing and withPending().
Result<Document> readArticle(Disk& disk, const std::string& path, const PendingEdits& pending);

} // namespace stet
