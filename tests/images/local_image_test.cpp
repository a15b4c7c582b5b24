#include "images/image_reference.h"
#include "images/local_image.h"

#include "core/storage/posix_disk.h"

#include "tests/images/pictures.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

using namespace stet;
using namespace stet::test;

TEST_CASE("References are told apart by their scheme", "[local_image]")
{
    using Kind = ImageReferenceKind;
    for (const auto* reference : {"", "  ", "\n"})
        CHECK(classifyImageReference(reference) == Kind::Empty);
    for (const auto* reference : {"http://a.example/b.png", " HTTPS://a.example", "//a.example/b.png", "https:b.png"})
        CHECK(classifyImageReference(reference) == Kind::Remote);
    for (const auto* reference : {"data:image/png;base64,AAAA", "DATA:,a"})
        CHECK(classifyImageReference(reference) == Kind::Embedded);
    for (const auto* reference : {"file:///etc/passwd", "ftp://a", "javascript:alert(1)", "blob:a", "qrc:/a.png"})
        CHECK(classifyImageReference(reference) == Kind::Unsupported);
    for (const auto* reference :
        {"a.png", "/assets/a.png", "../a.png", "a:b.png", "1:30.png", "my picture: one.png", "?a", "#a"})
        CHECK(classifyImageReference(reference) == Kind::Local);
}

TEST_CASE("What is not to be loaded from the disk has an error of its own", "[local_image]")
{
    const TempFolder folder;
    PosixDisk disk;
    DecoderPool decoders(builtDecoder());
    const auto article = folder.write("site/a.md");
    folder.write("site/text.png", "no picture");
    folder.write("secret.png", picture({8, 8}, "png"));
    const ConfinedReader reader(disk, {folder.path("site")});
    const auto codeOf = [&](std::string_view reference) {
        const auto loaded = loadLocalImage(decoders, reader, article, reference, {100, 100});
        REQUIRE_FALSE(loaded.ok());
        CHECK(loaded.error().path == reference);
        CHECK(localImageSize(reader, article, reference).error() == loaded.error());
        return loaded.error().code;
    };
    CHECK(codeOf("") == ErrorCode::NotFound);
    CHECK(codeOf("https://a.example/b.png") == ErrorCode::RemoteImage);
    CHECK(codeOf("data:image/png;base64,AAAA") == ErrorCode::EmbeddedImage);
    CHECK(codeOf("file://" + folder.path("secret.png")) == ErrorCode::LeavesFolder);
    CHECK(codeOf("../secret.png") == ErrorCode::LeavesFolder);
    CHECK(codeOf("missing.png") == ErrorCode::NotFound);
    CHECK(codeOf("text.png") == ErrorCode::NotAnImage);
    CHECK(codeOf("a.md") == ErrorCode::NotAnImage);
}

TEST_CASE("A picture beside the article is decoded, whatever its name says", "[local_image]")
{
    const TempFolder folder;
    PosixDisk disk;
    DecoderPool decoders(builtDecoder());
    const auto article = folder.write("site/posts/a.md");
    folder.write("site/posts/a.jpg", picture({200, 100}, "png"));
    folder.write("site/assets/b.png", picture({20, 10}, "png"));
    const ConfinedReader reader(disk, {folder.path("site")});
    const auto beside = loadLocalImage(decoders, reader, article, " a.jpg\n", {100, 100});
    REQUIRE(beside.ok());
    CHECK(beside->realSize == QSize(200, 100));
    CHECK(beside->image.size() == QSize(100, 50));
    CHECK(*localImageSize(reader, article, "/assets/b.png") == QSize(20, 10));
}
