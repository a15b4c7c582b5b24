#include "images/local_image_sizes.h"

#include "images/local_image.h"

#include <memory>

namespace stet {

LocalImageSize localImageSizes(Disk& disk, const std::vector<std::string>& roots)
{
    const auto reader = std::make_shared<ConfinedReader>(disk, roots);
    return [reader](const std::string& article, std::string_view reference) -> Result<PixelSize> {
        const auto size = localImageSize(*reader, article, reference);
        if (!size.ok())
            return size.error();
        return PixelSize{static_cast<std::uint32_t>(size->width()), static_cast<std::uint32_t>(size->height())};
    };
}

ImageSizes imageSizesOn(Disk& disk)
{
    return [&disk](const std::vector<std::string>& roots) { return localImageSizes(disk, roots); };
}

} // namespace stet
