#include "widgets/article/picture_strip.h"

#include "core/messages/error_messages.h"
#include "models/desk/article_texts.h"
#include "widgets/parts/icons.h"

#include <QPainter>
#include <QPixmap>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <utility>

namespace stet {

namespace {

constexpr QSize thumbnail(64, 40);
constexpr int margin = 4;

/// In the middle of a thumbnail's room: icons of one size keep the row straight.
QPixmap framed(const QImage& image, double ratio)
{
    QPixmap pixmap(thumbnail * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QRect place({}, QSizeF(image.size()).scaled(thumbnail, Qt::KeepAspectRatio).toSize().expandedTo({1, 1}));
    place.moveCenter(QRect({}, thumbnail).center());
    painter.drawImage(place, image);
    return pixmap;
}

/// Stands for a picture that is not there.
QPixmap placeholder(double ratio)
{
    constexpr int side = 20;
    QPixmap pixmap(thumbnail * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QRect place(0, 0, side, side);
    place.moveCenter(QRect({}, thumbnail).center());
    themedIcon(QStringLiteral("image")).paint(&painter, place, Qt::AlignCenter, QIcon::Disabled);
    return pixmap;
}

} // namespace

PictureStrip::PictureStrip(QWidget* parent)
    : QListWidget(parent)
{
    setViewMode(QListView::IconMode);
    setFlow(QListView::LeftToRight);
    setWrapping(false);
    setMovement(QListView::Static);
    setUniformItemSizes(true);
    setIconSize(thumbnail);
    setGridSize(thumbnail + QSize(2 * margin, 2 * margin));
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the wheel and the keys move it
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            Q_EMIT chosen(row);
    });
}

void PictureStrip::setSource(const PictureSource& source)
{
    m_loader = std::make_unique<ThumbnailLoader>(source);
    connect(m_loader.get(), &ThumbnailLoader::loaded, this, [this](int index, const DecodedImage& picture) {
        if (auto* shown = item(index)) {
            shown->setIcon(QIcon(framed(picture.image, devicePixelRatioF())));
            m_requests[static_cast<std::size_t>(index)].reference.clear(); // it is there
        }
    });
}

void PictureStrip::setPictures(
    const std::vector<StoryPicture>& pictures, std::shared_ptr<const ConfinedReader> reader, const std::string& article)
{
    const QSignalBlocker blocker(this);
    clear();
    m_requests.clear();
    const auto box = (QSizeF(thumbnail) * devicePixelRatioF()).toSize();
    const QIcon none(placeholder(devicePixelRatioF()));
    for (const auto& picture : pictures) {
        auto* shown = new QListWidgetItem(none, {}, this);
        const auto whose = picture.isOwn ? tr("of this article")
            : picture.provider.empty()   ? tr("of a related story")
                                         : tr("of %1").arg(printable(picture.provider));
        //: the first is the address of a picture, the second says of which story it is
        const auto text = tr("%1, %2").arg(printable(picture.image.reference), whose);
        shown->setData(Qt::AccessibleTextRole, text);
        shown->setToolTip(plainToolTip(text));
        m_requests.push_back({reader, article, picture.image.reference, box});
    }
    reload();
}

void PictureStrip::reload()
{
    m_mustLoad = !isVisible();
    if (m_mustLoad || !m_loader)
        return;
    m_loader->load(m_requests);
}

void PictureStrip::setCurrent(int index)
{
    const QSignalBlocker blocker(this);
    setCurrentRow(index);
    if (auto* shown = item(index))
        scrollToItem(shown);
}

QSize PictureStrip::sizeHint() const
{
    return gridSize() + QSize(0, 2 * frameWidth());
}

void PictureStrip::showEvent(QShowEvent* event)
{
    QListWidget::showEvent(event);
    if (m_mustLoad)
        reload();
}

/// Along the row, whichever way the wheel turns.
void PictureStrip::wheelEvent(QWheelEvent* event)
{
    const auto turned = event->angleDelta();
    auto* bar = horizontalScrollBar();
    bar->setValue(bar->value() - (turned.x() != 0 ? turned.x() : turned.y()));
    event->accept();
}

} // namespace stet
