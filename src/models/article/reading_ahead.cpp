#include "models/article/reading_ahead.h"

#include "models/article/page_of_article.h"

#include <algorithm>

namespace stet {

ReadingAhead::ReadingAhead(ArticleStore& store, Disk& disk, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_disk(disk)
    , m_latest([this](Made made) {
        m_made = std::move(made);
        Q_EMIT this->made(m_made.article);
    })
{
    connect(&m_store, &ArticleStore::changed, this, [this](const Change& change) {
        if (!isAboutArticles(change) || m_next == noRow)
            return;
        if (change.rows.empty() || std::find(change.rows.begin(), change.rows.end(), m_next) != change.rows.end())
            make();
    });
}

void ReadingAhead::setNext(RowId row)
{
    if (std::exchange(m_next, row) != row)
        make();
}

ReadingArticlePointer ReadingAhead::page(RowId row) const
{
    const auto& library = m_store.library();
    const bool isCurrent = m_made.article && m_made.article->row == row && library.contains(row)
        && library.revision(row) == m_made.revision;
    return isCurrent ? m_made.article : nullptr;
}

void ReadingAhead::make()
{
    const auto& library = m_store.library();
    if (!library.contains(m_next) || library.row(m_next).error) {
        m_latest.cancel();
        return;
    }
    m_latest.request([&disk = m_disk, row = m_next, path = std::string(library.row(m_next).path),
                         pending = library.pending(m_next), revision = library.revision(m_next), words = readingWords(),
                         limit = m_bodyLimit](const BackgroundTask::Run& run) {
        return Made{std::make_shared<const ReadingArticle>(
                        readingArticleOf(readDetail(disk, row, path, pending), words, limit, run.stop())),
            revision};
    });
}

} // namespace stet
