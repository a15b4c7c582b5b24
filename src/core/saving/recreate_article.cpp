#include "core/saving/recreate_article.h"

#include "core/library/read_article.h"
#include "core/storage/guarded_save.h"
#include "core/storage/path_text.h"

namespace stet {

namespace {

constexpr std::uint32_t fileMode = 0644;

} // namespace

Result<SavedArticle> recreateArticle(
    Disk& disk, const SaveTask& task, const std::string& path, const PublishField& field)
{
    const auto at = [&](Error error) {
        error.path = path;
        return error;
    };
    if (!task.pending.baseText)
        return at({.code = ErrorCode::NotFound});
    const auto text = withPending(Document::ofText(*task.pending.baseText), task.pending);
    if (!text.ok())
        return at(text.error());
    const auto& document = text->edited.document;
    if (document.error())
        return at(*document.error());
    // The article's own folder is canonical. Another one a person has just chosen, links and all.
    const std::string folder(parentPath(path));
    const auto real = folder == parentPath(task.path) ? Result<std::string>(folder) : disk.realPath(folder);
    if (!real.ok())
        return at(real.error());
    const auto created = joinPath(*real, fileName(path));
    if (const auto done = createGuarded(disk, created, document.bytes(), fileMode); !done.ok())
        return at(done.error());
    SavedArticle saved{summarize(document, field, created), {}, nullptr, KnownText::of(document.bytes())};
    if (!syncFoldersOf(disk, {created}).empty())
        saved.warnings.push_back(SaveWarning::FolderNotSynced);
    return saved;
}

} // namespace stet
