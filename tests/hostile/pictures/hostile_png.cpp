#include "tests/hostile/pictures/hostile_pictures.h"

#include <array>

namespace stet::test {

namespace {

std::uint32_t crcOf(const std::string& bytes)
{
    static const auto table = [] {
        std::array<std::uint32_t, 256> made{};
        for (std::uint32_t i = 0; i < made.size(); ++i) {
            made[i] = i;
            for (int bit = 0; bit < 8; ++bit)
                made[i] = (made[i] >> 1U) ^ ((made[i] & 1U) != 0 ? 0xEDB88320U : 0U);
        }
        return made;
    }();
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : bytes)
        crc = (crc >> 8U) ^ table[(crc ^ static_cast<unsigned char>(c)) & 0xFFU];
    return ~crc;
}

std::string chunk(const std::string& name, const std::string& data)
{
    return big(static_cast<std::uint32_t>(data.size())) + name + data + big(crcOf(name + data));
}

/// So many bytes of one kind, deflated.
std::string deflated(int bytes, char byte = '\0')
{
    return qCompress(QByteArray(bytes, byte), 9).mid(4).toStdString(); // without Qt's length
}

struct Header
{
    std::uint32_t width = 8;
    std::uint32_t height = 8;
    int depth = 8;
    int colors = 6;
    int interlaced = 0;
};

std::string png(const Header& header, const std::string& before, const std::string& pixels)
{
    return "\x89PNG\r\n\x1A\n"
        + chunk("IHDR",
            big(header.width) + big(header.height) + static_cast<char>(header.depth) + static_cast<char>(header.colors)
                + std::string(2, '\0') + static_cast<char>(header.interlaced))
        + before + chunk("IDAT", pixels) + chunk("IEND", "");
}

std::string small(const std::string& before)
{
    return png({}, before, deflated(8 * 33));
}

constexpr int bombBytes = 8'000'000;

} // namespace

std::vector<HostilePicture> hostilePngs()
{
    using namespace std::string_literals;
    const auto noise = [] { return noisyPicture(200, 150, "png"); };
    return {
        {"ztxt.png", [] { return small(repeated(chunk("zTXt", "a\0\0"s + deflated(bombBytes)), 40)); }},
        {"ztxt-behind.png",
            [] {
                auto bytes = small({});
                bytes.insert(bytes.size() - 12, repeated(chunk("zTXt", "a\0\0"s + deflated(bombBytes)), 300));
                return bytes;
            }},
        {"itxt.png", [] { return small(repeated(chunk("iTXt", "a\0\1\0\0\0"s + deflated(bombBytes)), 40)); }},
        {"iccp.png", [] { return small(chunk("iCCP", "a\0\0"s + deflated(250'000'000))); }},
        {"iccp-name.png", [] { return small(chunk("iCCP", "\x1B]0;owned\x07\x1B[31m\0\0"s + deflated(200))); }},
        {"text.png", [] { return small(chunk("tEXt", "a\0"s + std::string(20'000'000, 'x'))); }},
        {"texts.png", [] { return small(repeated(chunk("tEXt", "a\0b"s), 400'000)); }},
        {"unknown-chunks.png", [] { return small(repeated(chunk("stEt", "x"), 400'000)); }},
        {"rows.png",
            [] {
                return png({6000, 6000, 8, 0}, {}, deflated(6001 * 6000));
            }},
        {"deep.png",
            [] {
                return png({2800, 2800, 16, 6}, {}, deflated((2800 * 8 + 1) * 2800));
            }},
        {"interlaced.png",
            [] {
                return png({6000, 6000, 8, 0, 1}, {}, deflated(6001 * 6600));
            }},
        {"bits.png",
            [] {
                return png({39'000, 1000, 1, 0}, {}, deflated((39'000 / 8 + 1) * 1000));
            }},
        {"wide.png",
            [] {
                return png({40'000'000, 1}, {}, deflated(160'000'001));
            }},
        {"high.png",
            [] {
                return png({1, 40'000'000}, {}, deflated(200'000'000));
            }},
        {"largest.png",
            [] {
                return png({0x7FFFFFFF, 0x7FFFFFFF}, {}, deflated(100));
            }},
        {"beyond.png",
            [] {
                return png({0xFFFFFFFF, 0xFFFFFFFF}, {}, deflated(100));
            }},
        {"empty.png",
            [] {
                return png({0, 0}, {}, deflated(100));
            }},
        {"too-many-pixels.png",
            [] {
                return png({300, 200}, {}, deflated(250'000'000));
            }},
        {"few-pixels.png",
            [] {
                return png({3000, 3000}, {}, deflated(10));
            }},
        {"palette.png",
            [] {
                return png({64, 64, 8, 3}, chunk("PLTE", std::string(3, '\0')), deflated(65 * 64, '\x7F'));
            }},
        {"no-palette.png",
            [] {
                return png({64, 64, 8, 3}, {}, deflated(65 * 64, '\x7F'));
            }},
        {"depth.png",
            [] {
                return png({64, 64, 7, 9}, {}, deflated(65 * 64));
            }},
        {"animated.png", [] { return small(chunk("acTL", big(0xFFFFFFFF) + big(0))); }},
        {"chunk-length.png",
            [] {
                auto bytes = small(chunk("tEXt", "a"));
                bytes.replace(33, 4, big(0x7FFFFFFF));
                return bytes;
            }},
        cut("a.png", noise, 1),
        cut("a.png", noise, 30),
        cut("a.png", noise, 99),
    };
}

} // namespace stet::test
