#include "images/image_size.h"

#include "tests/images/pictures.h"

#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>

#include "tests/support/catch.h"

#include <map>
#include <string>

using namespace stet;
using namespace stet::test;
using namespace std::string_literals;

namespace {

/// What Qt's plugins say, upright.
QSize sizeByQt(const std::string& bytes)
{
    auto copy = QByteArray::fromStdString(bytes);
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const bool isTurned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    return isTurned ? reader.size().transposed() : reader.size();
}

std::string webp(QSize size, int quality, QImage::Format format)
{
    QImage image(size, format);
    image.fill(QColor(10, 200, 90, 77));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "webp");
    writer.setQuality(quality);
    REQUIRE(writer.write(image));
    return buffer.data().toStdString();
}

std::string littleTurned(const std::string& jpeg)
{
    const auto exif = "Exif\0\0II*\0\x08\0\0\0\x02\0\x0F\x01\x03\0\x01\0\0\0\x01\0\0\0"
                      "\x12\x01\x03\0\x01\0\0\0\x08\0\0\0\0\0\0\0"s;
    return jpeg.substr(0, 2) + "\xFF\xFF\xE1\0\x2E"s + exif + jpeg.substr(2);
}

const std::string gif = "GIF89a\x2C\x01\x07\0\0\0\0,\0\0\0\0\x02\0\x02\0\0\x02\x02\x44\x01\0;"s;

/// One of each kind of header, by name.
std::map<std::string, std::string> headerSamples()
{
    const auto jpeg = picture({321, 123}, "jpg");
    return {
        {"PNG", picture({1000, 500}, "png")},
        {"JPEG", jpeg},
        {"JPEG turned", turned(jpeg)},
        {"JPEG turned, little endian", littleTurned(jpeg)},
        {"BMP", picture({20, 11}, "bmp")},
        {"ICO", picture({32, 24}, "ico")},
        {"ICO, largest", picture({256, 256}, "ico")},
        {"TIFF", picture({70'000, 2}, "tiff")},
        {"WebP, lossy", webp({401, 17}, 50, QImage::Format_RGB32)},
        {"WebP, lossless", webp({16'383, 3}, 100, QImage::Format_RGB32)},
        {"WebP, extended", webp({300, 200}, 50, QImage::Format_ARGB32)},
    };
}

} // namespace

TEST_CASE("The size in the header is the one that a decoder sees", "[image_size]")
{
    for (const auto& [name, bytes] : headerSamples()) {
        INFO(name);
        const auto size = imageSize(bytes);
        REQUIRE(size.ok());
        CHECK(*size == sizeByQt(bytes));
    }
    CHECK(*imageSize(turned(picture({321, 123}, "jpg"))) == QSize(123, 321));
    CHECK(*imageSize(littleTurned(picture({321, 123}, "jpg"))) == QSize(123, 321));
    CHECK(*imageSize(gif) == QSize(300, 7));
    // Top down, and with the header of OS/2.
    auto bmp = picture({20, 11}, "bmp");
    bmp.replace(22, 4, "\xF5\xFF\xFF\xFF"s);
    CHECK(*imageSize(bmp) == QSize(20, 11));
    CHECK(*imageSize("BM\0\0\0\0\0\0\0\0\x1A\0\0\0\x0C\0\0\0\x14\0\x0B\0\1\0\x18\0"s) == QSize(20, 11));
}

TEST_CASE("A header that is cut anywhere gives its size or an error", "[image_size]")
{
    for (const auto& [name, bytes] : headerSamples()) {
        const auto whole = *imageSize(bytes);
        for (std::size_t length = 0; length < std::min<std::size_t>(bytes.size(), 700); ++length) {
            INFO(name << " cut at " << length);
            const std::string cut = bytes.substr(0, length); // of its own, so that a sanitizer sees its end
            const auto size = imageSize(cut);
            if (size)
                CHECK((*size == whole || *size == whole.transposed())); // the note that it is turned may be lost
            else
                CHECK((size.error().code == ErrorCode::NotAnImage || size.error().code == ErrorCode::DamagedImage));
        }
        for (std::size_t at = 0; at < std::min<std::size_t>(bytes.size(), 700); ++at) {
            for (const char byte : {'\0', '\x7F', '\xFF'}) {
                auto changed = bytes;
                changed[at] = byte;
                const auto size = imageSize(changed);
                CHECK((!size || !size->isEmpty()));
            }
        }
    }
}

TEST_CASE("The size needs the header alone", "[image_size]")
{
    const auto headOf = [](const std::string& bytes) { return std::string_view(bytes).substr(0, 33); };
    CHECK(*imageSize(headOf(picture({1000, 500}, "png"))) == QSize(1000, 500));
    CHECK(*imageSize(headOf(gif)) == QSize(300, 7));
    const std::string sizeless = "\x89PNG\r\n\x1A\n" + "\0\0\0\x0DIHDR\0\0\0\0\0\0\0\x01\x08\x06\0\0\0"s;
    CHECK(imageSize(sizeless).error().code == ErrorCode::DamagedImage);
    CHECK(imageSize("\xFF\xD8\xFF\xD9"s).error().code == ErrorCode::DamagedImage);
}
