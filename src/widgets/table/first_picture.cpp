#include "widgets/table/first_picture.h"

#include "core/library/read_article.h"
#include "models/article/image_list.h"

namespace stet {

std::optional<DecodedImage> firstPicture(const PictureSource& source, Disk& disk,
    const std::shared_ptr<const ConfinedReader>& reader, const PicturedArticle& article, QSize box, const Stop& stop)
{
    constexpr int mostTries = 8; // pictures that are looked for; an article may declare thousands
    const auto document = readArticle(disk, article.path, article.pending);
    if (!document.ok() || document->error())
        return {};
    int tries = 0;
    for (const auto& image : declaredImages(document->values())) {
        if (tries == mostTries || stop.isRequested())
            break;
        auto picture = source.load({reader, article.path, image.reference, box}, stop);
        if (picture.ok())
            return std::move(picture).value();
        const auto code = picture.error().code;
        tries += code == ErrorCode::RemoteImage || code == ErrorCode::EmbeddedImage ? 0 : 1;
    }
    return {};
}

} // namespace stet
