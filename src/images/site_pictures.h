#pragma once

#include "core/storage/confined_reader.h"

#include <QSize>

#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// A folder with pictures of a site.
struct PictureFolder
{
    std::string path{}; ///< canonical
    std::string
        prefix{}; ///< what references to its pictures begin with: `/assets/images/`, or nothing beside the article
    std::vector<std::string> names{}; ///< of its pictures, as their endings tell, sorted
};

/// Returns the folders in which the pictures of a site are, the one for new pictures of the article first: beside an
/// article that has a folder of its own (`index.md`); else where sites keep pictures, in the folders above the article
/// up to the opened one; else beside the article. For workers. `article`: canonical path.
std::vector<PictureFolder> pictureFolders(Disk& disk, const ConfinedReader& reader, const std::string& article);

/// A picture that an article can refer to.
struct AddedPicture
{
    std::string path{}; ///< canonical
    std::string reference{}; ///< what the article writes
    QSize size{}; ///< in pixels
};

/// Copies a picture that a person chose into the first of pictureFolders(), under its own name, made fit for addresses,
/// with a number where another file has that name. A file with the same bytes is used as it is. For workers. `file`:
/// any path.
///
/// Errors: NotAnImage, UnknownImageFormat, DamagedImage, and those of readFile() and createGuarded(); `path` is the
/// file.
Result<AddedPicture> addPicture(
    Disk& disk, const ConfinedReader& reader, const std::string& article, const std::string& file);

/// Writes a copy of a picture to a new file at `to`, any path; for workers. Errors: as createGuarded().
Result<Done> copyPicture(Disk& disk, std::string_view bytes, const std::string& to);

} // namespace stet
