#include "images/remote/known_image_sizes.h"

#include "images/image_reference.h"
#include "images/local_image_sizes.h"
#include "images/remote/address_policy.h"

namespace stet {

ImageSizes knownImageSizes(Disk& disk, const ImageCache& cache)
{
    return [&disk, &cache](const std::vector<std::string>& roots) -> LocalImageSize {
        return [local = localImageSizes(disk, roots), &cache](
                   const std::string& article, std::string_view reference) -> Result<PixelSize> {
            if (classifyImageReference(reference) != ImageReferenceKind::Remote)
                return local(article, reference);
            const auto url = cache.isEmpty() ? Result<QUrl>(Error{}) : remoteUrl(reference);
            const auto size = url ? cache.sizeOf(*url) : std::nullopt;
            if (!size)
                return Error{.code = ErrorCode::RemoteImage, .detail = std::string(reference)};
            return PixelSize{static_cast<std::uint32_t>(size->width()), static_cast<std::uint32_t>(size->height())};
        };
    };
}

} // namespace stet
