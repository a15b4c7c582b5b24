#include "widgets/article/image_panel.h"

#include "core/messages/error_messages.h"
#include "images/image_reference.h"
#include "ui_image_panel.h"
#include "widgets/parts/address_links.h"
#include "widgets/parts/icons.h"

#include <QScreen>
#include <QWindow>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int settleMs = 150; // after the last change of size
constexpr double muchLarger = 1.2;
constexpr QSize usualRoom(380, 240);

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

ImagePanel::ImagePanel(DecoderPool& decoders, UrlOpener& opener, Clipboard& clipboard, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ImagePanel>())
    , m_opener(opener)
    , m_loader(decoders)
    , m_copier(decoders)
{
    m_ui->setupUi(this);
    m_ui->reference->setElideMode(Qt::ElideMiddle);
    makeSecondary(*m_ui->reference);
    makeSecondary(*m_ui->caption);
    setUpVerbs(clipboard);

    m_resized.setSingleShot(true);
    m_resized.setInterval(settleMs);
    connect(&m_resized, &QTimer::timeout, this, &ImagePanel::readLargerPicture);
    connect(&m_loader, &PictureLoader::loaded, this, &ImagePanel::showPicture);
    connect(&m_loader, &PictureLoader::failed, this, &ImagePanel::showError);
    showImage();
}

ImagePanel::~ImagePanel() = default;

void ImagePanel::setUpVerbs(Clipboard& clipboard)
{
    const auto setUp = [this](QAction& action, const QString& icon, const QString& text) {
        action.setIcon(themedIcon(icon));
        action.setText(text);
        addAction(&action);
    };
    setUp(m_browse, u"external-link"_s, tr("Open in Browser"));
    setUp(m_copyPicture, u"image"_s, tr("Copy Picture"));
    setUp(m_copyAddress, u"copy"_s, tr("Copy Address"));
    setUp(m_previous, u"previous"_s, tr("Previous Picture"));
    setUp(m_next, u"next"_s, tr("Next Picture"));
    setContextMenuPolicy(Qt::ActionsContextMenu);
    m_browse.setToolTip(tr("Opens the picture in the browser. Stet does not load pictures from the web: that would "
                           "tell the site who is reading."));
    for (auto* widget : std::initializer_list<QWidget*>{m_ui->browse, m_ui->previous, m_ui->count, m_ui->next}) {
        auto policy = widget->sizePolicy();
        policy.setRetainSizeWhenHidden(true); // the line keeps its height, and a button its place
        widget->setSizePolicy(policy);
    }
    m_ui->browse->setDefaultAction(&m_browse);
    m_ui->previous->setDefaultAction(&m_previous);
    m_ui->next->setDefaultAction(&m_next);
    connect(&m_browse, &QAction::triggered, this, [this] {
        if (const auto* image = current())
            openAddress(m_opener, addressOf(*image), this);
    });
    // In its own size: the picture on screen is as small as the panel.
    connect(&m_copyPicture, &QAction::triggered, this, [this] {
        constexpr QSize largest(16'384, 16'384);
        if (const auto* image = current(); image != nullptr && m_reader)
            m_copier.load({m_reader, m_detail->path, image->reference, largest});
    });
    connect(&m_copier, &PictureLoader::loaded, this,
        [&clipboard](const DecodedImage& picture) { clipboard.setImage(picture.image); });
    connect(&m_copyAddress, &QAction::triggered, this, [this, &clipboard] {
        if (const auto* image = current())
            clipboard.setText(addressOf(*image));
    });
    connect(&m_previous, &QAction::triggered, this, [this] { step(-1); });
    connect(&m_next, &QAction::triggered, this, [this] { step(1); });
}

