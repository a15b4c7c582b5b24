#include "article_reader.h"

#include "library/read_article.h"

#include <QMetaObject>

#include <algorithm>

namespace stet {

ArticleReader::ArticleReader(ArticleStore& store, DeskState& desk, Disk& disk, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_desk(desk)
    , m_disk(disk)
{
    connect(&m_desk, &DeskState::currentChanged, this, &ArticleReader::read);
    connect(&m_store, &ArticleStore::changed, this, [this](const Change& change) {
        const auto& rows = change.rows;
        if (rows.empty() || std::find(rows.begin(), rows.end(), m_desk.current()) != rows.end())
            read();
    });
}

void ArticleReader::read()
{
    if (m_isBusy) {
        m_isStale = true;
        return;
    }
    if (m_store.library().contains(m_desk.current()))
        start();
    else
        Q_EMIT detailChanged(nullptr);
}

void ArticleReader::start()
{
    m_isBusy = true;
    m_isStale = false;
    const auto id = m_desk.current();
    m_task.start([this, id, path = m_store.library().row(id).path, pending = m_store.library().pending(id)](
                     const std::stop_token& /*stop*/) {
        auto detail = std::make_shared<ArticleDetail>();
        detail->row = id;
        detail->path = path;
        const auto document = readArticle(m_disk, path, pending);
        if (document.ok())
            detail->fields = document->values();
        else
            detail->error = document.error();
        QMetaObject::invokeMethod(
            this, [this, detail = std::shared_ptr<const ArticleDetail>(detail)] { finish(detail); },
            Qt::QueuedConnection);
    });
}

void ArticleReader::finish(const std::shared_ptr<const ArticleDetail>& detail)
{
    m_isBusy = false;
    if (m_isStale)
        read();
    else
        Q_EMIT detailChanged(detail);
}

} // namespace stet
