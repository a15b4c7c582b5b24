#pragma once

#include "core/parallel/stop.h"
#include "core/text/result.h"
#include "images/decoded_image.h"

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include <sys/types.h>

namespace stet {

/// A file descriptor of its own, closed with it.
class OwnedDescriptor
{
public:
    explicit OwnedDescriptor(int descriptor = -1)
        : m_descriptor(descriptor)
    {
    }
    OwnedDescriptor(OwnedDescriptor&& other) noexcept;
    OwnedDescriptor& operator=(OwnedDescriptor&& other) noexcept;
    ~OwnedDescriptor();

    int get() const { return m_descriptor; }
    bool isOpen() const { return m_descriptor >= 0; }

private:
    int m_descriptor;
};

/// How long a picture may take.
struct DecoderPatience
{
    std::chrono::milliseconds start{10'000}; ///< until the program is ready; it loads plugins and fonts
    std::chrono::milliseconds picture{2000}; ///< of the processor's time, and five times that by the clock
    std::chrono::milliseconds unwanted{150}; ///< once a stop is requested
};

/// One running stet-decoder. It ends with this object, with this process, and when a picture takes too long. For one
/// thread at a time.
class DecoderProcess
{
public:
    /// Starts the program and does not wait until it is ready. Errors: DecoderMissing.
    static Result<std::unique_ptr<DecoderProcess>> start(const std::string& program);
    DecoderProcess(const DecoderProcess&) = delete;
    DecoderProcess& operator=(const DecoderProcess&) = delete;
    ~DecoderProcess();

    /// Decodes a picture.
    ///
    /// Errors: DamagedImage (also if the process ended), TooManyPixels, UnsafeImage, UnknownImageFormat, ImageTooSlow,
    /// Cancelled, DecoderMissing, DecoderUnconfined.
    Result<QImage> decode(std::string_view bytes, QSize box, const DecoderPatience& patience, const Stop& stop);

    /// Decodes a frame of an animation: the first one of `bytes`, or, where these are empty, the next one of the same
    /// file; after the last frame the first. Errors as decode().
    Result<AnimationFrame> nextFrame(
        std::string_view bytes, QSize box, const DecoderPatience& patience, const Stop& stop);

    /// Whether it runs, as far as is known without a question to it, and has answered all that it was asked.
    bool isUsable() const;
    pid_t pid() const { return m_pid; }

private:
    DecoderProcess() = default;
    Result<Done> awaitReady(const DecoderPatience& patience, const Stop& stop);
    Result<AnimationFrame> ask(
        bool isAnimation, std::string_view bytes, QSize box, const DecoderPatience& patience, const Stop& stop);
    Result<QImage> pixels(QSize size, QSize box);

    pid_t m_pid = -1;
    bool m_isReady = false;
    bool m_isAsked = false; ///< and has not answered, or not as agreed
    OwnedDescriptor m_conversation;
    OwnedDescriptor m_pixelFile;
    OwnedDescriptor m_lifeline;
    const std::byte* m_pixels = nullptr; ///< written by the decoder at any time; trust nothing in it
};

} // namespace stet
