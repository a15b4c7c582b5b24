#include "decoder/decoder_service.h"

#include "decoder/animation_reader.h"
#include "decoder/image_decoder.h"
#include "images/decoder_protocol.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <string>
#include <utility>

#include <unistd.h>

namespace stet {

namespace {

using namespace decoder_protocol;

bool readAll(int from, void* to, std::size_t size)
{
    auto* at = static_cast<char*>(to);
    while (size > 0) {
        const auto got = ::read(from, at, size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        at += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

DecoderOutcome outcomeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::TooManyPixels:
        return DecoderOutcome::TooManyPixels;
    case ErrorCode::UnsafeImage:
        return DecoderOutcome::Unsafe;
    case ErrorCode::UnknownImageFormat:
        return DecoderOutcome::UnknownFormat;
    default:
        return DecoderOutcome::Damaged;
    }
}

/// Hands the pixels over.
DecoderAnswer handOver(const QImage& decoded, std::span<std::byte> pixels)
{
    const auto rowBytes = static_cast<std::size_t>(decoded.width()) * bytesPerPixel;
    const auto rows = static_cast<std::size_t>(decoded.height());
    if (rowBytes * rows > pixels.size())
        return {.outcome = DecoderOutcome::TooManyPixels};
    const auto image = decoded.convertToFormat(pixelFormat);
    if (image.isNull())
        return {.outcome = DecoderOutcome::TooManyPixels};
    for (std::size_t row = 0; row < rows; ++row)
        std::memcpy(pixels.subspan(row * rowBytes).data(), image.constScanLine(static_cast<int>(row)), rowBytes);
    return {.outcome = DecoderOutcome::Decoded, .width = image.width(), .height = image.height()};
}

DecoderAnswer answerPicture(const std::string& bytes, QSize box, std::span<std::byte> pixels)
{
    const auto decoded = decodeImage(bytes, box, SvgPolicy::Draw);
    return decoded ? handOver(decoded->image, pixels) : DecoderAnswer{.outcome = outcomeOf(decoded.error().code)};
}

DecoderAnswer answerFrame(AnimationReader& animation, QSize box, std::span<std::byte> pixels)
{
    const auto frame = animation.next(box);
    if (!frame)
        return {.outcome = outcomeOf(frame.error().code)};
    auto answer = handOver(frame->image, pixels);
    answer.frame = frame->number;
    answer.delayMs = frame->delayMs;
    answer.runs = frame->runs;
    return answer;
}

} // namespace

void serveDecoding(int conversation, std::span<std::byte> pixels)
{
    DecoderRequest request;
    std::optional<AnimationReader> animation;
    while (readAll(conversation, &request, sizeof request) && request.fileBytes <= imageFileLimit) {
        std::string bytes(request.fileBytes, '\0');
        if (!readAll(conversation, bytes.data(), bytes.size()))
            return;
        const QSize box(request.boxWidth, request.boxHeight);
        if (request.wish != DecoderWish::NextFrame)
            animation.reset();
        if (request.wish == DecoderWish::FirstFrame)
            animation.emplace(std::move(bytes));
        const auto answered = animation ? answerFrame(*animation, box, pixels) : answerPicture(bytes, box, pixels);
        if (::write(conversation, &answered, sizeof answered) != static_cast<ssize_t>(sizeof answered))
            return;
    }
}

} // namespace stet
