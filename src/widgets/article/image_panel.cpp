#include "widgets/article/image_panel.h"

#include "core/messages/error_messages.h"
#include "images/image_reference.h"
#include "ui_image_panel.h"
#include "widgets/parts/address_links.h"
#include "widgets/parts/icons.h"

#include <QPushButton>
#include <QScreen>
#include <QWindow>

#include <initializer_list>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int settleMs = 150; // after the last change of size
constexpr double muchLarger = 1.2;

QString sizeText(QSize size)
{
    return u"%1 × %2"_s.arg(size.width()).arg(size.height());
}

/// The address for a browser; one without a scheme has that of the site.
QString addressOf(const DeclaredImage& image)
{
    const auto address = printable(trimmedReference(image.reference));
    return address.startsWith(u"//"_s) ? u"https:"_s + address : address;
}

} // namespace

ImagePanel::ImagePanel(UrlOpener& opener, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ImagePanel>())
    , m_opener(opener)
{
    m_ui->setupUi(this);
    m_ui->previous->setIcon(themedIcon(u"previous"_s));
    m_ui->next->setIcon(themedIcon(u"next"_s));
    m_ui->reference->setElideMode(Qt::ElideMiddle);
    makeSecondary(*m_ui->reference);
    makeSecondary(*m_ui->caption);
    for (auto* widget : std::initializer_list<QWidget*>{m_ui->previous, m_ui->count, m_ui->next, m_ui->facts}) {
        auto policy = widget->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        widget->setSizePolicy(policy);
    }

    auto* load = new QPushButton(themedIcon(u"download"_s), tr("Load"));
    load->setEnabled(false);
    load->setToolTip(tr("Stet does not load images from the network."));
    auto* browse = new QPushButton(themedIcon(u"external-link"_s), tr("Open in browser"));
    m_ui->remotePage->addButton(load);
    m_ui->remotePage->addButton(browse);
    connect(browse, &QAbstractButton::clicked, this, [this] {
        if (const auto* image = current())
            openAddress(m_opener, addressOf(*image), this);
    });

    m_resized.setSingleShot(true);
    m_resized.setInterval(settleMs);
    connect(&m_resized, &QTimer::timeout, this, &ImagePanel::readLargerPicture);
    connect(m_ui->previous, &QAbstractButton::clicked, this, [this] { step(-1); });
    connect(m_ui->next, &QAbstractButton::clicked, this, [this] { step(1); });
    connect(&m_loader, &PictureLoader::loaded, this, &ImagePanel::showPicture);
    connect(&m_loader, &PictureLoader::failed, this, &ImagePanel::showError);
    showImage();
}

ImagePanel::~ImagePanel() = default;

void ImagePanel::setReader(std::shared_ptr<const ConfinedReader> reader)
{
    m_reader = std::move(reader);
}

void ImagePanel::setDetail(const std::shared_ptr<const ArticleDetail>& detail)
{
    auto images = detail && !detail->error ? declaredImages(detail->fields) : std::vector<DeclaredImage>();
    const bool isSame = detail && m_detail && detail->row == m_detail->row && !images.empty() && images == m_images;
    const bool isSameArticle = detail && m_detail && detail->row == m_detail->row;
    m_detail = detail;
    m_images = std::move(images);
    if (!isSameArticle || m_index >= m_images.size())
        m_index = 0;
    // The same article was read again: its picture stays on screen until the file's present one is there.
    if (isSame && m_ui->pages->currentWidget() == m_ui->picture && m_ui->picture->hasPicture())
        readPicture();
    else
        showImage();
}

const DeclaredImage* ImagePanel::current() const
{
    return m_index < m_images.size() ? &m_images[m_index] : nullptr;
}

void ImagePanel::step(int by)
{
    const auto count = static_cast<int>(m_images.size());
    m_index = static_cast<std::size_t>((static_cast<int>(m_index) + by + count) % count);
    showImage();
}

void ImagePanel::showImage()
{
    m_loader.cancel();
    m_mustRead = false;
    m_isSettled = false;
    m_isWhole = false;
    m_ui->facts->setVisible(current() != nullptr);
    const auto* image = current();
    if (image == nullptr) {
        showNone();
        return;
    }
    showFacts({});
    if (classifyImageReference(image->reference) == ImageReferenceKind::Remote) {
        showRemote(*image);
        return;
    }
    m_ui->picture->expectPicture(image->size);
    showPage(m_ui->picture);
    readPicture();
}

