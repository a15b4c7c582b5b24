#include "library/save_articles.h"

#include "storage/read_file.h"

namespace stet {

Result<SavedArticle> saveArticle(Disk& disk, const SaveTask& task, const PublishField& field)
{
    const auto at = [&](Error error) {
        error.path = task.path;
        return error;
    };
    auto content = readFile(disk, task.path, SourceText::sizeLimit);
    if (!content.ok())
        return at(content.error());
    if (Fingerprint::of(content->bytes) != task.pending.base)
        return at({.code = ErrorCode::ChangedOnDisk});
    const auto old = Document::read(std::move(content).value().bytes);
    if (!old.ok())
        return at(old.error());
    const auto edited = applyEdits(*old, task.pending.edits);
    if (!edited.ok())
        return at(edited.error());
    auto written = saveGuarded(disk, task.path, old->bytes(), edited->document.bytes());
    if (!written.ok())
        return at(written.error());

    SavedArticle saved{summarize(edited->document, field), std::move(written->warnings)};
    saved.row.path = task.path;
    saved.row.stamp = written->stamp.value_or(content->stamp);
    return saved;
}

void saveArticles(Disk& disk, const std::vector<SaveTask>& tasks, const PublishField& field, const SaveSink& sink,
    const std::stop_token& stop)
{
    std::vector<std::string> saved;
    for (const auto& task : tasks) {
        if (stop.stop_requested()) {
            sink(task, Error{.code = ErrorCode::Cancelled, .path = task.path});
            continue;
        }
        auto outcome = saveArticle(disk, task, field);
        if (outcome.ok())
            saved.push_back(task.path);
        sink(task, std::move(outcome));
    }
    syncFoldersOf(disk, saved);
}

} // namespace stet
