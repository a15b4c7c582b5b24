#include "widgets/table/row_thumbnails.h"

#include <utility>
#include <vector>

namespace stet {

namespace {

constexpr int mostKept = 500; // about 10 MB
constexpr int soonMs = 60; // a view that is scrolled asks for other rows by then

} // namespace

RowThumbnails::RowThumbnails(ArticleStore& store, Disk& disk, const PictureSource& source, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_disk(disk)
    , m_source(source)
    , m_pictures(mostKept)
    , m_latest([](const Finished& /*finished*/) {})
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &RowThumbnails::request);
    connect(&m_store, &ArticleStore::changed, this, [this](const Change& change) {
        if (!isAboutArticles(change))
            return;
        if (change.rows.empty())
            m_pictures.clear();
        for (const auto row : change.rows)
            m_pictures.remove(row);
    });
}

void RowThumbnails::setReader(std::shared_ptr<const ConfinedReader> reader)
{
    m_reader = std::move(reader);
    clear();
}

void RowThumbnails::clear()
{
    m_latest.cancel();
    m_wanted.clear();
    m_requested.clear();
    m_pictures.clear();
    Q_EMIT loaded(); // the views ask again
}

QImage RowThumbnails::find(RowId row)
{
    if (const auto* known = m_pictures.object(row))
        return *known;
    // A view that is painted again and again must not put off what it waits for.
    const bool isUnderWay = m_requested.contains(row) && m_latest.isBusy();
    if (!isUnderWay && m_wanted.insert(row).second && !m_soon.isActive())
        m_soon.start();
    return {};
}

void RowThumbnails::request()
{
    std::vector<std::pair<RowId, PicturedArticle>> articles;
    m_requested = std::exchange(m_wanted, {});
    for (const auto row : m_requested) {
        if (m_store.library().contains(row))
            articles.emplace_back(
                row, PicturedArticle{std::string(m_store.library().row(row).path), m_store.library().pending(row)});
    }
    m_latest.request([this, reader = m_reader, articles = std::move(articles)](const BackgroundTask::Run& run) {
        for (const auto& [row, article] : articles) {
            if (run.isStopped())
                break;
            const auto picture = firstPicture(m_source, m_disk, reader, article, room, run.stop());
            run.post([this, run, row = row, image = picture ? picture->image : QImage()] {
                if (!run.isStopped())
                    keep(row, image);
            });
        }
        return Finished();
    });
}

void RowThumbnails::keep(RowId row, const QImage& picture)
{
    m_pictures.insert(row, new QImage(picture)); // the cache owns it
    Q_EMIT loaded();
}

} // namespace stet
