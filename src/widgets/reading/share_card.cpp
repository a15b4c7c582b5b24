#include "widgets/reading/share_card.h"

#include "core/messages/error_messages.h"
#include "core/text/web_address.h"
#include "ui_share_card.h"
#include "widgets/parts/elided_label.h"
#include "widgets/parts/theme.h"
#include "widgets/reading/cut_text.h"

#include <QEvent>
#include <QPointer>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

// As networks and searches have it on a wide screen, in pixels; what they cut does not depend on this panel's width.
constexpr int cardTextWidth = 476;
constexpr int cardTitlePixels = 17;
constexpr int cardTextPixels = 14;
constexpr int cardTitleLines = 2;
constexpr int resultTitleWidth = 580;
constexpr int resultTitlePixels = 20;
constexpr int resultTextCharacters = 155;
constexpr int pictureBox = 1200;

QFont fontOf(const QWidget& widget, int pixels, bool isBold)
{
    auto font = widget.font();
    font.setPixelSize(pixels);
    font.setBold(isBold);
    return font;
}

void showCut(const CutText& text, QLabel& shown, QLabel& note)
{
    shown.setText(text.shown);
    shown.setVisible(!text.shown.isEmpty());
    note.setText(ShareCard::tr("Cut off: %1").arg(text.rest));
    note.setVisible(!text.rest.isEmpty());
}

QString domainOf(const std::string& address)
{
    const auto parts = splitAddress(address);
    auto host = parts ? QString::fromUtf8(parts->host.data(), static_cast<qsizetype>(parts->host.size())).toLower()
                      : QString();
    return host.startsWith(u"www."_s) ? host.mid(4) : host;
}

} // namespace

ShareCard::ShareCard(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ShareCard>())
{
    m_ui->setupUi(this);
    for (auto* label : {m_ui->networkName, m_ui->resultName, m_ui->cardHost, m_ui->cardText, m_ui->resultHost})
        makeSecondary(*label);
    m_ui->cardTitle->setFont(fontOf(*this, cardTitlePixels, true));
    m_ui->resultTitle->setFont(fontOf(*this, resultTitlePixels, false));
    updateColors();
}

ShareCard::~ShareCard() = default;

void ShareCard::setArticle(const ReadingArticlePointer& article)
{
    m_article = article;
    ++m_visit;
    m_isPictured = false;
    m_isLoading = false;
    if (!article)
        return;
    const auto title = QString::fromStdString(article->title);
    const auto excerpt = QString::fromStdString(article->excerpt);
    const auto host = domainOf(article->address);
    m_ui->cardHost->setText(host.isEmpty() ? tr("No address") : host.toUpper());
    m_ui->resultHost->setText(host.isEmpty() ? tr("No address") : host);
    const auto titleFont = fontOf(*this, cardTitlePixels, true);
    const auto cardTitle = cutToLines(title, titleFont, cardTextWidth, cardTitleLines);
    showCut(cardTitle, *m_ui->cardTitle, *m_ui->cardTitleCut);
    // A title of two lines leaves one for the text.
    const int lines = cutToLines(title, titleFont, cardTextWidth, 1).rest.isEmpty() ? 2 : 1;
    showCut(cutToLines(excerpt, fontOf(*this, cardTextPixels, false), cardTextWidth, lines), *m_ui->cardText,
        *m_ui->cardTextCut);
    showCut(cutToLines(title, fontOf(*this, resultTitlePixels, false), resultTitleWidth, 1), *m_ui->resultTitle,
        *m_ui->resultTitleCut);
    showCut(cutToCharacters(excerpt, resultTextCharacters), *m_ui->resultText, *m_ui->resultTextCut);
    m_ui->picture->setReason(article->lead.picture.address.empty() ? tr("No picture") : QString());
    if (isVisible())
        loadPicture();
}

void ShareCard::loadPicture()
{
    if (!m_article || m_isPictured || !m_load || m_article->lead.picture.address.empty())
        return;
    m_isPictured = true;
    m_isLoading = true;
    m_load(m_article->path, m_article->lead.picture.address, QSize(pictureBox, pictureBox),
        [card = QPointer(this), visit = m_visit](const Result<QImage>& loaded) {
            if (card == nullptr || visit != card->m_visit)
                return;
            card->m_isLoading = false;
            if (loaded.ok())
                card->m_ui->picture->setPicture(*loaded);
            else
                card->m_ui->picture->setReason(sentence(loaded.error()));
        });
}

void ShareCard::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    loadPicture();
}

void ShareCard::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateColors();
}

void ShareCard::updateColors()
{
    const auto colors = stateColors(palette());
    for (auto* label : {m_ui->cardTitleCut, m_ui->cardTextCut, m_ui->resultTitleCut, m_ui->resultTextCut}) {
        auto own = palette();
        own.setColor(QPalette::WindowText, colors.warning);
        label->setPalette(own);
    }
    auto link = palette();
    link.setColor(QPalette::WindowText, colors.accent);
    m_ui->resultTitle->setPalette(link);
}

} // namespace stet
