#include "widgets/reading/text_reader_view.h"

#include "widgets/article/find_in_document.h"
#include "widgets/parts/theme.h"
#include "widgets/reading/picture_placeholder.h"

#include <QBuffer>
#include <QEvent>
#include <QPdfWriter>
#include <QPointer>
#include <QPrinter>
#include <QRegularExpression>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t longestTextBody = 96 * 1024; // bytes; it is laid out at once
constexpr double usualPoints = 11.5;
constexpr int mostColumn = 600; // pixels, at the usual size of text: about 70 characters
constexpr int sideMargin = 16;
constexpr QSize smallPicture(160, 84); // pixels; of a related story
const QString pictureAddress = u"picture/"_s;

QString styleOf(const QPalette& palette, double scale)
{
    const auto colors = stateColors(palette);
    const auto points = [scale](double size) { return QString::number(size * scale, 'f', 1); };
    return u"h1 { font-size: %1pt; margin-top: 4px; margin-bottom: 4px; } h2 { font-size: %2pt; }"
           "h3 { font-size: %3pt; margin-bottom: 2px; } .excerpt { font-size: %3pt; color: %4; }"
           ".facts, .caption, .note, .chip, .embed { color: %4; font-size: %5pt; } .chip { background-color: %6; }"
           "a { color: %7; } pre, code { background-color: %8; } th, td { padding: 2px 12px 2px 0px; }"
           "del { text-decoration: line-through; } ins { text-decoration: underline; }"_s.arg(points(19), points(15),
               points(12.5), colors.secondary.name(), points(9.5), colors.chip.name(), colors.accent.name(),
               palette.color(QPalette::AlternateBase).name());
}

/// The view cannot fit a picture to its width, so pictures come in the size in which they are shown.
QString withoutSizes(const std::string& html)
{
    static const QRegularExpression sizes(u"(<img src=\"picture/\\d+\" alt=\"[^\"]*\")[^>]*>"_s);
    return QString::fromStdString(html).replace(sizes, u"\\1>"_s);
}

QImage noPicture()
{
    QImage image(1, 1, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    return image;
}

} // namespace

PixelBrowser::PixelBrowser(Picture picture, QWidget* parent)
    : QTextBrowser(parent)
    , m_picture(std::move(picture))
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setFrameShape(NoFrame);
}

QVariant PixelBrowser::loadResource(int type, const QUrl& name)
{
    const auto address = name.toString();
    bool isNumber = false;
    const int number = address.startsWith(pictureAddress) ? address.mid(pictureAddress.size()).toInt(&isNumber) : -1;
    if (type == QTextDocument::ImageResource && isNumber)
        return m_picture(number);
    // Something that is there and empty: for what is not there QTextDocument looks by itself.
    return type == QTextDocument::ImageResource ? QVariant(noPicture()) : QVariant(QByteArray(""));
}

TextReaderView::TextReaderView(ReadingPictures pictures, QWidget* parent)
    : ReaderView(parent)
    , m_load(std::move(pictures))
    , m_browser(new PixelBrowser([this](int number) { return picture(number); }, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_browser);
    setFocusProxy(m_browser);
    m_browser->setAccessibleName(tr("Article as readers see it"));
    connect(m_browser, &QTextBrowser::anchorClicked, this, &ReaderView::linkClicked);
}

std::size_t TextReaderView::bodyLimit() const
{
    return longestTextBody;
}

void TextReaderView::setArticle(const ReadingArticlePointer& article)
{
    const bool isAnother = !m_article || !article || article->row != m_article->row;
    m_article = article;
    m_pictures.clear();
    m_awaited = 0;
    ++m_visit;
    const int scrolled = isAnother ? 0 : m_browser->verticalScrollBar()->value();
    showPage();
    m_browser->verticalScrollBar()->setValue(scrolled);
}

void TextReaderView::setTextScale(double scale)
{
    m_scale = scale;
    m_pictures.clear();
    ++m_visit;
    m_awaited = 0;
    showPage();
}

bool TextReaderView::isSettled() const
{
    return m_awaited == 0;
}

