#include "images/decoder_pool.h"

#include "decoder/image_decoder.h"
#include "images/decoder_program.h"

#include "tests/images/pictures.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <array>
#include <csignal>
#include <thread>

#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace stet;
using namespace stet::test;

namespace {

constexpr QSize poolBox(400, 300);
const DecoderPatience unhurried{.picture = std::chrono::seconds(30)}; // for large pictures, with sanitizers

bool isGone(pid_t process)
{
    return ::kill(process, 0) != 0;
}

/// A picture of one color; a file of few bytes.
std::string plain(QSize size, const char* format)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return buffer.data().toStdString();
}

} // namespace

TEST_CASE("Pictures come back from the decoder as they are", "[decoder_pool]")
{
    DecoderPool pool(builtDecoder(), unhurried);
    for (const auto* format : {"png", "jpg", "bmp", "webp", "ico", "tiff"}) {
        INFO(format);
        const auto bytes = picture({250, 120}, format);
        const auto decoded = pool.decode(bytes, poolBox);
        REQUIRE(decoded.ok());
        CHECK(decoded->realSize == QSize(250, 120));
        const auto here = decodeImage(bytes, poolBox);
        CHECK(decoded->image == here->image.convertToFormat(QImage::Format_ARGB32_Premultiplied));
    }
    const auto large = pool.decode(turned(picture({6000, 4000}, "jpg")), poolBox);
    REQUIRE(large.ok());
    CHECK(large->realSize == QSize(4000, 6000));
    CHECK(large->image.size() == QSize(200, 300));
    CHECK(isRed(large->image.pixelColor(100, 10)));
    CHECK(isBlue(large->image.pixelColor(100, 290)));
    // In its own size, over the threads that Qt would scale and convert with.
    CHECK(pool.decode(picture({3000, 2000}, "png"), {16'384, 16'384})->image.size() == QSize(3000, 2000));
    CHECK(pool.decode(picture({1500, 1000}, "png"), poolBox)->image.size() == QSize(400, 266));
}

TEST_CASE("A picture at the limit of pixels is shown whatever its format, and no larger than the memory for it",
    "[decoder_pool]")
{
    DecoderPool pool(builtDecoder(), unhurried);
    const auto format = GENERATE("png", "jpg");
    const auto shown = pool.decode(plain({8000, 5000}, format), {800, 600});
    REQUIRE(shown.ok());
    CHECK(shown->realSize == QSize(8000, 5000));
    CHECK(shown->image.size() == QSize(800, 500));
    const auto whole = pool.decode(plain({5000, 4000}, format), {16'384, 16'384});
    REQUIRE(whole.ok());
    CHECK(whole->image.width() * whole->image.height() <= 64 * 1024 * 1024 / 4);
    CHECK(whole->image.width() > 4500);
}

TEST_CASE("Drawings with any text need no file", "[decoder_pool]")
{
    DecoderPool pool(builtDecoder());
    const auto decoded = pool.decode(
        "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='200' fill='red'><rect width='200' height='40'/>"
        "<text y='70' font-size='37'>Łódź 漢字 ✂ עברית</text><text y='100' font-family='Courier' font-weight='bold'>b"
        "</text><text y='130' style='font-family:&quot;Nowhere&quot;,monospace;font-style:italic'>i</text>"
        "<text y='190' font-family='cursive' font-size='51' font-weight='100'>c</text></svg>",
        poolBox);
    REQUIRE(decoded.ok());
    CHECK(isRed(decoded->image.pixelColor(100, 20)));
}

TEST_CASE("What cannot be decoded has an error", "[decoder_pool]")
{
    DecoderPool pool(builtDecoder());
    const auto codeOf = [&](std::string_view bytes) {
        const auto decoded = pool.decode(bytes, poolBox);
        REQUIRE_FALSE(decoded.ok());
        return decoded.error().code;
    };
    CHECK(codeOf("text") == ErrorCode::NotAnImage);
    CHECK(codeOf("%PDF-1.4") == ErrorCode::UnknownImageFormat);
    CHECK(codeOf(picture({64, 64}, "png").substr(0, 50)) == ErrorCode::DamagedImage);
    CHECK(codeOf("<svg xmlns='http://www.w3.org/2000/svg'><g>") == ErrorCode::DamagedImage);
    auto huge = picture({64, 64}, "png");
    huge.replace(16, 8, std::string("\0\0\x4E\x20\0\0\x4E\x20", 8));
    CHECK(codeOf(huge) == ErrorCode::TooManyPixels);
    CHECK(pool.decode(picture({64, 64}, "png"), poolBox).ok());
}

TEST_CASE("A picture that takes too long is given up, and the next is decoded", "[decoder_pool]")
{
    DecoderPool pool(builtDecoder(), {.picture = std::chrono::milliseconds(300)});
    REQUIRE(pool.decode(picture({20, 20}, "png"), poolBox).ok());
    const auto used = pool.spares().front();
    CHECK(pool.decode(endlessDrawing(), poolBox).error().code == ErrorCode::ImageTooSlow);
    CHECK(isGone(used));
    CHECK(pool.decode(picture({20, 20}, "png"), poolBox).ok());
}

