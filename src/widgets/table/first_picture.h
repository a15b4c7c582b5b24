#pragma once

#include "core/library/pending_edits.h"
#include "core/storage/disk.h"
#include "images/remote/picture_source.h"

#include <memory>
#include <optional>
#include <string>

namespace stet {

/// An article whose picture is wanted.
struct PicturedArticle
{
    std::string path; ///< canonical
    PendingEdits pending;
};

/// Returns the first picture of an article that can be shown, no larger than `box` in pixels; nothing if none of the
/// first few can. For workers: reads the article.
std::optional<DecodedImage> firstPicture(const PictureSource& source, Disk& disk,
    const std::shared_ptr<const ConfinedReader>& reader, const PicturedArticle& article, QSize box, const Stop& stop);

} // namespace stet
