#include "decoder/image_decoder.h"
#include "images/image_size.h"

#include "tests/images/pictures.h"

#include <QtEndian>

#include "tests/support/catch.h"

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace stet;
using namespace stet::test;

namespace {

constexpr QSize box(400, 300);

ErrorCode imageDecoderCodeOf(std::string_view bytes, SvgPolicy svg = SvgPolicy::Refuse)
{
    const auto decoded = decodeImage(bytes, box, svg);
    REQUIRE_FALSE(decoded.ok());
    return decoded.error().code;
}

std::string bigEndian(quint32 value)
{
    std::string bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

quint32 crc32(std::string_view bytes)
{
    quint32 crc = 0xFFFFFFFFU;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

std::string pngChunk(const std::string& name, const std::string& data)
{
    return bigEndian(static_cast<quint32>(data.size())) + name + data + bigEndian(crc32(name + data));
}

/// A PNG that claims a size and has no such pixels.
std::string pngOfSize(quint32 width, quint32 height)
{
    return "\x89PNG\r\n\x1A\n"
        + pngChunk("IHDR", bigEndian(width) + bigEndian(height) + std::string("\x08\x06\0\0\0", 5))
        + pngChunk("IDAT", std::string("\x78\x9C\x03\0\0\0\0\x01", 8)) + pngChunk("IEND", "");
}

} // namespace

TEST_CASE("What is no picture says so", "[image_decoder]")
{
    for (const std::string& bytes : {std::string(), std::string("just text\n"), std::string("---\ntitle: A\n---\n"),
             std::string("BM is how this text begins, and it goes on"), std::string("<html><body></body></html>"),
             std::string(1000, '\0'), std::string(1000, '\xFF')}) {
        INFO(bytes.substr(0, 20));
        CHECK(imageDecoderCodeOf(bytes) == ErrorCode::NotAnImage);
        CHECK(imageSize(bytes).error().code == ErrorCode::NotAnImage);
    }
}

TEST_CASE("Pictures in formats that cannot be shown are named", "[image_decoder]")
{
    const std::string jpegXl("\0\0\0\x0CJXL \r\n\x87\n", 12);
    CHECK(imageDecoderCodeOf(jpegXl) == ErrorCode::UnknownImageFormat);
    CHECK(decodeImage(jpegXl, box).error().detail == "JPEG XL");
    CHECK(imageDecoderCodeOf("%PDF-1.4\n%\xE2\xE3") == ErrorCode::UnknownImageFormat);
    // A compressed drawing could unfold to any size.
    CHECK(imageDecoderCodeOf(std::string("\x1F\x8B\x08\0\0\0\0\0\0\x03", 10), SvgPolicy::Draw)
        == ErrorCode::UnknownImageFormat);
}

TEST_CASE("A damaged picture is an error, wherever it was cut", "[image_decoder]")
{
    const auto format = GENERATE("png", "jpg", "bmp", "webp");
    const auto whole = picture({64, 48}, format);
    REQUIRE(decodeImage(whole, box).ok());
    for (std::size_t size = 0; size < whole.size(); size += 1 + size / 8) {
        INFO(format << " cut at " << size);
        const auto decoded = decodeImage(whole.substr(0, size), box);
        if (!decoded) {
            const auto code = decoded.error().code;
            CHECK((code == ErrorCode::DamagedImage || code == ErrorCode::NotAnImage
                || (code == ErrorCode::UnknownImageFormat && size < 32)));
        } else {
            CHECK(decoded->realSize == QSize(64, 48)); // what was there of it
        }
    }
    const auto png = picture({64, 48}, "png");
    CHECK(imageDecoderCodeOf(png.substr(0, 40)) == ErrorCode::DamagedImage);
    CHECK(imageDecoderCodeOf(png.substr(0, 8)) == ErrorCode::DamagedImage);
}

TEST_CASE("Flipped bytes do no harm", "[image_decoder]")
{
    const auto format = GENERATE("png", "jpg", "bmp", "webp", "ico");
    const auto whole = picture({32, 24}, format);
    for (std::size_t at = 0; at < whole.size(); at += 3) {
        auto bytes = whole;
        bytes[at] = static_cast<char>(~bytes[at]);
        const auto decoded = decodeImage(bytes, box);
        if (decoded)
            CHECK((decoded->image.width() <= box.width() && decoded->image.height() <= box.height()));
        (void)imageSize(bytes).ok();
    }
}

TEST_CASE("A bomb is refused by its header", "[image_decoder]")
{
    const auto bomb = pngOfSize(20'000, 20'000);
    const auto decoded = decodeImage(bomb, box);
    REQUIRE_FALSE(decoded.ok());
    CHECK(decoded.error().code == ErrorCode::TooManyPixels);
    CHECK(decoded.error().detail == "20000x20000");
    CHECK(*imageSize(bomb) == QSize(20'000, 20'000));
    CHECK(imageDecoderCodeOf(pngOfSize(6000, 6000)) == ErrorCode::DamagedImage);
    CHECK(imageDecoderCodeOf(pngOfSize(8000, 5001)) == ErrorCode::TooManyPixels);
    CHECK(imageDecoderCodeOf(pngOfSize(900'000, 900'000)) == ErrorCode::TooManyPixels);
    CHECK_FALSE(decodeImage(pngOfSize(1, 2'000'000'000), box).ok());
    CHECK(imageDecoderCodeOf(pngOfSize(600, 600)) == ErrorCode::DamagedImage);
}

TEST_CASE("A picture is scaled down into the box, and never up", "[image_decoder]")
{
    const auto format = GENERATE("png", "jpg", "bmp", "webp");
    const auto wide = decodeImage(picture({1000, 500}, format), box);
    REQUIRE(wide.ok());
    CHECK(wide->realSize == QSize(1000, 500));
    CHECK(wide->image.size() == QSize(400, 200));
    CHECK(isRed(wide->image.pixelColor(10, 100)));
    CHECK(isBlue(wide->image.pixelColor(390, 100)));
    const auto small = decodeImage(picture({40, 30}, format), box);
    REQUIRE(small.ok());
    CHECK(small->image.size() == QSize(40, 30));
    CHECK(decodeImage(picture({3000, 1}, format), box)->image.size() == QSize(400, 1));
    CHECK(decodeImage(picture({40, 30}, format), QSize(0, 0))->image.size() == QSize(1, 1));
}

TEST_CASE("A large photograph fits, since it is decoded small", "[image_decoder]")
{
    const auto photograph = picture({6000, 4000}, "jpg");
    const auto decoded = decodeImage(photograph, box);
    REQUIRE(decoded.ok());
    CHECK(decoded->realSize == QSize(6000, 4000));
    CHECK(decoded->image.size() == QSize(400, 266));
}

TEST_CASE("A picture with a colour table is scaled without dots", "[image_decoder]")
{
    QImage sky(800, 600, QImage::Format_Indexed8);
    for (int i = 0; i < 256; ++i)
        sky.setColor(i, qRgb(i, 255 - i / 2, (i * 3) % 256));
    for (int y = 0; y < sky.height(); ++y) {
        for (int x = 0; x < sky.width(); ++x)
            sky.setPixel(x, y, static_cast<uint>((x / 5 + y / 7) % 256));
    }
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    sky.save(&file, "png");
    const auto decoded = decodeImage(file.data().toStdString(), {200, 200});
    REQUIRE(decoded.ok());
    CHECK(decoded->realSize == QSize(800, 600));
    REQUIRE(decoded->image.size() == QSize(200, 150));
    int worst = 0;
    for (int x = 0; x < 200; ++x) {
        const auto shown = decoded->image.pixelColor(x, 70);
        const auto there = sky.pixelColor(x * 4 + 2, 282);
        worst = std::max(worst, std::abs(shown.red() - there.red()));
    }
    CHECK(worst <= 3);
}

TEST_CASE("A turned photograph is upright, and so is its size", "[image_decoder]")
{
    const auto jpeg = turned(picture({1000, 500}, "jpg"));
    CHECK(*imageSize(jpeg) == QSize(500, 1000));
    const auto decoded = decodeImage(jpeg, box);
    REQUIRE(decoded.ok());
    CHECK(decoded->realSize == QSize(500, 1000));
    CHECK(decoded->image.size() == QSize(150, 300));
    CHECK(isRed(decoded->image.pixelColor(75, 10))); // left has become above
    CHECK(isBlue(decoded->image.pixelColor(75, 290)));
}
