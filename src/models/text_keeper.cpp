#include "text_keeper.h"

#include "library/read_article.h"

#include <memory>
#include <string>
#include <utility>

namespace stet {

namespace {

constexpr std::size_t mostBytes = 64U * 1024U * 1024U; // of texts that are read at a time

} // namespace

TextKeeper::TextKeeper(ArticleStore& store, Disk& disk, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_disk(disk)
{
    connect(&store, &ArticleStore::changed, this, &TextKeeper::look);
}

void TextKeeper::look(const Change& change)
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
    if (!m_wanted.empty() && !m_isReading)
        read();
}

void TextKeeper::read()
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
    m_isReading = true;
    m_task.start([this, articles = std::move(articles)](const std::stop_token& stop) {
        std::vector<ArticleStore::KeptText> texts;
        std::size_t size = 0;
        for (const auto& [row, path] : articles) {
            if (stop.stop_requested())
                return;
            // One that cannot be read any more, or is another one by now, is told of by those who save and follow.
            const auto document = readText(m_disk, path);
            if (!document.ok())
                continue;
            size += document->bytes().size();
            if (size > mostBytes)
                break;
            texts.push_back({row, Fingerprint::of(document->bytes()), std::make_shared<const std::string>(document->bytes())});
        }
        QMetaObject::invokeMethod(this, [this, texts = std::move(texts)]() mutable {
            m_isReading = false;
            m_store.keepTexts(std::move(texts));
            if (!m_wanted.empty() && !m_isReading)
                read();
        });
    });
}

} // namespace stet
