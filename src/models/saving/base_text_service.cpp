#include "models/saving/base_text_service.h"

#include "core/library/read_article.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

namespace stet {

BaseTextService::BaseTextService(ArticleStore& store, Disk& disk, std::size_t limit, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_disk(disk)
    , m_limit(limit)
{
    connect(&store, &ArticleStore::changed, this, &BaseTextService::look);
}

void BaseTextService::look(const Change& change)
{
    const auto& library = m_store.library();
    if (change.rows.empty())
        m_wanted.clear();
    if (!change.kinds.testFlag(ChangeKind::Pending) || library.unsavedCount() > mostUnsaved)
        return;
    for (const auto id : change.rows) {
        if (library.isUnsaved(id) && !library.pending(id).baseText)
            m_wanted.insert(id);
    }
    if (!m_wanted.empty() && !m_task.isRunning())
        read();
}

void BaseTextService::read()
{
    struct Article
    {
        RowId row;
        std::string path;
    };
    std::vector<Article> articles;
    for (const auto id : std::exchange(m_wanted, {})) {
        if (m_store.library().isUnsaved(id))
            articles.push_back({id, m_store.library().base(id).path});
    }
    const auto kept = keptBytes();
    auto texts = std::make_shared<std::vector<ArticleStore::KeptText>>();
    const auto readAll = [&disk = m_disk, texts, articles = std::move(articles),
                             room = m_limit - std::min(kept, m_limit)](const BackgroundTask::Run& run) mutable {
        for (const auto& [row, path] : articles) {
            if (run.isStopped())
                return;
            // One that cannot be read any more, or is another one by now, is reported by those who save and rebase.
            const auto document = readArticleText(disk, path);
            if (!document.ok())
                continue;
            const auto bytes = document->bytes();
            if (bytes.size() > room)
                break;
            room -= bytes.size();
            texts->push_back({row, Fingerprint::of(bytes), std::make_shared<const std::string>(bytes)});
        }
    };
    m_task.start(readAll, [this, texts] {
        for (const auto& text : *texts)
            m_kept.emplace_back(text.text);
        m_store.keepTexts(std::move(*texts));
        if (!m_wanted.empty() && !m_task.isRunning())
            read();
    });
}

std::size_t BaseTextService::keptBytes()
{
    std::erase_if(m_kept, [](const auto& text) { return text.expired(); });
    std::size_t bytes = 0;
    for (const auto& text : m_kept) {
        if (const auto kept = text.lock())
            bytes += kept->size();
    }
    return bytes;
}

} // namespace stet
