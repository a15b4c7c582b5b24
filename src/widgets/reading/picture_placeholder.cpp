#include "widgets/reading/picture_placeholder.h"

#include "core/messages/error_messages.h"
#include "widgets/parts/icons.h"
#include "widgets/parts/theme.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int lineHeight = 40; // all in pixels of the page
constexpr int iconSide = 16;
constexpr int gap = 12;
constexpr int narrowestLine = 120;
constexpr int widestLine = 2000;

} // namespace

QImage picturePlaceholder(const Error& reason, int width, double scale, const QPalette& palette)
{
    const QSize size(std::clamp(width, narrowestLine, widestLine), lineHeight);
    QImage image(size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    const auto colors = stateColors(palette);
    image.fill(palette.color(QPalette::AlternateBase));
    QPainter painter(&image);
    const QRect icon(gap, (lineHeight - iconSide) / 2, iconSide, iconSide);
    coloredIcon(u"image"_s, colors.secondary).paint(&painter, icon);
    painter.setFont(QApplication::font());
    painter.setPen(colors.secondary);
    const QRect text(QPoint(icon.right() + gap, 0), QPoint(size.width() - gap, lineHeight));
    const auto line
        = QFontMetrics(QApplication::font(), &image).elidedText(sentence(reason), Qt::ElideRight, text.width());
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, line);
    painter.setPen(colors.line);
    painter.drawRect(QRectF(0.5, 0.5, size.width() - 1.0, size.height() - 1.0));
    painter.end();
    image.setDevicePixelRatio(1);
    return image;
}

QImage smallPicturePlace(QSize size, double scale, const QPalette& palette)
{
    constexpr int side = 24;
    QImage image(size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(palette.color(QPalette::AlternateBase));
    QPainter painter(&image);
    QRect icon(0, 0, side, side);
    icon.moveCenter(QRect({}, size).center());
    coloredIcon(u"image"_s, stateColors(palette).line).paint(&painter, icon);
    painter.end();
    image.setDevicePixelRatio(1);
    return image;
}

} // namespace stet
