#include "decoder/decoder_service.h"

#include "decoder/image_decoder.h"
#include "images/decoder_protocol.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>

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

DecoderAnswer answer(const std::string& bytes, QSize box, std::span<std::byte> pixels)
{
    const auto decoded = decodeImage(bytes, box, SvgPolicy::Draw);
    if (!decoded)
        return {.outcome = outcomeOf(decoded.error().code)};
    const auto rowBytes = static_cast<std::size_t>(decoded->image.width()) * bytesPerPixel;
    const auto rows = static_cast<std::size_t>(decoded->image.height());
    if (rowBytes * rows > pixels.size())
        return {.outcome = DecoderOutcome::TooManyPixels};
    const auto image = decoded->image.convertToFormat(pixelFormat);
    if (image.isNull())
        return {.outcome = DecoderOutcome::TooManyPixels};
    for (std::size_t row = 0; row < rows; ++row)
        std::memcpy(pixels.subspan(row * rowBytes).data(), image.constScanLine(static_cast<int>(row)), rowBytes);
    return {.outcome = DecoderOutcome::Decoded, .width = image.width(), .height = image.height()};
}

} // namespace

void serveDecoding(int conversation, std::span<std::byte> pixels)
{
    DecoderRequest request;
    while (readAll(conversation, &request, sizeof request) && request.fileBytes <= imageFileLimit) {
        std::string bytes(request.fileBytes, '\0');
        if (!readAll(conversation, bytes.data(), bytes.size()))
            return;
        const auto answered = answer(bytes, {request.boxWidth, request.boxHeight}, pixels);
        if (::write(conversation, &answered, sizeof answered) != static_cast<ssize_t>(sizeof answered))
            return;
    }
}

} // namespace stet
