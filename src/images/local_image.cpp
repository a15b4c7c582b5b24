#include "images/local_image.h"

#include "images/image_reference.h"
#include "images/image_size.h"

namespace stet {

namespace {

Result<FileContent> readReference(const ConfinedReader& reader, const std::string& article, std::string_view reference)
{
    const auto address = trimmedReference(reference);
    switch (classifyImageReference(address)) {
    case ImageReferenceKind::Remote:
        return Error{.code = ErrorCode::RemoteImage, .detail = std::string(address)};
    case ImageReferenceKind::Embedded:
        return Error{.code = ErrorCode::EmbeddedImage};
    case ImageReferenceKind::Unsupported:
        return Error{.code = ErrorCode::LeavesFolder};
    case ImageReferenceKind::Empty:
        return Error{.code = ErrorCode::NotFound};
    case ImageReferenceKind::Local:
        break;
    }
    return reader.read(article, address, imageFileLimit);
}

Error at(std::string_view reference, Error error)
{
    error.path = reference;
    return error;
}

} // namespace

Result<FileContent> readLocalImage(const ConfinedReader& reader, const std::string& article, std::string_view reference)
{
    auto content = readReference(reader, article, reference);
    if (!content)
        return at(reference, content.error());
    return content;
}

Result<DecodedImage> loadLocalImage(DecoderPool& decoders, const ConfinedReader& reader, const std::string& article,
    std::string_view reference, QSize box, const Stop& stop)
{
    const auto content = readLocalImage(reader, article, reference);
    if (!content)
        return content.error();
    auto decoded = decoders.decode(content->bytes, box, stop);
    return decoded ? decoded : at(reference, decoded.error());
}

Result<QSize> localImageSize(const ConfinedReader& reader, const std::string& article, std::string_view reference)
{
    const auto content = readLocalImage(reader, article, reference);
    if (!content)
        return content.error();
    auto size = imageSize(content->bytes);
    return size ? size : at(reference, size.error());
}

} // namespace stet
