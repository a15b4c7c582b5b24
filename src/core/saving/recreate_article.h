#pragma once

#include "core/library/library.h"
#include "core/saving/save_articles.h"
#include "core/storage/disk.h"

#include <string>

namespace stet {

/// Writes an article whose file is gone, with its pending edits, to a new file at `path`, in its own folder or in one
/// that a person chose. Errors: NotFound, if the text that the edits were made for is not at hand; AlreadyExists, if
/// something is at the path; those of applyEdits() and of writing; and the reason if the text is not a readable
/// article.
Result<SavedArticle> recreateArticle(
    Disk& disk, const SaveTask& task, const std::string& path, const PublishField& field);

} // namespace stet
