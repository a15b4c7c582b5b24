#pragma once

#include "core/document/document.h"
#include "core/edit/rebase.h"
#include "core/library/article_summary.h"
#include "core/library/pending_edits.h"
#include "core/storage/disk.h"
#include "core/storage/folder_scan.h"

namespace stet {

/// A found file as a row, and the article that the row sums up.
struct ReadRow
{
    ArticleSummary row{};
    std::optional<Document> document{}; ///< nullopt if the row has an error
};

/// As readRow(), for callers who need more of the article than its row.
ReadRow readRowAndDocument(Disk& disk, const Candidate& candidate, const PublishField& field);

/// Reads one found file into a row. A file that cannot be read or parsed is a row with its reason.
ArticleSummary readRow(Disk& disk, const Candidate& candidate, const PublishField& field);

/// Makes pending edits again on the text that is in the place of the one they were made for. Errors: as rebase(), and
/// where that text is not at hand as rebaseByField().
Result<Rebased> rebasePending(const Document& document, const PendingEdits& pending);

/// A text with pending edits. Where it is another than the one they were made for, they are rebuilt on it, field by
/// field. Errors: those of applyEdits(); BothChanged where it and an edit give a field different values; ChangedOnDisk
/// for edits that only the text they were made for gives a meaning.
Result<Rebased> withPending(const Document& document, const PendingEdits& pending);

/// Reads the text of an article, which need not be one that can be parsed. Errors: those of reading.
Result<Document> readText(Disk& disk, const std::string& path);

/// Reads an article again, whole, with its pending edits applied. Errors: those of reading, parsing and withPending().
Result<Document> readArticle(Disk& disk, const std::string& path, const PendingEdits& pending);

} // namespace stet