void ImagePanel::showFacts(QSize realSize)
{
    const auto& image = *current();
    const bool isDeclared = image.size.isValid();
    const bool isRight = isDeclared && image.size == realSize;
    const auto declared = isDeclared ? sizeText(image.size) : tr("no size declared");
    auto icon = u"image"_s;
    if (!realSize.isEmpty())
        icon = isRight ? u"check"_s : isDeclared ? u"warning"_s : u"info"_s;
    m_ui->sizeIcon->setIcon(icon, icon == u"warning" ? IconLabel::Tone::Warning : IconLabel::Tone::Secondary, 16);
    if (realSize.isEmpty())
        m_ui->size->setText(declared);
    else if (isRight)
        //: %1 is a size as 790 × 530; the file has the size that the article says
        m_ui->size->setText(tr("%1 ok").arg(declared));
    else if (isDeclared)
        //: both are sizes as 790 × 530
        m_ui->size->setText(tr("%1, really %2").arg(declared, sizeText(realSize)));
    else
        m_ui->size->setText(tr("%1, %2").arg(sizeText(realSize), declared));
    m_ui->reference->setText(printable(image.reference));
    m_ui->picture->setAccessibleDescription(printable(image.reference));
    QStringList caption{image.title, image.attribution};
    caption.removeAll(QString());
    m_ui->caption->setText(caption.join(u" — "_s));

    const auto count = m_images.size();
    m_ui->count->setText(tr("%1 of %2").arg(m_index + 1).arg(count));
    for (auto* widget : std::initializer_list<QWidget*>{m_ui->previous, m_ui->count, m_ui->next})
        widget->setVisible(count > 1);
}

void ImagePanel::showNone()
{
    if (!m_detail)
        m_ui->message->setMessage({.icon = u"image"_s, .sentence = tr("No article selected")});
    else if (m_detail->error)
        m_ui->message->setMessage({.icon = u"error-page"_s,
            .tone = IconLabel::Tone::Error,
            .sentence = tr("The article cannot be read, so its images are unknown")});
    else
        m_ui->message->setMessage({.icon = u"image"_s, .sentence = tr("This article has no image")});
    showPage(m_ui->message);
    settle();
}

void ImagePanel::showRemote(const DeclaredImage& image)
{
    m_ui->remotePage->setMessage({.icon = u"image"_s,
        .sentence = tr("This image lies on the network"),
        .subject = printable(image.reference),
        .hint = tr("Remote images stay unloaded: loading one would tell its sender who reads.")});
    showPage(m_ui->remotePage);
    settle();
}

void ImagePanel::showPicture(const DecodedImage& picture)
{
    m_isWhole = picture.image.size() == picture.realSize;
    m_ui->picture->setPicture(picture.image, picture.realSize);
    showFacts(picture.realSize);
    showPage(m_ui->picture);
    settle();
}

void ImagePanel::showError(const Error& error)
{
    m_ui->message->setMessage({.icon = u"warning"_s,
        .tone = IconLabel::Tone::Error,
        .sentence = sentence(error),
        .subject = printable(current()->reference)});
    showFacts({});
    showPage(m_ui->message);
    settle();
}

void ImagePanel::showPage(QWidget* page)
{
    m_ui->pages->setCurrentWidget(page);
}

void ImagePanel::settle()
{
    m_isSettled = true;
    Q_EMIT shown();
}

QSize ImagePanel::box() const
{
    return (QSizeF(m_ui->pages->size()) * devicePixelRatioF()).toSize().expandedTo({1, 1});
}

void ImagePanel::readPicture()
{
    m_mustRead = !isVisible();
    if (m_mustRead)
        return;
    if (!m_reader) {
        showError({.code = ErrorCode::LeavesFolder});
        return;
    }
    m_readBox = box();
    m_loader.load({m_reader, m_detail->path, current()->reference, m_readBox});
}

void ImagePanel::readLargerPicture()
{
    const auto wanted = box();
    const bool isMuch
        = wanted.width() > m_readBox.width() * muchLarger || wanted.height() > m_readBox.height() * muchLarger;
    if (isMuch && !m_isWhole && m_ui->pages->currentWidget() == m_ui->picture)
        readPicture();
}

void ImagePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_resized.start();
}

void ImagePanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_mustRead)
        readPicture();
    m_resized.start();
    if (const auto* handle = window()->windowHandle()) // another screen may have finer pixels
        connect(handle, &QWindow::screenChanged, &m_resized, qOverload<>(&QTimer::start), Qt::UniqueConnection);
}

} // namespace stet
