#include "images/picture_dangers.h"

#include "images/image_format.h"
#include "images/tiff_tags.h"

namespace stet {

namespace {

Error tooMuch(const char* what)
{
    return {.code = ErrorCode::UnsafeImage, .detail = what};
}

/// Whether a chunk beside the pixels is unpacked when it is read.
bool isCompressed(std::string_view name, std::string_view data)
{
    if (name != "iTXt")
        return name == "zTXt" || name == "iCCP";
    const auto flag = data.find('\0'); // after the keyword
    return flag != std::string_view::npos && flag + 1 < data.size() && data[flag + 1] != '\0';
}

Result<Done> checkPng(std::string_view bytes)
{
    constexpr std::size_t signature = 8;
    constexpr std::size_t frame = 12; // length, name and checksum of a chunk
    constexpr std::size_t mostCompressed = 64 * 1024;
    constexpr int mostChunks = 1000;
    std::size_t compressed = 0;
    int chunks = 0;
    for (auto at = signature; at + frame <= bytes.size();) {
        const std::size_t length = bigEndian(bytes, at, 4).value_or(0);
        const auto name = bytes.substr(at + 4, 4);
        chunks += name == "IDAT" ? 0 : 1;
        if (isCompressed(name, bytes.substr(at + 8, length)))
            compressed += length;
        if (chunks > mostChunks)
            return tooMuch("chunks");
        if (compressed > mostCompressed)
            return tooMuch("compressed text");
        at += frame + length;
    }
    return Done{};
}

Result<Done> checkJpeg(std::string_view bytes)
{
    constexpr int mostScans = 100; // a progressive one has about ten
    constexpr std::string_view startOfScan = "\xFF\xDA";
    int scans = 0;
    for (auto at = bytes.find(startOfScan); at != std::string_view::npos; at = bytes.find(startOfScan, at + 2)) {
        if (++scans > mostScans)
            return tooMuch("scans");
    }
    return Done{};
}

} // namespace

Result<Done> checkDangers(std::string_view bytes)
{
    switch (imageKind(bytes).format) {
    case ImageFormat::Png:
        return checkPng(bytes);
    case ImageFormat::Jpeg:
        return checkJpeg(bytes);
    default:
        return Done{};
    }
}

} // namespace stet
