// Declared in app/desk/reader_view_source.h

// The reading view with WebEngine, where that runs.

#include "app/desk/png_pictures.h"
#include "app/desk/reader_view_source.h"
#include "web/article_view.h"
#include "web/page_obstacle.h"
#include "widgets/parts/message_view.h"
#include "widgets/parts/theme.h"
#include "widgets/reading/picture_placeholder.h"
#include "widgets/reading/text_reader_view.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QPointer>
#include <QPushButton>
#include <QStackedLayout>

#include <algorithm>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostPictureWidth = 680; // pixels of the page, as wide as its column may be
constexpr int mostPictureHeight = 2400;
constexpr QSize smallPicture(320, 168); // pixels of the page; of a related story

class WebReaderView final : public ReaderView
{
    Q_DECLARE_TR_FUNCTIONS(ReaderView)

public:
    WebReaderView(ReadingPictures pictures, QWidget* parent)
        : ReaderView(parent)
        , m_load(std::move(pictures))
        , m_layout(new QStackedLayout(this))
        , m_page(new ArticleView)
        , m_message(new MessageView)
    {
        auto* reload = new QPushButton(tr("Show again"));
        m_message->addButton(reload);
        m_layout->addWidget(m_page);
        m_layout->addWidget(m_message);
        setFocusProxy(m_page);
        m_page->setAccessibleName(tr("Article as readers see it"));
        m_page->setPictures([this](int number, const PngPictures::Done& done) { loadPicture(number, done); });
        connect(m_page, &ArticleView::linkClicked, this, &ReaderView::linkClicked);
        connect(m_page, &ArticleView::failed, this, &WebReaderView::showFailure);
        connect(reload, &QPushButton::clicked, this, [this] {
            m_layout->setCurrentWidget(m_page);
            m_page->reload();
        });
    }

    std::size_t bodyLimit() const override { return longestBody; }

    void setArticle(const ReadingArticlePointer& article) override
    {
        const bool isSame = m_article && article && m_article->row == article->row;
        m_article = article;
        m_page->setPage(document(), article ? static_cast<int>(article->page.pictures.size()) : 0,
            isSame ? ArticleView::Scroll::Stay : ArticleView::Scroll::ToTop);
    }

    void setTextScale(double scale) override { m_page->setTextScale(scale); }
    bool isSettled() const override { return m_page->isSettled(); }
    void makePdf(std::function<void(const QByteArray& pdf)> done) override { m_page->makePdf(std::move(done)); }
    void print(const std::shared_ptr<QPrinter>& printer, std::function<void(bool isPrinted)> done) override
    {
        m_page->print(printer, std::move(done));
    }

    QString selectedText() const override { return m_page->selectedText(); }
    void find(const QString& text, FindStep step, std::function<void(int hits)> done) override
    {
        m_page->find(text, step == FindStep::Backward, std::move(done));
    }

protected:
    void changeEvent(QEvent* event) override
    {
        ReaderView::changeEvent(event);
        if (event->type() == QEvent::PaletteChange && m_article)
            setArticle(m_article);
    }

private:
    QByteArray document() const
    {
        static const auto style = [] {
            QFile file(u":/article/article.css"_s);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }();
        const auto colors = stateColors(palette());
        const auto set = [](const char* name, const QColor& color) {
            return QByteArray(name) + ':' + color.name().toLatin1() + ';';
        };
        // The policy is one more wall: the page can name only its own pictures and its own style.
        return "<!DOCTYPE html><html><head><meta charset=\"utf-8\">"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src stet-article:; "
               "style-src 'unsafe-inline'\"><style>:root{"
            + set("--base", palette().color(QPalette::Base)) + set("--text", palette().color(QPalette::Text))
            + set("--secondary", colors.secondary) + set("--line", colors.line) + set("--accent", colors.accent)
            + set("--chip", colors.chip) + set("--code", palette().color(QPalette::AlternateBase))
            + set("--error", colors.error) + "color-scheme:" + (isDark(palette()) ? "dark" : "light") + '}' + style
            + "</style></head><body>" + (m_article ? QByteArray::fromStdString(m_article->page.html) : QByteArray())
            + "</body></html>";
    }

    void loadPicture(int number, const PngPictures::Done& done)
    {
        const auto place = static_cast<std::size_t>(number);
        if (!m_article || place >= m_article->page.pictures.size()) {
            done({});
            return;
        }
        const auto& wanted = m_article->page.pictures[place];
        const double scale = devicePixelRatioF();
        if (wanted.isSmall) {
            loadSmallPicture(wanted.address, scale, done);
            return;
        }
        const int width = wanted.width > 0 ? std::min(wanted.width, mostPictureWidth) : mostPictureWidth;
        const auto box = QSizeF(width, mostPictureHeight) * scale;
        m_load(m_article->path, wanted.address, box.toSize(),
            [view = QPointer(this), width, scale, done](const Result<QImage>& loaded) {
                if (view == nullptr)
                    return;
                const int room = std::min(width, view->width() - 2 * sideMargins);
                view->m_pngs.make(
                    loaded.ok() ? *loaded : picturePlaceholder(loaded.error(), room, scale, view->palette()), done);
            });
    }

    /// Of a related story; its place without a picture is as quiet as one that may not be loaded.
    void loadSmallPicture(const std::string& address, double scale, const PngPictures::Done& done)
    {
        const auto send = [view = QPointer(this), scale, done](const Result<QImage>& loaded) {
            if (view != nullptr)
                view->m_pngs.make(
                    loaded.ok() ? *loaded : smallPicturePlace(smallPicture, scale, view->palette()), done);
        };
        if (address.empty())
            send(Error{.code = ErrorCode::NotFound});
        else
            m_load(m_article->path, address, (QSizeF(smallPicture) * scale).toSize(), send);
    }

    void showFailure(ArticleView::Failure failure)
    {
        m_message->setMessage({.icon = u"error-page"_s,
            .tone = IconLabel::Tone::Warning,
            .sentence = failure == ArticleView::Failure::Ended ? tr("The page stopped unexpectedly")
                                                               : tr("The page does not appear"),
            .hint = tr("Your articles are unchanged")});
        m_layout->setCurrentWidget(m_message);
    }

    static constexpr int sideMargins = 20; // pixels

    ReadingPictures m_load;
    QStackedLayout* m_layout;
    ArticleView* m_page;
    MessageView* m_message;
    ReadingArticlePointer m_article;
    PngPictures m_pngs;
};

} // namespace

ReaderViewSource readerViewSource(ReadingPictures pictures)
{
    if (pageObstacle() != PageObstacle::None)
        return {[pictures](QWidget* parent) { return new TextReaderView(pictures, parent); }, pictures};
    return {[pictures](QWidget* parent) { return new WebReaderView(pictures, parent); }, pictures};
}

} // namespace stet
