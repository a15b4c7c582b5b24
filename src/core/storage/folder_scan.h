#pragma once

#include "core/storage/disk.h"

#include "core/parallel/stop.h"
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace stet {

/// A file that may be an article.
struct Candidate
{
    std::string path; ///< canonical: the identity of the article
    std::string foundAs; ///< the root as the person wrote it, and the path from there
    std::size_t root = 0; ///< index of the root it was found under
    FileStamp stamp{};
    bool namedByPerson = false; ///< is itself a root, whatever its name
};

enum class SkipReason : std::uint8_t
{
    Hidden, ///< a file or folder whose name begins with a dot
    NodeModules,
    Built, ///< a folder that a site generator writes, or has its templates in
    LinkLeaves, ///< a link out of the opened roots
    LinkLoop, ///< a link to a folder above itself, or to itself
    LinkBroken, ///< a link to nothing
    LeftOver, ///< a temporary or backup file
    Unreadable, ///< its content is unknown; folders are also in ScanReport::errors
    Special, ///< a pipe, socket or device
    NoFrontMatter, ///< not an article, found out by reading it
};

struct SkippedPath
{
    std::string path; ///< as Candidate::foundAs
    SkipReason reason = SkipReason::Hidden;
};

struct ScanReport
{
    std::size_t candidates = 0;
    std::size_t otherFiles = 0; ///< images and other files that are not articles by name or first line
    std::vector<SkippedPath> skipped;
    std::vector<Error> errors; ///< roots and folders that could not be read; `path` as Candidate::foundAs
    /// All folders walked, and those that contain a candidate reached by its own name or by a link; canonical, without
    /// duplicates, in the order of the walk.
    std::vector<std::string> folders;
    bool cancelled = false;
};

/// Receives candidates during the walk, on its thread.
using CandidateSink = std::function<void(std::vector<Candidate>)>;

inline constexpr std::size_t scanBatchSize = 256;

/// Walks folders and single files and reports what may be an article, each canonical path once, even if roots overlap
/// or several links lead to it. In each folder files come before folders, both sorted by bytes. Links come last, so
/// that an article is found under its own name if that is below the roots.
///
/// A link inside the roots may lead into a folder that the walk skips for its name: the link's own name counts. Reports
/// what cannot be read, and continues. When canceled, drops what it has not handed over.
ScanReport scanFolders(
    Disk& disk, const std::vector<std::string>& roots, const CandidateSink& sink, const Stop& stop = {});

} // namespace stet
