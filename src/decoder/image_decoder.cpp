#include "decoder/image_decoder.h"

#include "decoder/limited_reader.h"
#include "decoder/svg_cleaner.h"
#include "images/byte_view.h"
#include "images/image_format.h"
#include "images/image_size.h"

#include <QGuiApplication>
#include <QPainter>
#include <QSvgRenderer>

namespace stet {

namespace {

bool isTurned(const QImageReader& reader)
{
    return reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
}

Error tooManyPixels(QSize size)
{
    return {
        .code = ErrorCode::TooManyPixels, .detail = std::to_string(size.width()) + 'x' + std::to_string(size.height())};
}

/// Qt scales a picture with a colour table into another one of few colours, with dots for those between.
bool hasColorTable(const QImageReader& reader)
{
    const auto format = reader.imageFormat();
    return format == QImage::Format_Indexed8 || format == QImage::Format_Mono || format == QImage::Format_MonoLSB;
}

/// Whether a color takes 16 bits.
bool isDeep(const QImageReader& reader)
{
    const auto format = reader.imageFormat();
    return format == QImage::Format_RGBX64 || format == QImage::Format_RGBA64
        || format == QImage::Format_RGBA64_Premultiplied;
}

/// Decodes with all limits; `size` is that of the file, before it is turned upright.
Result<DecodedImage> decodeScaled(LimitedReader& source, QSize size, QSize box)
{
    auto& reader = source.reader;
    const bool turned = isTurned(reader);
    const auto upright = turned ? size.transposed() : size;
    if (qint64{size.width()} * size.height() > imagePixelLimit)
        return tooManyPixels(upright);
    const bool mustScale = upright.width() > box.width() || upright.height() > box.height();
    const bool scaleAfter = mustScale && hasColorTable(reader);
    const auto scaled = upright.scaled(box, Qt::KeepAspectRatio).expandedTo({1, 1});
    if (mustScale && !scaleAfter)
        reader.setScaledSize(turned ? scaled.transposed() : scaled);
    auto image = reader.read();
    if (scaleAfter && !image.isNull())
        image = image.convertToFormat(QImage::Format_ARGB32_Premultiplied)
                    .scaled(scaled, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    if (!image.isNull())
        return DecodedImage{std::move(image), upright};
    // Some formats are decoded whole before they are scaled, and met the limit of memory.
    const qint64 bytesPerPixel = isDeep(reader) ? 8 : 4;
    constexpr qint64 bytesPerMegabyte = qint64{1024} * 1024;
    if (qint64{size.width()} * size.height() * bytesPerPixel > decodingMemoryLimit * bytesPerMegabyte)
        return tooManyPixels(upright);
    return Error{.code = ErrorCode::DamagedImage};
}

Result<DecodedImage> drawSvg(std::string_view bytes, QSize size, QSize box)
{
    if (!qGuiApp)
        return Error{.code = ErrorCode::UnknownImageFormat, .detail = "SVG"};
    const auto cleaned = cleanedSvg(bytes);
    if (!cleaned)
        return cleaned.error();
    QSvgRenderer renderer;
    if (!renderer.load(*cleaned))
        return Error{.code = ErrorCode::DamagedImage};
    auto target = size;
    if (target.width() > box.width() || target.height() > box.height())
        target = target.scaled(box, Qt::KeepAspectRatio).expandedTo({1, 1});
    QImage image(target, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return tooManyPixels(target);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(QPointF(), target));
    painter.end();
    return DecodedImage{std::move(image), size};
}

} // namespace

Result<DecodedImage> decodeImage(std::string_view bytes, QSize box, SvgPolicy svg)
{
    box = box.expandedTo({1, 1});
    const auto realSize = imageSize(bytes);
    if (!realSize)
        return realSize.error();
    const auto kind = imageKind(bytes);
    const Error cannotShow{.code = ErrorCode::UnknownImageFormat, .detail = std::string(kind.name)};
    if (kind.format == ImageFormat::Svg)
        return svg == SvgPolicy::Draw ? drawSvg(bytes, *realSize, box) : cannotShow;
    LimitedReader source(byteView(bytes), decodedFormat(kind.format));
    const auto size = source.reader.size();
    if (size.isValid() && !size.isEmpty())
        return decodeScaled(source, size, box);
    const bool hasPlugin = QImageReader::supportedImageFormats().contains(decodedFormat(kind.format));
    return hasPlugin ? Error{.code = ErrorCode::DamagedImage} : cannotShow;
}

} // namespace stet
