#include "images/image_decoder.h"

#include "images/byte_view.h"
#include "images/svg_cleaner.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImageReader>

#include <algorithm>
#include <array>
#include <optional>

namespace stet {

namespace {

/// Formats that Qt may decode from untrusted bytes, where it has a plugin. Neither documents nor SVG, which is cleaned
/// first, nor anything compressed around another format.
bool isAllowedFormat(const QByteArray& format)
{
    static constexpr std::array<std::string_view, 8> allowed{
        "png", "jpeg", "gif", "webp", "bmp", "ico", "tiff", "avif"};
    const std::string_view name(format.constData(), static_cast<std::size_t>(format.size()));
    return std::find(allowed.begin(), allowed.end(), name) != allowed.end();
}

/// The name of a picture format by its first bytes, whether Qt reads it here or not; empty for anything else.
std::string_view formatByMagic(std::string_view bytes)
{
    using namespace std::string_view_literals;
    struct Magic
    {
        std::size_t offset;
        std::string_view bytes;
        std::string_view format;
    };
    static constexpr std::array<Magic, 18> magics{{
        {0, "\x89PNG\r\n\x1A\n"sv, "PNG"},
        {0, "\xFF\xD8\xFF"sv, "JPEG"},
        {0, "GIF8"sv, "GIF"},
        {8, "WEBP"sv, "WebP"},
        {4, "ftypavif"sv, "AVIF"},
        {4, "ftypavis"sv, "AVIF"},
        {4, "ftyphei"sv, "HEIC"},
        {4, "ftypmif1"sv, "HEIF"},
        {0, "\xFF\x0A"sv, "JPEG XL"},
        {0, "\0\0\0\x0CJXL "sv, "JPEG XL"},
        {0, "\0\0\0\x0CjP  "sv, "JPEG 2000"},
        {0, "II*\0"sv, "TIFF"},
        {0, "MM\0*"sv, "TIFF"},
        {0, "8BPS"sv, "PSD"},
        {0, "\0\0\1\0"sv, "ICO"},
        {0, "%PDF-"sv, "PDF"},
        {0, "\x1F\x8B"sv, "SVGZ"},
        {0, "BM"sv, "BMP"},
    }};
    for (const auto& magic : magics) {
        if (bytes.size() >= magic.offset && bytes.substr(magic.offset).starts_with(magic.bytes))
            return magic.format;
    }
    return {};
}

/// BMP begins with two letters that a text may begin with as well.
bool looksLikeText(std::string_view bytes)
{
    const auto head = bytes.substr(0, 32);
    return std::all_of(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 || c == '\n' || c == '\r' || c == '\t';
    });
}

Error unreadable(std::string_view bytes, bool canRead)
{
    const auto format = formatByMagic(bytes);
    if (format.empty() || (format == "BMP" && looksLikeText(bytes)))
        return {.code = ErrorCode::NotAnImage};
    if (!canRead && (format == "PNG" || format == "JPEG" || format == "GIF"))
        canRead = true; // what Qt always reads, and did not read here
    return canRead ? Error{.code = ErrorCode::DamagedImage}
                   : Error{.code = ErrorCode::UnknownImageFormat, .detail = std::string(format)};
}

bool isTurned(const QImageReader& reader)
{
    return reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
}

Error tooManyPixels(QSize size)
{
    return {
        .code = ErrorCode::TooManyPixels, .detail = std::to_string(size.width()) + 'x' + std::to_string(size.height())};
}

/// A QImageReader over bytes, which it holds no copy of.
class Reader
{
public:
    explicit Reader(const QByteArray& bytes, const QByteArray& format = {})
        : m_bytes(bytes)
    {
        // A limit of the whole process; it is set once, since setting it is not safe on several threads.
        [[maybe_unused]] static const bool limited = [] {
            QImageReader::setAllocationLimit(imageMemoryLimit);
            return true;
        }();
        m_buffer.setBuffer(&m_bytes);
        m_buffer.open(QIODevice::ReadOnly);
        // The format is found before a reader is made of it: a plugin that is not allowed must not see the bytes twice.
        m_format = format.isEmpty() ? QImageReader::imageFormat(&m_buffer) : format;
        m_buffer.seek(0);
        reader.setDevice(&m_buffer);
        reader.setFormat(m_format);
        reader.setAutoDetectImageFormat(false); // the content has spoken
        reader.setAutoTransform(true);
    }

    bool isAllowed() const { return isAllowedFormat(m_format); }

private:
    QByteArray m_bytes;
    QBuffer m_buffer;
    QByteArray m_format;

public:
    QImageReader reader;
};

/// Qt scales a picture with a colour table into another one of few colours, with dots for those between.
bool hasColorTable(const QImageReader& reader)
{
    const auto format = reader.imageFormat();
    return format == QImage::Format_Indexed8 || format == QImage::Format_Mono || format == QImage::Format_MonoLSB;
}

/// Decodes with all limits; `size` is that of the file, before it is turned upright.
Result<DecodedImage> decodeScaled(Reader& source, QSize size, QSize box)
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
    constexpr qint64 bytesPerPixel = 4;
    constexpr qint64 bytesPerMegabyte = qint64{1024} * 1024;
    if (qint64{size.width()} * size.height() * bytesPerPixel > imageMemoryLimit * bytesPerMegabyte)
        return tooManyPixels(upright);
    return Error{.code = ErrorCode::DamagedImage};
}

Result<DecodedImage> drawSvg(std::string_view bytes, QSize box)
{
    const Error cannotDraw{.code = ErrorCode::UnknownImageFormat, .detail = "SVG"};
    if (!qGuiApp)
        return cannotDraw;
    const auto size = svgSize(bytes);
    if (!size)
        return size.error();
    const auto cleaned = cleanedSvg(bytes);
    if (!cleaned)
        return cleaned.error();
    Reader source(*cleaned, "svg");
    if (!source.reader.canRead())
        return cannotDraw; // the plugin is not installed
    auto target = *size;
    if (target.width() > box.width() || target.height() > box.height())
        target = target.scaled(box, Qt::KeepAspectRatio).expandedTo({1, 1});
    source.reader.setScaledSize(target);
    auto image = source.reader.read();
    if (image.isNull())
        return Error{.code = ErrorCode::DamagedImage};
    return DecodedImage{std::move(image), *size};
}

} // namespace

Result<DecodedImage> decodeImage(std::string_view bytes, QSize box, SvgPolicy svg)
{
    box = box.expandedTo({1, 1});
    if (formatByMagic(bytes).empty() && isSvg(bytes))
        return svg == SvgPolicy::Draw ? drawSvg(bytes, box)
                                      : Error{.code = ErrorCode::UnknownImageFormat, .detail = "SVG"};
    Reader source(byteView(bytes));
    const auto size = source.isAllowed() ? source.reader.size() : QSize();
    if (!size.isValid() || size.isEmpty())
        return unreadable(bytes, source.isAllowed());
    return decodeScaled(source, size, box);
}

Result<QSize> imageSize(std::string_view bytes)
{
    if (formatByMagic(bytes).empty() && isSvg(bytes))
        return svgSize(bytes);
    Reader source(byteView(bytes));
    const auto size = source.isAllowed() ? source.reader.size() : QSize();
    if (!size.isValid() || size.isEmpty())
        return unreadable(bytes, source.isAllowed());
    return isTurned(source.reader) ? size.transposed() : size;
}

} // namespace stet
