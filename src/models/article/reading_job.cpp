#include "models/article/reading_job.h"

#include "core/library/read_article.h"
#include "core/reading/marked_changes.h"
#include "models/article/page_of_article.h"

#include <utility>

namespace stet {

namespace {

struct ReadingWish
{
    std::shared_ptr<const ArticleDetail> detail;
    ReadingWords words;
    ReadingJob::Version version = ReadingJob::Version::Edited;
    std::size_t bodyLimit = 0;
    bool isForPictures = false;
};

/// The page as it is on disk, with the words that `edited` changes.
Result<ReadingPage> savedPage(Disk& disk, const ReadingWish& wish, const ReadingPage& edited, const Stop& stop)
{
    const auto saved = readArticleText(disk, wish.detail->path);
    if (!saved.ok())
        return saved.error();
    if (saved->error())
        return *saved->error();
    const auto article = pageOfArticle(saved->values(), saved->source().bodyText(), wish.detail->path);
    auto page = readingPage(article, wish.words, wish.bodyLimit, stop);
    page.html = withMarkedChanges(page.html, edited.html);
    return page;
}

ReadingArticlePointer makeArticle(Disk& disk, const ReadingWish& wish, const Stop& stop)
{
    auto made = std::make_shared<ReadingArticle>(readingArticleOf(*wish.detail, wish.words, wish.bodyLimit, stop));
    made->isForPictures = wish.isForPictures;
    if (!made->error && wish.version == ReadingJob::Version::Saved && made->hasPendingEdits) {
        auto saved = savedPage(disk, wish, made->page, stop);
        if (saved.ok())
            made->page = std::move(saved).value();
        else
            made->error = saved.error();
    }
    return made;
}

} // namespace

ReadingJob::ReadingJob(ArticleReader& reader, Disk& disk, QObject* parent)
    : QObject(parent)
    , m_disk(disk)
    , m_latest([this](const auto& article) { Q_EMIT made(article); })
{
    connect(&reader, &ArticleReader::detailChanged, this, [this](const auto& detail) {
        if (!detail || !m_detail || detail->row != m_detail->row)
            m_version = Version::Edited;
        m_detail = detail;
        m_isAhead = false;
        m_isMade = false;
        make();
    });
}

void ReadingJob::setWanted(bool isWanted)
{
    m_isWanted = isWanted;
    make();
}

void ReadingJob::setVersion(Version version)
{
    if (std::exchange(m_version, version) == version)
        return;
    m_isMade = false;
    make();
}

void ReadingJob::showAhead(const ReadingArticlePointer& article)
{
    if (!m_isWanted || (m_detail && m_detail->row == article->row))
        return;
    m_latest.cancel(); // of the article before
    m_isAhead = true;
    Q_EMIT made(article);
}

void ReadingJob::makeAgain()
{
    m_isForPictures = true;
    m_isMade = false;
    make();
}

void ReadingJob::setBodyLimit(std::size_t bytes)
{
    m_bodyLimit = bytes;
}

void ReadingJob::make()
{
    if (!m_isWanted || m_isAhead || std::exchange(m_isMade, true))
        return;
    if (m_detail == nullptr) {
        m_latest.cancel();
        Q_EMIT made(nullptr);
        return;
    }
    m_latest.request([&disk = m_disk,
                         wish = ReadingWish{m_detail, readingWords(), m_version, m_bodyLimit,
                             std::exchange(m_isForPictures, false)}](
                         const BackgroundTask::Run& run) { return makeArticle(disk, wish, run.stop()); });
}

} // namespace stet
