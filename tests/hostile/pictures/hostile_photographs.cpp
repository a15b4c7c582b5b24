#include "tests/hostile/pictures/hostile_pictures.h"

#include <QBuffer>
#include <QImage>

namespace stet::test {

namespace {

using namespace std::string_literals;

std::string segment(char marker, const std::string& data)
{
    return "\xFF"s + marker + big(static_cast<std::uint32_t>(data.size() + 2), 2) + data;
}

/// A table with one code, of one bit.
std::string huffmanTable(char id)
{
    return segment('\xC4', id + "\1"s + std::string(15, '\0') + '\0');
}

/// A progressive picture in grey, of scans without data: each is a walk over all of it.
std::string emptyScans(std::uint32_t side, int scans)
{
    return "\xFF\xD8"s + segment('\xDB', "\0"s + std::string(64, '\1'))
        + segment('\xC2', "\x08"s + big(side, 2) + big(side, 2) + "\1\1\x11\0"s) + huffmanTable('\0')
        + huffmanTable('\x10') + segment('\xDA', "\1\1\0\0\0\0"s) + repeated(segment('\xDA', "\1\1\0\1\x3F\0"s), scans)
        + "\xFF\xD9";
}

std::string jpegOfSize(std::uint32_t width, std::uint32_t height)
{
    auto bytes = noisyPicture(64, 64, "jpg");
    const auto frame = bytes.find("\xFF\xC0");
    return bytes.replace(frame + 5, 4, big(height, 2) + big(width, 2));
}

std::string webp(const std::string& chunks)
{
    return "RIFF" + little(static_cast<std::uint32_t>(chunks.size() + 4)) + "WEBP" + chunks;
}

std::string webpChunk(const std::string& name, const std::string& data)
{
    return name + little(static_cast<std::uint32_t>(data.size())) + data + std::string(data.size() % 2, '\0');
}

} // namespace

std::string noisyPicture(int width, int height, const char* format)
{
    QImage image(width, height, QImage::Format_RGB32);
    std::uint32_t noise = 1;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            noise = noise * 1'664'525U + 1'013'904'223U;
            image.setPixel(x, y, noise);
        }
    }
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    image.save(&file, format);
    return file.data().toStdString();
}

std::vector<HostilePicture> hostilePhotographs()
{
    const auto jpeg = [] { return noisyPicture(200, 150, "jpg"); };
    const auto lossy = [] { return noisyPicture(200, 150, "webp"); };
    return {
        {"scans.jpg", [] { return emptyScans(6000, 20'000); }},
        {"some-scans.jpg", [] { return emptyScans(2000, 300); }},
        {"largest.jpg", [] { return jpegOfSize(65'500, 65'500); }},
        {"below-the-limit.jpg", [] { return jpegOfSize(6300, 6300); }},
        {"no-height.jpg", [] { return jpegOfSize(64, 0); }},
        {"tables.jpg", [=] { return "\xFF\xD8"s + repeated(huffmanTable('\0'), 200'000) + jpeg().substr(2); }},
        {"exifs.jpg",
            [=] {
                const auto exif = segment('\xE1', "Exif\0\0MM\0*\xFF\xFF\xFF\xF0"s);
                return "\xFF\xD8"s + repeated(exif, 100'000) + jpeg().substr(2);
            }},
        {"fills.jpg", [] { return "\xFF\xD8"s + std::string(20'000'000, '\xFF'); }},
        {"comments.jpg", [=] { return "\xFF\xD8"s + repeated(segment('\xFE', ""), 2'000'000) + jpeg().substr(2); }},
        {"restarts.jpg", [=] { return jpeg().substr(0, 700) + repeated("\xFF\xD0", 2'000'000); }},
        {"short-segment.jpg", [] { return "\xFF\xD8\xFF\xE0\0\1"s; }},
        cut("a.jpg", jpeg, 1),
        cut("a.jpg", jpeg, 20),
        cut("a.jpg", jpeg, 60),
        cut("a.jpg", jpeg, 99),
        {"canvas.webp", [] { return webp(webpChunk("VP8X", "\x02\0\0\0"s + std::string(6, '\xFF'))); }},
        {"lossless.webp", [] { return webp(webpChunk("VP8L", "\x2F\xFF\xFF\xFF\x0F"s + std::string(1000, '\x55'))); }},
        {"frames.webp",
            [=] {
                const auto frame = webpChunk("ANMF", std::string(16, '\0') + lossy().substr(12));
                return webp(webpChunk("VP8X", "\x02\0\0\0\xFF\x0F\0\xFF\x0F\0"s)
                    + webpChunk("ANIM", std::string(6, '\0')) + repeated(frame, 300));
            }},
        {"length.webp", [=] { return lossy().replace(16, 4, little(0xFFFFFFFF)); }},
        cut("a.webp", lossy, 2),
        cut("a.webp", lossy, 40),
        cut("a.webp", lossy, 95),
    };
}

} // namespace stet::test
