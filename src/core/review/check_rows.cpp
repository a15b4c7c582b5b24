#include "core/review/check_rows.h"

#include "core/library/read_article.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace stet {

namespace {

constexpr std::size_t checkBatch = 256;

const CheckContext& contextOf(const ArticleSummary& row, const CheckContexts& contexts)
{
    static const CheckContext none;
    return row.root < contexts.size() ? *contexts[row.root] : none;
}

} // namespace

ArticleReview checkRow(Disk& disk, const CheckTask& task, const CheckContexts& contexts)
{
    const auto& context = contextOf(*task.row, contexts);
    const auto document = readArticle(disk, task.row->path, task.pending);
    if (document.ok())
        return checkArticle(*document, *task.row, context);
    auto row = *task.row;
    row.error = document.error();
    const auto text = readText(disk, std::string(row.path));
    return text.ok() && text->error() ? checkArticle(*text, row, context) : checkUnreadable(row, context);
}

void checkRows(Disk& disk, std::span<const CheckTask> tasks, const CheckContexts& contexts, const CheckSink& sink,
    const std::stop_token& stop, const std::function<void()>& pass)
{
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    const auto work = [&] {
        while (!stop.stop_requested()) {
            const auto begin = next.fetch_add(checkBatch);
            if (begin >= tasks.size())
                return;
            std::vector<CheckedRow> checked;
            for (const auto& task : tasks.subspan(begin, std::min(checkBatch, tasks.size() - begin))) {
                if (pass)
                    pass();
                if (stop.stop_requested())
                    return;
                checked.push_back({task.id, checkRow(disk, task, contexts)});
            }
            const std::lock_guard lock(mutex);
            if (!stop.stop_requested())
                sink(std::move(checked));
        }
    };
    const auto most = (tasks.size() + checkBatch - 1) / checkBatch;
    const auto count = std::min<std::size_t>(most, std::max(1U, std::thread::hardware_concurrency()));
    std::vector<std::jthread> workers;
    for (std::size_t i = 1; i < count; ++i)
        workers.emplace_back(work);
    work();
}

} // namespace stet
