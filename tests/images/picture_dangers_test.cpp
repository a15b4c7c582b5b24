#include "images/picture_dangers.h"

#include "tests/images/pictures.h"

#include "tests/support/catch.h"

using namespace stet;
using namespace stet::test;

namespace {

std::string bigEndianText(std::size_t number)
{
    std::string text;
    for (const int shift : {24, 16, 8, 0})
        text += static_cast<char>(number >> static_cast<unsigned>(shift));
    return text;
}

/// The chunk, with a checksum that is not looked at.
std::string pngChunk(const std::string& name, const std::string& data)
{
    return bigEndianText(data.size()) + name + data + "0000";
}

/// The PNG with more behind its header.
std::string withChunks(const std::string& chunks)
{
    auto png = picture({8, 8}, "png");
    return png.insert(33, chunks);
}

} // namespace

TEST_CASE("A picture that is as usual is no danger", "[picture_dangers]")
{
    for (const auto* format : {"png", "jpg", "bmp", "ico"})
        CHECK(checkDangers(picture({40, 30}, format)).ok());
    const std::string uncompressed("XML:com.adobe.xmp\0\0\0\0\0", 22);
    CHECK(checkDangers(withChunks(pngChunk("iTXt", uncompressed + std::string(900'000, 'x')))).ok());
    CHECK(checkDangers(withChunks(pngChunk("iCCP", std::string(4000, 'x')))).ok());
    CHECK(checkDangers("").ok());
    CHECK(checkDangers("text").ok());
}

TEST_CASE("Compressed texts, many chunks and many scans are refused unread", "[picture_dangers]")
{
    const auto isRefused = [](const std::string& bytes) {
        const auto checked = checkDangers(bytes);
        return !checked.ok() && checked.error().code == ErrorCode::UnsafeImage;
    };
    std::string texts;
    for (int i = 0; i < 40; ++i)
        texts += pngChunk("zTXt", std::string(6800, 'x'));
    CHECK(isRefused(withChunks(texts)));
    CHECK(isRefused(withChunks(pngChunk("iTXt", std::string("a\0\1\0\0\0", 6) + std::string(70'000, 'x')))));
    CHECK(isRefused(withChunks(pngChunk("iCCP", std::string(250'000, 'x')))));
    std::string chunks;
    for (int i = 0; i < 1100; ++i)
        chunks += pngChunk("teXt", "x");
    CHECK(isRefused(withChunks(chunks)));
    std::string scans;
    for (int i = 0; i < 200; ++i)
        scans += "\xFF\xDA";
    CHECK(isRefused(picture({8, 8}, "jpg") + scans));
}

TEST_CASE("Broken structures end the look at them", "[picture_dangers]")
{
    const auto png = withChunks(pngChunk("zTXt", std::string(100, 'x')));
    for (std::size_t length = 0; length < png.size(); ++length)
        CHECK(checkDangers(png.substr(0, length)).ok());
    CHECK(checkDangers(withChunks("\xFF\xFF\xFF\xFFzTXt")).ok() == false);
    CHECK(checkDangers(withChunks("\xFF\xFF\xFF\xFFteXt")).ok());
}
