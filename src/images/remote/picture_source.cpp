#include "images/remote/picture_source.h"

#include "images/image_format.h"
#include "images/image_reference.h"
#include "images/local_image.h"

namespace stet {

namespace {

Result<DecodedImage> decoded(DecoderPool& decoders, const QByteArray& bytes, QSize box, const Stop& stop)
{
    const std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    if (imageKind(view).format == ImageFormat::Svg) // whoever put it into the cache
        return Error{.code = ErrorCode::UnknownImageFormat, .detail = "SVG"};
    return decoders.decode(view, box, stop);
}

} // namespace

Result<DecodedImage> PictureSource::load(
    const PictureRequest& request, const Stop& stop, const FetchProgress& progress) const
{
    if (classifyImageReference(request.reference) != ImageReferenceKind::Remote) {
        if (!request.reader)
            return Error{.code = ErrorCode::LeavesFolder, .path = request.reference};
        return loadLocalImage(m_decoders, *request.reader, request.article, request.reference, request.box, stop);
    }
    const auto bytes = m_remote.load(request.article, request.reference, request.loading, stop, progress);
    auto picture = bytes ? decoded(m_decoders, *bytes, request.box, stop) : Result<DecodedImage>(bytes.error());
    if (picture)
        return picture;
    auto error = picture.error();
    error.path = request.reference;
    return error;
}

Result<std::shared_ptr<PictureAnimation>> PictureSource::animate(const PictureRequest& request, const Stop& stop) const
{
    auto content = file(request, stop);
    if (!content)
        return content.error();
    return m_decoders.animate(std::move(content->bytes));
}

Result<FileContent> PictureSource::file(const PictureRequest& request, const Stop& stop) const
{
    if (classifyImageReference(request.reference) == ImageReferenceKind::Remote) {
        const auto bytes = m_remote.load(request.article, request.reference, request.loading, stop);
        return bytes ? Result<FileContent>(FileContent{.bytes = bytes->toStdString(), .stamp = {}}) : bytes.error();
    }
    if (!request.reader)
        return Error{.code = ErrorCode::LeavesFolder, .path = request.reference};
    return readLocalImage(*request.reader, request.article, request.reference);
}

Result<bool> PictureSource::prefetch(const std::string& article, const std::string& reference, const Stop& stop) const
{
    if (classifyImageReference(reference) != ImageReferenceKind::Remote)
        return false;
    bool isFetched = false;
    const auto note = [&isFetched](qint64 /*received*/, qint64 /*total*/) { isFetched = true; };
    const auto bytes = m_remote.load(article, reference, Loading::IfAllowed, stop, note);
    return bytes ? Result<bool>(isFetched) : Result<bool>(bytes.error());
}

} // namespace stet
