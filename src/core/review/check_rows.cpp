#include "core/review/check_rows.h"

#include "core/library/read_article.h"
#include "core/parallel/parallel_for.h"

#include <mutex>

namespace stet {

namespace {

constexpr std::size_t checkBatch = 256;

} // namespace

ArticleReview checkRow(Disk& disk, const CheckTask& task, const CheckContexts& contexts)
{
    const auto& context = contextOf(contexts, task.row->root);
    const auto document = readArticle(disk, task.row->path, task.pending);
    if (document.ok())
        return checkArticle(*document, *task.row, context);
    auto row = *task.row;
    row.error = document.error();
    const auto text = readArticleText(disk, std::string(row.path));
    return text.ok() && text->error() ? checkArticle(*text, row, context) : checkUnreadable(row, context);
}

void checkRows(Disk& disk, std::span<const CheckTask> tasks, const CheckContexts& contexts, const CheckSink& sink,
    const Stop& stop, const std::function<void()>& pass)
{
    std::mutex mutex;
    const auto work = [&](Part part) {
        std::vector<CheckedRow> checked;
        for (const auto& task : tasks.subspan(part.begin, part.end - part.begin)) {
            if (pass)
                pass();
            if (stop.isRequested())
                return;
            checked.push_back({task.id, checkRow(disk, task, contexts)});
        }
        const std::lock_guard lock(mutex);
        if (!stop.isRequested())
            sink(std::move(checked));
    };
    parallelFor(tasks.size(), checkBatch, work, stop);
}

} // namespace stet
