#include "decoder/limited_reader.h"

#include "images/decoded_image.h"

namespace stet {

QByteArray decodedFormat(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Png:
        return "png";
    case ImageFormat::Jpeg:
        return "jpeg";
    case ImageFormat::Gif:
        return "gif";
    case ImageFormat::WebP:
        return "webp";
    case ImageFormat::Bmp:
        return "bmp";
    case ImageFormat::Ico:
        return "ico";
    case ImageFormat::Tiff:
        return "tiff";
    case ImageFormat::None:
    case ImageFormat::Svg:
    case ImageFormat::Other:
        break;
    }
    return {};
}

LimitedReader::LimitedReader(const QByteArray& bytes, const QByteArray& format)
    : m_bytes(bytes)
{
    // A limit of the whole process; it is set once, since setting it is not safe on several threads.
    [[maybe_unused]] static const bool limited = [] {
        QImageReader::setAllocationLimit(decodingMemoryLimit);
        return true;
    }();
    m_buffer.setBuffer(&m_bytes);
    m_buffer.open(QIODevice::ReadOnly);
    reader.setDevice(&m_buffer);
    reader.setAutoDetectImageFormat(false); // the content has spoken: no other plugin sees the bytes
    reader.setFormat(format);
    reader.setAutoTransform(true);
}

} // namespace stet