TEST_CASE("A decoder that waits for the processor keeps its picture, unless it waits for ever", "[decoder_pool]")
{
    DecoderPool pool(builtDecoder(), {.picture = std::chrono::milliseconds(500)});
    REQUIRE(pool.decode(picture({20, 20}, "png"), poolBox).ok());
    const auto waiting = pool.spares().front();
    REQUIRE(::kill(waiting, SIGSTOP) == 0);
    std::thread later([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(800));
        ::kill(waiting, SIGCONT);
    });
    const auto late = pool.decode(picture({20, 20}, "png"), poolBox);
    later.join();
    CHECK(late.ok());

    const auto asleep = pool.spares().front();
    REQUIRE(::kill(asleep, SIGSTOP) == 0);
    CHECK(pool.decode(picture({20, 20}, "png"), poolBox).error().code == ErrorCode::ImageTooSlow);
    CHECK(isGone(asleep));
}

TEST_CASE("A picture that holds a decoder up holds up no other", "[decoder_pool]")
{
    DecoderPool pool(builtDecoder(), {.picture = std::chrono::minutes(5)});
    StopSource stop;
    ErrorCode code{};
    std::thread slow([&] { code = pool.decode(endlessDrawing(), poolBox, stop.stop()).error().code; });
    for (int i = 0; i < 5; ++i)
        CHECK(pool.decode(picture({20, 20}, "png"), poolBox).ok());
    stop.request();
    slow.join();
    CHECK(code == ErrorCode::Cancelled);
}

TEST_CASE("A decoder that ended while it waited is replaced", "[decoder_pool]")
{
    DecoderPool pool(builtDecoder());
    REQUIRE(pool.decode(picture({20, 20}, "png"), poolBox).ok());
    for (const auto process : pool.spares()) {
        REQUIRE(::kill(process, SIGKILL) == 0);
        siginfo_t info{};
        REQUIRE(::waitid(P_PID, static_cast<id_t>(process), &info, WEXITED | WNOWAIT) == 0);
    }
    CHECK(pool.decode(picture({20, 20}, "png"), poolBox).ok());
}

TEST_CASE("Without a decoder there is a reason", "[decoder_pool]")
{
    const TempFolder folder;
    const auto png = picture({20, 20}, "png");
    DecoderPool missing(folder.path("nothing"));
    CHECK(missing.decode(png, poolBox).error().code == ErrorCode::DecoderMissing);
    DecoderPool other("/bin/true");
    CHECK(other.decode(png, poolBox).error().code == ErrorCode::DecoderMissing);
    // One that cannot be confined says so, and one that lies about pixels is not believed.
    const auto script = [&](const std::string& answer) {
        const auto file = folder.write("decoder", "#!/bin/sh\nprintf '" + answer + "' >&0\nexec cat >/dev/null\n");
        REQUIRE(::chmod(file.c_str(), 0755) == 0);
        DecoderPool pool(file);
        const auto decoded = pool.decode(png, poolBox);
        REQUIRE_FALSE(decoded.ok());
        return decoded.error().code;
    };
    CHECK(script("\\002") == ErrorCode::DecoderUnconfined);
    std::string noFrame; // what follows the size
    for (int i = 0; i < 12; ++i)
        noFrame += "\\0";
    CHECK(script("\\001\\001\\0\\0\\0\\377\\377\\0\\0\\1\\0\\0\\0" + noFrame)
        == ErrorCode::DamagedImage); // wider than asked for
    CHECK(script("\\001\\001\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0" + noFrame) == ErrorCode::DamagedImage); // empty
    CHECK(
        script("\\001\\001\\0\\0\\0\\1\\0\\0\\0\\377\\377\\377\\377" + noFrame) == ErrorCode::DamagedImage); // negative
    CHECK(script("\\001\\377\\377\\0\\0\\1\\0\\0\\0\\1\\0\\0\\0" + noFrame)
        == ErrorCode::DamagedImage); // no such outcome
    CHECK(script("\\001\\001\\0") == ErrorCode::ImageTooSlow); // half an answer
}

TEST_CASE("A decoder ends with the process that started it, also in the midst of a picture", "[decoder_pool]")
{
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    REQUIRE(::prctl(PR_SET_CHILD_SUBREAPER, 1) == 0); // an orphan's end is seen here
    const auto parent = ::fork();
    if (parent == 0) {
        auto process = DecoderProcess::start(builtDecoder());
        const auto pid = process ? (*process)->pid() : 0;
        const DecoderPatience endless{.picture = std::chrono::hours(1)};
        const bool isReady = process && (*process)->decode(picture({9, 9}, "png"), poolBox, endless, {}).ok();
        (void)::write(ends[1], isReady ? &pid : &ends[0], sizeof pid);
        if (isReady)
            (void)(*process)->decode(endlessDrawing(), poolBox, endless, {}).ok();
        ::_exit(0);
    }
    pid_t decoder = 0;
    REQUIRE(::read(ends[0], &decoder, sizeof decoder) == sizeof decoder);
    std::this_thread::sleep_for(std::chrono::milliseconds(100)); // into the drawing; the outcome does not hang on it
    CHECK_FALSE(isGone(decoder));
    REQUIRE(::kill(parent, SIGKILL) == 0);
    REQUIRE(::waitpid(parent, nullptr, 0) == parent);
    int status = 0;
    REQUIRE(::waitpid(decoder, &status, 0) == decoder);
    CHECK((WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL));
    ::close(ends[0]);
    ::close(ends[1]);
}

TEST_CASE("The decoder is beside the program, or where it is installed", "[decoder_pool]")
{
    const TempFolder folder;
    const auto file = folder.write("bin/stet-decoder", "");
    CHECK(decoderProgram(folder.path("bin/stet")) == folder.path("bin/") + "../libexec/stet/stet-decoder");
    REQUIRE(::chmod(file.c_str(), 0755) == 0);
    CHECK(decoderProgram(folder.path("bin/stet")) == file);
}
