#include "widgets/article/image_panel.h"

#include "core/messages/error_messages.h"
#include "images/image_reference.h"
#include "ui_image_panel.h"
#include "widgets/article/picture_drop.h"
#include "widgets/article/picture_facts.h"
#include "widgets/article/picture_player.h"
#include "widgets/article/picture_window.h"
#include "widgets/parts/address_links.h"

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
constexpr QSize largestBox(16'384, 16'384); // the decoder has its own limits

bool isRemote(const StoryPicture& picture)
{
    return classifyImageReference(picture.image.reference) == ImageReferenceKind::Remote;
}

} // namespace

ImagePanel::ImagePanel(const PictureSource& source, UrlOpener& opener, Clipboard& clipboard, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ImagePanel>())
    , m_source(source)
    , m_opener(opener)
    , m_drop(new PictureDrop(*this))
    , m_loader(source)
    , m_copier(source)
{
    m_ui->setupUi(this);
    m_ui->reference->setElideMode(Qt::ElideMiddle);
    makeSecondary(*m_ui->reference);
    makeSecondary(*m_ui->caption);
    m_ui->strip->setSource(source);
    setUpOffer();
    setUpPlayer();
    setUpVerbs(clipboard);
    setUpChoosing();

    m_resized.setSingleShot(true);
    m_resized.setInterval(settleMs);
    connect(&m_resized, &QTimer::timeout, this, &ImagePanel::readLargerPicture);
    connect(m_ui->picture, &PictureView::scaleChanged, &m_resized, qOverload<>(&QTimer::start));
    connect(m_ui->picture, &PictureView::doubleClicked, this, &ImagePanel::showFullScreen);
    connect(m_ui->strip, &PictureStrip::chosen, this, &ImagePanel::select);
    connect(&m_loader, &PictureLoader::loaded, this, &ImagePanel::showPicture);
    connect(&m_loader, &PictureLoader::failed, this, &ImagePanel::showError);
    connect(&m_loader, &PictureLoader::progressed, this, &ImagePanel::showProgress);
    connect(&m_loader, &PictureLoader::fetched, this, [this] {
        m_ui->strip->reload();
        Q_EMIT fetched(m_detail->row);
    });
    showImage();
}

ImagePanel::~ImagePanel() = default;

void ImagePanel::setUpOffer()
{
    auto* offer = m_ui->loadOffer;
    connect(offer, &PictureOffer::loadRequested, this, [this] { readPicture(Loading::Asked); });
    connect(offer, &PictureOffer::cancelRequested, this, [this] {
        m_loader.cancel();
        showError({.code = ErrorCode::Cancelled});
    });
    connect(offer, &PictureOffer::hostAllowed, this, &ImagePanel::hostAllowed);
    connect(offer, &PictureOffer::privateHostAllowed, this, &ImagePanel::privateHostAllowed);
    connect(offer, &PictureOffer::folderAllowed, this, [this] { Q_EMIT folderAllowed(m_detail->row); });
}

void ImagePanel::setUpPlayer()
{
    m_player = new PicturePlayer(m_source, *m_ui->picture, this);
    addAction(&m_player->action); // in the menu, first
    m_ui->play->setDefaultAction(&m_player->action);
    m_ui->play->hide();
    connect(&m_player->action, &QAction::changed, m_ui->play,
        [button = m_ui->play, player = m_player] { button->setVisible(player->action.isVisible()); });
    connect(
        m_player, &PicturePlayer::failed, this, [this](const Error& error) { m_ui->size->setText(sentence(error)); });
}

