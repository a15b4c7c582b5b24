#include "app/desk/picture_prefetch.h"

#include "core/library/read_article.h"
#include "models/article/image_list.h"

#include <algorithm>
#include <string>
#include <utility>

namespace stet {

namespace {

struct WantedArticle
{
    RowId row = noRow;
    std::string path;
    PendingEdits pending;
};

} // namespace

PicturePrefetch::PicturePrefetch(ArticleStore& store, Disk& disk, const PictureSource& source, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_disk(disk)
    , m_source(source)
    , m_latest([](const Finished& /*finished*/) {})
{
}

void PicturePrefetch::cancelUnlessFor(RowId row)
{
    if (std::find(m_rows.begin(), m_rows.end(), row) != m_rows.end())
        return;
    m_rows.clear();
    m_latest.cancel();
}

void PicturePrefetch::load(const std::vector<RowId>& rows)
{
    const auto permissions = m_source.remote().permissions();
    if (rows == m_rows && permissions == m_permissions)
        return;
    // Who goes on by one still wants the others of those before.
    const bool goesOn = std::any_of(rows.begin(), rows.end(),
        [this](RowId row) { return std::find(m_rows.begin(), m_rows.end(), row) != m_rows.end(); });
    m_rows = rows;
    m_permissions = permissions;
    std::vector<WantedArticle> wanted;
    for (const auto row : rows) {
        if (m_store.library().contains(row) && permissions != RemotePermissions())
            wanted.push_back({row, std::string(m_store.library().row(row).path), m_store.library().pending(row)});
    }
    if (wanted.empty()) {
        m_latest.cancel();
        return;
    }
    m_latest.request(
        [this, wanted = std::move(wanted)](const BackgroundTask::Run& run) {
            for (const auto& article : wanted) {
                if (run.isStopped())
                    break;
                const auto document = readArticle(m_disk, article.path, article.pending);
                if (!document.ok() || document->error())
                    continue;
                const auto images = declaredImages(document->values());
                if (images.empty())
                    continue;
                const auto isFetched = m_source.prefetch(article.path, images.front().reference, run.stop());
                if (isFetched && *isFetched)
                    run.post([this, row = article.row] { Q_EMIT fetched(row); });
            }
            return Finished();
        },
        goesOn ? Former::Finish : Former::Drop);
}

} // namespace stet
