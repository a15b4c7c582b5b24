#include "app/desk/held_page.h"

#include "widgets/reading/picture_placeholder.h"

#include <QPointer>

#include <algorithm>

namespace stet {

namespace {

constexpr int mostPictureWidth = 680; // pixels of the page, as wide as its column may be
constexpr int mostPictureHeight = 2400;
constexpr int sideMargins = 20;
constexpr QSize smallPicture(320, 168); // of a related story

} // namespace

HeldPage::HeldPage(ReadingPictures pictures, ReadingPictures ahead, QObject* parent)
    : QObject(parent)
    , m_pictures(std::move(pictures))
    , m_ahead(std::move(ahead))
    , m_view(new ArticleView)
{
    m_view->setPictures([this](int number, const PngPictures::Done& done) { loadPicture(number, done); });
    connect(m_view, &ArticleView::failed, this, [this] { m_hasFailed = true; });
}

bool HeldPage::holds(const ReadingArticle& article) const
{
    return !m_hasFailed && !m_lacksPictures && m_article && m_article->row == article.row
        && m_article->path == article.path && m_article->page == article.page;
}

void HeldPage::load(const ReadingArticlePointer& article, const QByteArray& document)
{
    const bool isSame = m_article && article && m_article->row == article->row;
    m_article = article;
    m_lacksPictures = false;
    m_view->setPage(document, article ? static_cast<int>(article->page.pictures.size()) : 0,
        isSame ? ArticleView::Scroll::Stay : ArticleView::Scroll::ToTop);
    if (m_hasFailed && !isSame)
        retry();
}

void HeldPage::retry()
{
    m_hasFailed = false;
    m_view->reload();
}

void HeldPage::loadPicture(int number, const PngPictures::Done& done)
{
    const auto place = static_cast<std::size_t>(number);
    if (!m_article || place >= m_article->page.pictures.size()) {
        done({});
        return;
    }
    const auto& wanted = m_article->page.pictures[place];
    const double scale = m_view->devicePixelRatioF();
    if (wanted.isSmall) {
        loadSmallPicture(wanted.address, scale, done);
        return;
    }
    const int width = wanted.width > 0 ? std::min(wanted.width, mostPictureWidth) : mostPictureWidth;
    const auto box = QSizeF(width, mostPictureHeight) * scale;
    pictures()(m_article->path, wanted.address, box.toSize(),
        [page = QPointer(this), width, scale, done](const Result<QImage>& loaded) {
            if (page == nullptr)
                return;
            page->note(loaded);
            const int room = std::min(width, page->m_view->width() - 2 * sideMargins);
            page->m_pngs.make(
                loaded.ok() ? *loaded : picturePlaceholder(loaded.error(), room, scale, page->m_view->palette()), done);
        });
}

void HeldPage::note(const Result<QImage>& loaded)
{
    m_lacksPictures = m_lacksPictures || (!loaded.ok() && loaded.error().code == ErrorCode::Cancelled);
}

/// Of a related story; its place without a picture is as quiet as one that may not be loaded.
void HeldPage::loadSmallPicture(const std::string& address, double scale, const PngPictures::Done& done)
{
    const auto send = [page = QPointer(this), scale, done](const Result<QImage>& loaded) {
        if (page == nullptr)
            return;
        page->note(loaded);
        page->m_pngs.make(
            loaded.ok() ? *loaded : smallPicturePlace(smallPicture, scale, page->m_view->palette()), done);
    };
    if (address.empty())
        send(Error{.code = ErrorCode::NotFound});
    else
        pictures()(m_article->path, address, (QSizeF(smallPicture) * scale).toSize(), send);
}

} // namespace stet