void ImagePanel::updateVerbs()
{
    const auto* image = current();
    const bool isRemote = image != nullptr && classifyImageReference(image->reference) == ImageReferenceKind::Remote;
    m_browse.setEnabled(isRemote);
    m_ui->browse->setVisible(isRemote);
    m_copyAddress.setEnabled(image != nullptr);
    m_copyPicture.setEnabled(!m_isOneLine && m_ui->picture->hasPicture());
    for (auto* verb : {&m_previous, &m_next})
        verb->setEnabled(m_images.size() > 1);
}

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
    if (isSame && !m_isOneLine && m_ui->picture->hasPicture())
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
    const auto* image = current();
    if (image == nullptr) {
        showNone();
        return;
    }
    if (classifyImageReference(image->reference) == ImageReferenceKind::Remote) {
        showRemote(*image);
        return;
    }
    // One line stays one until the picture is there, and a picture's place stays its place: nothing jumps.
    m_ui->picture->expectPicture(image->size);
    if (m_isOneLine) {
        showLine(u"image"_s, IconLabel::Tone::Secondary, {printable(image->reference)});
    } else {
        showFacts({});
        showView();
    }
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
        m_ui->size->setText(tr("%1, actually %2").arg(declared, sizeText(realSize)));
    else
        m_ui->size->setText(tr("%1, %2").arg(sizeText(realSize), declared));
    m_ui->reference->setText(printable(image.reference));
    m_ui->picture->setAccessibleDescription(printable(image.reference));
    QStringList caption{image.title, image.attribution};
    caption.removeAll(QString());
    m_ui->caption->setText(caption.join(u" — "_s));
    m_ui->caption->setVisible(!caption.isEmpty());
    showCount();
}

void ImagePanel::showCount()
{
    const auto count = m_images.size();
    m_ui->count->setText(tr("%1 of %2").arg(m_index + 1).arg(count));
    for (auto* widget : std::initializer_list<QWidget*>{m_ui->previous, m_ui->count, m_ui->next})
        widget->setVisible(count > 1);
}

/// Shows why there is no picture, and of which size it should be, in one line.
void ImagePanel::showLine(const QString& icon, IconLabel::Tone tone, const QStringList& parts)
{
    m_ui->sizeIcon->setIcon(icon, tone, 16);
    m_ui->size->setText(parts.join(u" · "_s));
    showCount();
    setOneLine(true);
    updateVerbs();
}

void ImagePanel::showNone()
{
    if (!m_detail)
        showLine(u"image"_s, IconLabel::Tone::Secondary, {tr("No article selected")});
    else if (m_detail->error)
        showLine(
            u"error-page"_s, IconLabel::Tone::Error, {tr("The article cannot be read, so its pictures are unknown")});
    else
        showLine(u"image"_s, IconLabel::Tone::Secondary, {tr("This article has no picture")});
    settle();
}

void ImagePanel::showRemote(const DeclaredImage& image)
{
    QStringList parts{tr("On the web")};
    if (image.size.isValid())
        parts << sizeText(image.size);
    showLine(u"image"_s, IconLabel::Tone::Secondary, parts << printable(image.reference));
    settle();
}

void ImagePanel::showPicture(const DecodedImage& picture)
{
    m_isWhole = picture.image.size() == picture.realSize;
    m_ui->picture->setPicture(picture.image, picture.realSize);
    showFacts(picture.realSize);
    showView();
    settle();
}

void ImagePanel::showError(const Error& error)
{
    const auto& image = *current();
    auto reason = sentence(error);
    if (reason.endsWith(u'.'))
        reason.chop(1);
    QStringList parts{reason};
    if (image.size.isValid())
        parts << sizeText(image.size);
    showLine(u"warning"_s, IconLabel::Tone::Error, parts << printable(image.reference));
    settle();
}

void ImagePanel::showView()
{
    setOneLine(false);
    m_ui->reference->show();
    updateVerbs();
}

void ImagePanel::setOneLine(bool isOneLine)
{
    m_ui->picture->setVisible(!isOneLine);
    if (isOneLine) {
        m_ui->reference->hide();
        m_ui->caption->hide();
    }
    if (std::exchange(m_isOneLine, isOneLine) != isOneLine)
        Q_EMIT roomChanged();
}

void ImagePanel::settle()
{
    m_isSettled = true;
    updateVerbs();
    Q_EMIT shown();
}

QSize ImagePanel::box() const
{
    // While one line is shown, the picture's room is not known: it is read again when it has it.
    const auto room
        = m_isOneLine ? QSize(std::max(width(), usualRoom.width()), usualRoom.height()) : m_ui->picture->size();
    return (QSizeF(room) * devicePixelRatioF()).toSize().expandedTo({1, 1});
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
    if (isMuch && !m_isWhole && !m_isOneLine)
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