void ImagePanel::setUpVerbs(Clipboard& clipboard)
{
    m_verbs = std::make_unique<PictureVerbs>(*m_ui->picture);
    m_verbs->addTo(*this);
    m_ui->browse->setDefaultAction(&m_verbs->browse);
    m_ui->previous->setDefaultAction(&m_verbs->previous);
    m_ui->next->setDefaultAction(&m_verbs->next);
    m_ui->size->setMinimumHeight(m_ui->next->sizeHint().height()); // the line keeps its height without buttons
    connect(&m_verbs->browse, &QAction::triggered, this, [this] {
        if (const auto* picture = current())
            openAddress(m_opener, browserAddress(picture->image.reference), this);
    });
    // In its own size: the picture on screen is as small as the panel.
    connect(&m_verbs->copyPicture, &QAction::triggered, this, [this] {
        if (current() != nullptr)
            m_copier.load(requestFor(largestBox));
    });
    connect(&m_copier, &PictureLoader::loaded, this,
        [&clipboard](const DecodedImage& picture) { clipboard.setImage(picture.image); });
    connect(&m_verbs->copyAddress, &QAction::triggered, this, [this, &clipboard] {
        if (const auto* picture = current())
            clipboard.setText(browserAddress(picture->image.reference));
    });
    connect(&m_verbs->fullScreen, &QAction::triggered, this, &ImagePanel::showFullScreen);
    connect(&m_verbs->previous, &QAction::triggered, this, [this] { step(-1); });
    connect(&m_verbs->next, &QAction::triggered, this, [this] { step(1); });
    const auto forward = [this](QAction& verb, void (ImagePanel::*signal)(const PictureRequest&)) {
        connect(&verb, &QAction::triggered, this, [this, signal] {
            if (current() != nullptr)
                Q_EMIT(this->*signal)(requestFor(largestBox));
        });
    };
    forward(m_verbs->saveAs, &ImagePanel::saveRequested);
    forward(m_verbs->openFile, &ImagePanel::openRequested);
    forward(m_verbs->showInFolder, &ImagePanel::folderRequested);
}

/// Which pictures the article has: each choice is one edit of its list.
void ImagePanel::setUpChoosing()
{
    const auto images = KeyPath::ofKey("images");
    connect(&m_verbs->makeLead, &QAction::triggered, this, [this, images] {
        if (const auto* picture = current(); picture != nullptr && picture->isOwn)
            Q_EMIT changeRequested(m_detail->row, MoveItem{images, picture->item, 0});
    });
    connect(&m_verbs->usePicture, &QAction::triggered, this, [this] {
        if (const auto* picture = current(); picture != nullptr && !picture->isOwn)
            Q_EMIT changeRequested(m_detail->row, insertedImage(*picture));
    });
    connect(&m_verbs->addFile, &QAction::triggered, this, [this] { Q_EMIT fileWanted(m_detail->row); });
    connect(&m_verbs->browseFolder, &QAction::triggered, this, [this] { Q_EMIT sitePictureWanted(m_detail->row); });
    connect(
        m_drop, &PictureDrop::dropped, this, [this](const QString& path) { Q_EMIT fileDropped(m_detail->row, path); });
}

void ImagePanel::updateVerbs()
{
    const auto* picture = current();
    const bool isShown = !m_isOneLine && m_ui->picture->hasPicture();
    m_verbs->update(picture, isShown, m_pictures.size());
    const bool isEditable = m_detail && m_detail->isEditable;
    if (!isEditable)
        for (auto* verb : {&m_verbs->makeLead, &m_verbs->usePicture})
            verb->setEnabled(false);
    for (auto* verb : {&m_verbs->addFile, &m_verbs->browseFolder})
        verb->setEnabled(isEditable);
    m_drop->setAccepting(isEditable);
    // A verb that changes the article is worth a button where it applies.
    auto* choose = m_verbs->usePicture.isEnabled() ? &m_verbs->usePicture
        : m_verbs->makeLead.isEnabled()            ? &m_verbs->makeLead
                                                   : nullptr;
    m_ui->choose->setVisible(choose != nullptr);
    if (choose != nullptr)
        m_ui->choose->setDefaultAction(choose);
    m_ui->browse->setVisible(picture != nullptr && isRemote(*picture));
}

