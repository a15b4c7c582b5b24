#include "core/saving/recreate_article.h"

#include "core/library/read_article.h"
#include "core/storage/guarded_save.h"

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
    if (const auto created = createGuarded(disk, path, document.bytes(), fileMode); !created.ok())
        return at(created.error());
    syncFoldersOf(disk, {path});
    return SavedArticle{summarize(document, field, path), {}, nullptr, KnownText::of(document.bytes())};
}

} // namespace stet
