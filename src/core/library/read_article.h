#pragma once

#include "document/document.h"
#include "library/article_summary.h"
#include "library/pending_edits.h"
#include "storage/disk.h"
#include "storage/folder_scan.h"

namespace stet {

/// Reads one found file into a row. A file that cannot be read or parsed is a row with its reason.
ArticleSummary readRow(Disk& disk, const Candidate& candidate, const PublishField& field);

/// Reads an article again, whole, with its pending edits applied. Errors: those of reading and parsing; ChangedOnDisk
/// where the edits were made for another text.
Result<Document> readArticle(Disk& disk, const std::string& path, const PendingEdits& pending);

} // namespace stet
