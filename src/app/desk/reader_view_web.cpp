// Declared in app/desk/reader_view_source.h

// The reading view with WebEngine, where that runs.

#include "app/desk/held_page.h"
#include "app/desk/reader_view_source.h"
#include "web/page_obstacle.h"
#include "widgets/parts/message_view.h"
#include "widgets/parts/theme.h"
#include "widgets/reading/text_reader_view.h"

#include <QApplication>
#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QPushButton>
#include <QStackedLayout>

#include <algorithm>
#include <vector>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t mostPages = 3; // the one that is shown, the next and the former one

class WebReaderView final : public ReaderView
{
    Q_DECLARE_TR_FUNCTIONS(ReaderView)

public:
    WebReaderView(ReadingPictures pictures, ReadingPictures ahead, QWidget* parent)
        : ReaderView(parent)
        , m_pictures(std::move(pictures))
        , m_ahead(std::move(ahead))
        , m_layout(new QStackedLayout(this))
        , m_message(new MessageView)
    {
        auto* reload = new QPushButton(tr("Show again"));
        m_message->addButton(reload);
        m_layout->addWidget(m_message);
        connect(reload, &QPushButton::clicked, this, [this] {
            m_shown->retry();
            show(*m_shown);
        });
        show(addPage());
    }

    std::size_t bodyLimit() const override { return longestBody; }

    void setArticle(const ReadingArticlePointer& article) override
    {
        auto* held = article && !article->isForPictures ? pageWith(*article) : nullptr;
        if (held != nullptr) {
            held->setArticle(article);
            show(*held);
            return;
        }
        if (article && article->isForPictures)
            forgetOthers();
        m_shown->load(article, documentOf(article));
        show(*m_shown);
    }

    void prepare(const ReadingArticlePointer& article) override
    {
        if (pageWith(*article) != nullptr)
            return;
        auto& spare = m_pages.size() < mostPages ? addPage() : *m_pages.back();
        spare.load(article, documentOf(article));
    }

    void setTextScale(double scale) override
    {
        m_scale = scale;
        for (const auto* page : m_pages)
            page->view().setTextScale(scale);
    }
    bool isSettled() const override { return view().isSettled(); }
    void makePdf(std::function<void(const QByteArray& pdf)> done) override { view().makePdf(std::move(done)); }
    void print(const std::shared_ptr<QPrinter>& printer, std::function<void(bool isPrinted)> done) override
    {
        view().print(printer, std::move(done));
    }

    QString selectedText() const override { return view().selectedText(); }
    void find(const QString& text, FindStep step, std::function<void(int hits)> done) override
    {
        view().find(text, step == FindStep::Backward, std::move(done));
    }

protected:
    void changeEvent(QEvent* event) override
    {
        ReaderView::changeEvent(event);
        if (event->type() != QEvent::PaletteChange)
            return;
        forgetOthers();
        if (m_shown->article())
            m_shown->load(m_shown->article(), documentOf(m_shown->article()));
    }

private:
    ArticleView& view() const { return m_shown->view(); }

    HeldPage& addPage()
    {
        auto* page = new HeldPage(m_pictures, m_ahead, this);
        auto& view = page->view();
        m_pages.push_back(page);
        m_layout->addWidget(&view);
        view.setTextScale(m_scale);
        view.setAccessibleName(tr("Article as readers see it"));
        connect(&view, &ArticleView::linkClicked, this, &ReaderView::linkClicked);
        connect(&view, &ArticleView::failed, this, [this, page](ArticleView::Failure failure) {
            if (page == m_shown)
                showFailure(failure);
        });
        return *page;
    }

    void forgetOthers()
    {
        for (auto* page : m_pages) {
            if (page != m_shown)
                page->forget();
        }
    }

    HeldPage* pageWith(const ReadingArticle& article) const
    {
        const auto found
            = std::find_if(m_pages.begin(), m_pages.end(), [&](const HeldPage* page) { return page->holds(article); });
        return found == m_pages.end() ? nullptr : *found;
    }

    /// Brings a page to the front; the one that was there longest ago is the next to be used again.
    void show(HeldPage& page)
    {
        const bool hadFocus = m_shown != nullptr && m_shown->view().isAncestorOf(QApplication::focusWidget());
        if (m_shown != nullptr)
            m_shown->setShown(false);
        m_shown = &page;
        page.setShown(true);
        std::erase(m_pages, &page);
        m_pages.insert(m_pages.begin(), &page);
        setFocusProxy(&page.view());
        if (!page.hasFailed())
            m_layout->setCurrentWidget(&page.view());
        if (hadFocus)
            page.view().setFocus(Qt::OtherFocusReason);
    }

    QByteArray documentOf(const ReadingArticlePointer& article) const
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
            + "</style></head><body>" + (article ? QByteArray::fromStdString(article->page.html) : QByteArray())
            + "</body></html>";
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

    ReadingPictures m_pictures;
    ReadingPictures m_ahead;
    QStackedLayout* m_layout;
    MessageView* m_message;
    std::vector<HeldPage*> m_pages; ///< the one that was shown last first
    HeldPage* m_shown = nullptr;
    double m_scale = 1;
};

} // namespace

ReaderViewSource readerViewSource(ReadingPictures pictures, ReadingPictures ahead)
{
    if (pageObstacle() != PageObstacle::None)
        return {[pictures](QWidget* parent) { return new TextReaderView(pictures, parent); }, pictures};
    return {[pictures, ahead](QWidget* parent) { return new WebReaderView(pictures, ahead, parent); }, pictures};
}

} // namespace stet