void ImagePanel::setDetail(const std::shared_ptr<const ArticleDetail>& detail)
{
    auto pictures = detail && !detail->error ? storyPictures(detail->fields) : std::vector<StoryPicture>();
    const bool isSameArticle = detail && m_detail && detail->row == m_detail->row;
    const bool isSame = isSameArticle && !pictures.empty() && pictures == m_pictures;
    m_detail = detail;
    m_pictures = std::move(pictures);
    if (!isSameArticle || m_index >= m_pictures.size())
        m_index = 0;
    m_ui->strip->setVisible(m_pictures.size() > 1);
    if (!isSame) {
        m_ui->strip->setPictures(m_pictures, m_reader, m_detail ? m_detail->path : std::string());
        m_ui->strip->setCurrent(static_cast<int>(m_index));
    }
    // The same article was read again: its picture stays on screen until the file's present one is there.
    if (isSame && !m_isOneLine && m_ui->picture->hasPicture())
        readPicture(Loading::IfAllowed);
    else
        showImage();
}

void ImagePanel::reload()
{
    m_ui->strip->reload();
    if (current() != nullptr && m_isOneLine)
        showImage();
}

const StoryPicture* ImagePanel::current() const
{
    return m_index < m_pictures.size() ? &m_pictures[m_index] : nullptr;
}

void ImagePanel::step(int by)
{
    const auto count = static_cast<int>(m_pictures.size());
    if (count > 0)
        select((static_cast<int>(m_index) + by + count) % count);
}

void ImagePanel::select(int index)
{
    m_index = static_cast<std::size_t>(index);
    m_ui->strip->setCurrent(index);
    showImage();
    if (m_window != nullptr && m_window->isVisible())
        showFullScreen();
}

void ImagePanel::showImage()
{
    m_loader.cancel();
    m_player->offerNothing();
    m_ui->loadOffer->offerNothing();
    m_mustRead = false;
    m_isSettled = false;
    m_isWhole = false;
    const auto* picture = current();
    if (picture == nullptr) {
        showNone();
        return;
    }
    // One line stays one until the picture is there, and a picture's place stays its place: nothing jumps.
    m_ui->picture->expectPicture(picture->image.size);
    if (m_isOneLine) {
        showLine(u"image"_s, IconLabel::Tone::Secondary, {printable(picture->image.reference)});
    } else {
        showFacts(nullptr);
        showView();
    }
    readPicture(Loading::IfAllowed);
}

/// `picture`: null while it is not there.
void ImagePanel::showFacts(const DecodedImage* picture)
{
    const auto& image = current()->image;
    const bool isDeclared = image.size.isValid();
    auto icon = u"image"_s;
    QStringList facts{isDeclared ? sizeText(image.size) : tr("no size declared")};
    QString lack;
    if (picture != nullptr) {
        const bool isRight = image.size == picture->realSize;
        icon = isRight ? u"check"_s : isDeclared ? u"warning"_s : u"info"_s;
        facts = pictureFacts(image.size, *picture);
        lack = current()->isOwn && current()->item == 0 ? leadLack(picture->realSize, m_least) : QString();
    }
    m_ui->sizeIcon->setIcon(icon, icon == u"warning" ? IconLabel::Tone::Warning : IconLabel::Tone::Secondary, 16);
    m_ui->size->setText(facts.join(u" · "_s));
    m_ui->reference->setText(printable(image.reference));
    m_ui->picture->setAccessibleDescription(printable(image.reference));
    QStringList caption{lack, image.title, image.attribution};
    if (!current()->isOwn)
        caption << (current()->provider.empty() ? tr("of a related story")
                                                : tr("of %1").arg(printable(current()->provider)));
    caption.removeAll(QString());
    m_ui->caption->setText(caption.join(u" — "_s));
    m_ui->caption->setVisible(!caption.isEmpty());
    showCount();
}

