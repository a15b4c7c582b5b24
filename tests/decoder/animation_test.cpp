#include "images/decoder_pool.h"

#include "tests/images/pictures.h"
#include "tests/support/places.h"

#include "tests/support/catch.h"

#include <csignal>

using namespace stet;
using namespace stet::test;

namespace {

constexpr QSize frameBox(400, 300);

/// The colors of the next frames, as their numbers in the table: "010"; `x` is an error.
std::string colorsOf(PictureAnimation& animation, int count)
{
    std::string colors;
    for (int i = 0; i < count; ++i) {
        const auto frame = animation.next(frameBox);
        colors += !frame ? 'x' : isRed(frame->image.pixelColor(1, 1)) ? '0' : '1';
    }
    return colors;
}

/// Two frames of 2 x 2 pixels, red and blue, without end: a WebP, which Qt does not write.
std::string animatedWebp()
{
    return QByteArray::fromBase64(
        "UklGRsAAAABXRUJQVlA4WAoAAAACAAAAAQAAAQAAQU5JTQYAAAD/////AABBTk1GSAAAAAAAAAAAAAEAAAEAAGQAAA"
        "JWUDggMAAAANABAJ0BKgIAAgACADQloAJ0ugH4AAOwAP7wxAv/ILlhdcjX/yA/5Af8gP/48gAAAEFOTUZEAAAAAAAA"
        "AAAAAQAAAQAAZAAAAFZQOCAsAAAAlAEAnQEqAgACAAAANCWgAnS6AAOYAP75k2//kB//kB//kB//ID/iF3sgMABSSU"
        "ZGPAAAAFdFQlBWUDggMAAAANABAJ0BKgIAAgACADQloAJ0ugH4AAOwAP7wxAv/ILlhdcjX/yA/5Af8gP/48gAAAA==")
        .toStdString();
}

} // namespace

TEST_CASE("A picture with more frames says so", "[animation]")
{
    CHECK(isPlayable(GifText().whole({0, 1})));
    CHECK_FALSE(isPlayable(GifText().whole({0})));
    CHECK(isPlayable(GifText{.repetitions = 0}.whole({0, 1, 0})));
    CHECK_FALSE(isPlayable(GifText().head()));
    CHECK_FALSE(isPlayable(GifText{.size = {2001, 2000}}.head() + GifText().frame(0) + GifText().frame(1)));
    for (const auto* format : {"png", "jpg", "webp"})
        CHECK_FALSE(isPlayable(picture({20, 10}, format)));
    const auto whole = GifText{.repetitions = 3}.whole({0, 1});
    for (std::size_t size = 0; size < whole.size(); ++size)
        (void)isPlayable(whole.substr(0, size)); // ends
    DecoderPool pool(builtDecoder());
    CHECK(pool.decode(whole, frameBox)->isPlayable);
    CHECK(isRed(pool.decode(whole, frameBox)->image.pixelColor(1, 1))); // the first frame
    CHECK_FALSE(pool.decode(GifText().whole({0}), frameBox)->isPlayable);
    CHECK(pool.animate(picture({20, 10}, "png")).error().code == ErrorCode::DamagedImage);
}

TEST_CASE("Frames come one by one, and then from the start", "[animation]")
{
    DecoderPool pool(builtDecoder());
    const auto animation = pool.animate(GifText{.delay = 30, .repetitions = 2}.whole({0, 1, 1}));
    REQUIRE(animation.ok());
    for (const int number : {0, 1, 2, 0, 1, 2, 0}) {
        const auto frame = (*animation)->next(frameBox);
        REQUIRE(frame.ok());
        CHECK(frame->number == number);
        CHECK(frame->delayMs == 300);
        CHECK(frame->runs == 3);
        CHECK(frame->image.size() == QSize(20, 10));
        CHECK((number == 0 ? isRed : isBlue)(frame->image.pixelColor(19, 9)));
    }
    CHECK((*animation)->next({10, 10})->image.size() == QSize(10, 5));
    // Another picture meanwhile is decoded by another process.
    CHECK(pool.decode(picture({20, 10}, "png"), frameBox).ok());
    CHECK((*animation)->next(frameBox)->number == 2);
}

TEST_CASE("A WebP plays like a GIF", "[animation]")
{
    DecoderPool pool(builtDecoder());
    CHECK(pool.decode(animatedWebp(), frameBox)->isPlayable);
    const auto animation = pool.animate(animatedWebp());
    REQUIRE(animation.ok());
    CHECK(colorsOf(**animation, 5) == "01010");
    CHECK((*animation)->next(frameBox)->delayMs == 100);
}

TEST_CASE("Frames that ask to be shown for no time are shown as browsers do", "[animation]")
{
    DecoderPool pool(builtDecoder());
    const auto animation = pool.animate(GifText{.delay = 0, .repetitions = 0}.whole({0, 1}));
    const auto first = (*animation)->next(frameBox);
    CHECK(first->delayMs == 100);
    CHECK(first->runs == 0);
    const auto slow = pool.animate(GifText{.delay = 60'000}.whole({0, 1}));
    CHECK((*slow)->next(frameBox)->delayMs == 60'000); // ms, of ten minutes
    CHECK((*slow)->next(frameBox)->runs == 1);
}

TEST_CASE("An animation of a hundred thousand frames is decoded frame by frame", "[animation]")
{
    const GifText gif{.size = {2, 2}, .delay = 0, .repetitions = 0};
    auto bytes = gif.head();
    for (int i = 0; i < 100'000; ++i)
        bytes += gif.frame(i % 2);
    DecoderPool pool(builtDecoder());
    REQUIRE(pool.decode(bytes, frameBox)->isPlayable);
    const auto animation = pool.animate(bytes);
    CHECK(colorsOf(**animation, 500) == [] {
        std::string colors;
        for (int i = 0; i < 250; ++i)
            colors += "01";
        return colors;
    }());
}

TEST_CASE("A frame that cannot be decoded ends the round", "[animation]")
{
    const GifText gif{.repetitions = 0};
    DecoderPool pool(builtDecoder());
    auto cut = gif.whole({0, 1, 1});
    cut.resize(cut.size() - gif.frame(1).size() + 15); // within the head of the third
    CHECK(colorsOf(**pool.animate(cut), 5) == "01010");
    auto garbled = gif.head() + gif.frame(0) + gif.frame(1);
    garbled.replace(garbled.size() - 60, 60, std::string(60, '\xFF'));
    const auto colors = colorsOf(**pool.animate(garbled), 6);
    CHECK(colors.front() == '0');
    CHECK(colors.find('x') == std::string::npos);
}

TEST_CASE("A decoder that ends while it plays is an error, not a wait", "[animation]")
{
    auto process = DecoderProcess::start(builtDecoder());
    REQUIRE(process.ok());
    const auto pid = (*process)->pid();
    PictureAnimation animation(std::move(process).value(), GifText().whole({0, 1}), {});
    REQUIRE(animation.next(frameBox).ok());
    REQUIRE(::kill(pid, SIGKILL) == 0);
    CHECK_FALSE(animation.next(frameBox).ok());
    CHECK_FALSE(animation.next(frameBox).ok());
}
