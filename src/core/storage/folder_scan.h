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
    std::string foundAs; ///< the root as the person wrote it, and the rest of the way from there
    std::size_t root = 0; ///< index of the root it was found under
    FileStamp stamp{};
    bool namedByPerson = false; ///< is a root itself, whatever its name
};

enum class SkipReason : std::uint8_t
{
    Hidden, ///< a file or folder whose name begins with a dot
    NodeModules,
    LinkLeaves, ///< a link out of the opened roots
    LinkLoop, ///< a link to a folder above itself, or to itself
    LinkBroken, ///< a link to nothing
    LeftOver, ///< a temporary or backup file
    Unreadable, ///< nothing is known of what lies there; folders are also in ScanReport::errors
    Special, ///< a pipe, socket or device
    NoFrontMatter, ///< found out by reading it: no article
};

struct SkippedPath
{
    std::string path; ///< as Candidate::foundAs
    SkipReason reason = SkipReason::Hidden;
};

struct ScanReport
{
    std::size_t candidates = 0;
    std::size_t otherFiles = 0; ///< images and whatever else is no article by its name or first line
    std::vector<SkippedPath> skipped;
    std::vector<Error> errors; ///< roots and folders that could not be read; `path` as Candidate::foundAs
    /// All that were walked, and those in which a candidate lies that was reached by its own name or by a link;
    /// canonical, each once, in the order of the walk.
    std::vector<std::string> folders;
    bool cancelled = false;
};

/// Receives candidates while the walk goes on, on the thread of the walk.
using CandidateSink = std::function<void(std::vector<Candidate>)>;

inline constexpr std::size_t scanBatchSize = 256;

/// Walks folders and single files and reports what may be an article, each canonical path once, however often roots
/// overlap or links lead to it. In each folder files come before folders, both in the order of their bytes; links
/// come last, so that an article is found under its own name where it has one among the roots.
///
/// A link inside the roots may lead into a folder that the walk skips for its name: the link's own name counts.
/// What cannot be read is reported and stops nothing else. When cancelled, what is not yet handed over is dropped.
ScanReport scanFolders(
    Disk& disk, const std::vector<std::string>& roots, const CandidateSink& sink, const Stop& stop = {});

} // namespace stet