void ImagePanel::showCount()
{
    const auto count = m_pictures.size();
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

void ImagePanel::showProgress(qint64 received, qint64 total)
{
    if (m_isSettled)
        return; // a larger one of the same picture
    const auto loaded = total > 0 ? tr("Loading: %1 of %2").arg(bytesText(received), bytesText(total))
                                  : tr("Loading: %1").arg(bytesText(received));
    m_ui->size->setText(loaded);
    m_ui->loadOffer->offerCancel();
}

void ImagePanel::showPicture(const DecodedImage& picture)
{
    m_isWhole = picture.image.size() == picture.realSize;
    m_ui->picture->setPicture(picture.image, picture.realSize);
    if (picture.isPlayable)
        m_player->offer(requestFor(largestBox), picture.realSize);
    else
        m_player->offerNothing();
    m_ui->loadOffer->offerNothing();
    showFacts(&picture);
    showView();
    settle();
}

void ImagePanel::showError(const Error& error)
{
    const auto& picture = *current();
    const bool isOnWeb = error.code == ErrorCode::RemoteImage;
    auto reason = isOnWeb ? tr("On the web") : sentence(error);
    if (reason.endsWith(u'.'))
        reason.chop(1);
    QStringList parts{reason};
    if (picture.image.size.isValid())
        parts << sizeText(picture.image.size);
    const bool isWrong = !isOnWeb && error.code != ErrorCode::Cancelled;
    showLine(isWrong ? u"warning"_s : u"image"_s, isWrong ? IconLabel::Tone::Error : IconLabel::Tone::Secondary,
        parts << printable(picture.image.reference));
    if (isOnWeb)
        m_ui->loadOffer->offerLoad(remoteHost(picture.image.reference));
    else if (error.code == ErrorCode::MovedToOtherHost)
        m_ui->loadOffer->offerHost(printable(error.detail));
    else if (isRemote(picture) && error.code != ErrorCode::InvalidAddress)
        m_ui->loadOffer->offerRetry(remoteHost(picture.image.reference),
            error.code == ErrorCode::PrivateAddress ? printable(error.detail) : QString());
    settle();
}

void ImagePanel::showView()
{
    setOneLine(false);
    m_ui->reference->show();
    updateVerbs();
}

void ImagePanel::showFullScreen()
{
    const auto* picture = current();
    if (picture == nullptr)
        return;
    if (m_window == nullptr) {
        m_window = new PictureWindow(m_source, this);
        connect(m_window, &PictureWindow::stepRequested, this, &ImagePanel::step);
    }
    m_window->showPicture(requestFor(largestBox), printable(picture->image.reference));
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
    if (!m_isOneLine)
        return m_ui->picture->room();
    // While one line is shown, the picture's room is not known: it is read again when it has it.
    const QSize room(std::max(width(), usualRoom.width()), usualRoom.height());
    return (QSizeF(room) * devicePixelRatioF()).toSize();
}

PictureRequest ImagePanel::requestFor(QSize box) const
{
    return {m_reader, m_detail->path, current()->image.reference, box};
}

void ImagePanel::readPicture(Loading loading)
{
    m_mustRead = !isVisible();
    if (m_mustRead)
        return;
    m_readBox = box();
    auto request = requestFor(m_readBox);
    request.loading = loading;
    if (loading == Loading::Asked) {
        m_isSettled = false;
        m_ui->size->setText(tr("Loading from %1…").arg(remoteHost(current()->image.reference)));
        m_ui->loadOffer->offerCancel();
    }
    m_loader.load(std::move(request));
}

void ImagePanel::readLargerPicture()
{
    if (current() == nullptr || m_isOneLine || m_isWhole || !m_ui->picture->hasPicture() || m_player->isPlaying())
        return;
    const auto wanted = box();
    if (wanted.width() > m_readBox.width() * muchLarger || wanted.height() > m_readBox.height() * muchLarger)
        readPicture(Loading::IfAllowed);
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
        readPicture(Loading::IfAllowed);
    m_resized.start();
    if (const auto* handle = window()->windowHandle()) // another screen may have finer pixels
        connect(handle, &QWindow::screenChanged, &m_resized, qOverload<>(&QTimer::start), Qt::UniqueConnection);
}

} // namespace stet
