#include "tests/hostile/pictures/hostile_pictures.h"

namespace stet::test {

namespace {

using namespace std::string_literals;

std::string gif(std::uint32_t width, std::uint32_t height, const std::string& frames)
{
    return "GIF89a" + little(width, 2) + little(height, 2) + "\x80\0\0"s + std::string(6, '\x40') + frames + ";";
}

std::string gifFrame(std::uint32_t width, std::uint32_t height)
{
    return ",\0\0\0\0"s + little(width, 2) + little(height, 2) + "\0\2\2\x44\1\0"s;
}

struct BmpHeader
{
    std::uint32_t width = 64;
    std::uint32_t height = 64;
    std::uint32_t depth = 24;
    std::uint32_t packing = 0;
    std::uint32_t offset = 54;
    std::uint32_t colors = 0;
};

std::string bmp(const BmpHeader& header, const std::string& pixels)
{
    return "BM" + little(0xFFFFFFFF) + little(0) + little(header.offset) + little(40) + little(header.width)
        + little(header.height) + little(1, 2) + little(header.depth, 2) + little(header.packing) + little(0)
        + little(0) + little(0) + little(header.colors) + little(0) + pixels;
}

std::string tiffEntry(std::uint32_t tag, std::uint32_t value, std::uint32_t count = 1)
{
    return little(tag, 2) + little(4, 2) + little(count) + little(value);
}

std::string tiff(const std::vector<std::string>& entries)
{
    std::string all = "II*\0"s + little(8) + little(static_cast<std::uint32_t>(entries.size()), 2);
    for (const auto& entry : entries)
        all += entry;
    return all + little(8) + std::string(64, '\0'); // the next directory is this one
}

} // namespace

std::vector<HostilePicture> hostileFiles()
{
    return {
        {"canvas.gif", [] { return gif(65'535, 65'535, gifFrame(1, 1)); }},
        {"below-the-limit.gif", [] { return gif(4000, 4000, gifFrame(4000, 4000)); }},
        {"frame.gif", [] { return gif(8, 8, gifFrame(65'535, 65'535)); }},
        {"frames.gif", [] { return gif(2000, 2000, repeated(gifFrame(2000, 2000), 100'000)); }},
        {"comments.gif", [] { return gif(8, 8, repeated("!\xFE\x01x\0"s, 2'000'000)); }},
        cut(
            "a.gif", [] { return gif(300, 300, gifFrame(300, 300)); }, 60),
        {"offset.bmp", [] { return bmp({.offset = 0xFFFFFFFF}, std::string(1000, '\0')); }},
        {"largest.bmp", [] { return bmp({.width = 0x7FFFFFFF, .height = 0x7FFFFFFF}, {}); }},
        {"upside-down.bmp", [] { return bmp({.height = 0x80000000}, {}); }},
        {"wide.bmp", [] { return bmp({.width = 40'000'000, .height = 1, .depth = 1}, std::string(1000, '\xFF')); }},
        {"colors.bmp", [] { return bmp({.depth = 8, .colors = 0xFFFFFFFF}, std::string(5000, '\x80')); }},
        {"runs.bmp",
            [] {
                return bmp({.width = 4000, .height = 4000, .depth = 8, .packing = 1}, repeated("\0\2\1\1"s, 500'000));
            }},
        {"empty.bmp", [] { return bmp({.width = 6000, .height = 6000, .depth = 32}, {}); }},
        {"pictures.ico",
            [] { return "\0\0\1\0\xFF\xFF"s + repeated("\0\0\0\0\1\0\x20\0\xFF\xFF\xFF\x7F\x16\0\0\0"s, 65'535); }},
        {"offset.ico", [] { return "\0\0\1\0\1\0\0\0\0\0\1\0\x20\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"s; }},
        {"largest.tif",
            [] {
                return tiff({tiffEntry(256, 0xFFFFFFFF), tiffEntry(257, 0xFFFFFFFF)});
            }},
        {"strips.tif",
            [] {
                return tiff({tiffEntry(256, 6000), tiffEntry(257, 6000), tiffEntry(273, 8, 0x7FFFFFFF),
                    tiffEntry(279, 8, 0x7FFFFFFF)});
            }},
        {"entries.tif", [] { return "II*\0"s + little(8) + "\xFF\xFF"s + std::string(1000, '\1'); }},
        {"tiles.tif",
            [] {
                return tiff({tiffEntry(256, 64), tiffEntry(257, 64), tiffEntry(322, 0x10000000),
                    tiffEntry(323, 0x10000000), tiffEntry(324, 8)});
            }},
        {"article.png", [] { return "only text\n"s; }},
        {"nothing.png", [] { return std::string(); }},
        {"zeros.jpg", [] { return std::string(30'000'000, '\0'); }},
        {"ones.gif", [] { return std::string(1'000'000, '\xFF'); }},
        {"archive.png", [] { return "PK\3\4"s + std::string(1'000'000, 'x'); }},
        {"packed.svg", [] { return "\x1F\x8B\x08\0\0\0\0\0\0\3"s + std::string(1000, 'x'); }},
        {"page.jpg", [] { return "<html>" + repeated("<svg>", 100'000); }},
        {"markup.svg", [] { return repeated("<!-- -->", 1'000'000) + "<svg/>"; }},
    };
}

} // namespace stet::test