void TextReaderView::print(const std::shared_ptr<QPrinter>& printer, std::function<void(bool isPrinted)> done)
{
    m_browser->document()->print(printer.get());
    done(true);
}

void TextReaderView::makePdf(std::function<void(const QByteArray& pdf)> done)
{
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    QPdfWriter writer(&pdf);
    m_browser->document()->print(&writer);
    done(pdf.data());
}

QString TextReaderView::selectedText() const
{
    return m_browser->textCursor().selectedText();
}

void TextReaderView::find(const QString& text, FindStep step, std::function<void(int hits)> done)
{
    const auto hit = findInDocument(*m_browser->document(), m_browser->textCursor(), text, step);
    if (!hit.isNull()) {
        m_browser->setTextCursor(hit);
        m_browser->ensureCursorVisible();
    }
    done(countInDocument(*m_browser->document(), text));
}

void TextReaderView::changeEvent(QEvent* event)
{
    ReaderView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_article)
        setArticle(m_article);
}

void TextReaderView::resizeEvent(QResizeEvent* event)
{
    ReaderView::resizeEvent(event);
    placeText();
}

int TextReaderView::columnWidth() const
{
    const int room = m_browser->width() - 2 * sideMargin - m_browser->verticalScrollBar()->sizeHint().width();
    return std::max(sideMargin, std::min(room, static_cast<int>(mostColumn * m_scale)));
}

/// The text stands in the middle of a wide view, in lines that can be read.
void TextReaderView::placeText()
{
    const int room = m_browser->width() - m_browser->verticalScrollBar()->sizeHint().width();
    m_browser->document()->setDocumentMargin(std::max(sideMargin, (room - columnWidth()) / 2));
}

/// In a document of its own: one keeps the pictures that it was given under the same numbers.
void TextReaderView::showPage()
{
    auto* document = new QTextDocument(m_browser);
    auto font = m_browser->font();
    font.setPointSizeF(usualPoints * m_scale);
    document->setDefaultFont(font);
    document->setUndoRedoEnabled(false);
    document->setDefaultStyleSheet(styleOf(palette(), m_scale));
    const std::unique_ptr<QTextDocument> old(m_page);
    m_browser->setDocument(document);
    m_page = document;
    m_browser->setHtml(m_article ? withoutSizes(m_article->page.html) : QString());
    placeText();
}

QImage TextReaderView::picture(int number)
{
    if (!m_article || number < 0 || static_cast<std::size_t>(number) >= m_article->page.pictures.size())
        return noPicture();
    const auto known = m_pictures.find(number);
    if (known == m_pictures.end())
        load(number);
    const auto& shown = m_pictures[number];
    return shown.isNull() ? noPicture() : shown;
}

void TextReaderView::load(int number)
{
    const auto& wanted = m_article->page.pictures[static_cast<std::size_t>(number)];
    if (wanted.isSmall && wanted.address.empty()) {
        m_pictures[number] = smallPicturePlace(smallPicture, 1, palette());
        return;
    }
    const int width = wanted.isSmall ? smallPicture.width()
        : wanted.width > 0           ? std::min(wanted.width, columnWidth())
                                     : columnWidth();
    m_pictures[number] = {};
    ++m_awaited;
    const auto box = wanted.isSmall ? smallPicture : QSize(width, 4 * width);
    m_load(m_article->path, wanted.address, box,
        [view = QPointer(this), number, width, isSmall = wanted.isSmall, visit = m_visit](
            const Result<QImage>& loaded) {
            if (view == nullptr || visit != view->m_visit)
                return;
            --view->m_awaited;
            auto& shown = view->m_pictures[number];
            shown = loaded.ok() ? *loaded
                : isSmall       ? smallPicturePlace(smallPicture, 1, view->palette())
                                : picturePlaceholder(loaded.error(), width, 1, view->palette());
            auto* document = view->m_browser->document();
            document->addResource(QTextDocument::ImageResource, QUrl(pictureAddress + QString::number(number)), shown);
            document->markContentsDirty(0, document->characterCount());
        });
}

} // namespace stet
