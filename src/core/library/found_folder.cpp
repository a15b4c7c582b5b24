#include "core/library/found_folder.h"

#include "core/storage/path_text.h"

#include <algorithm>
#include <string_view>

namespace stet {

namespace {

/// The name of the root that an article lies below; `below` is its folder from there. What a person wrote may be `.`,
/// so the canonical path is asked first; a link on the way leads elsewhere, and only then the written name is left.
std::string_view rootName(std::string_view written, std::string_view canonicalFolder, std::string_view below)
{
    if (below.empty())
        return fileName(canonicalFolder);
    const auto root
        = canonicalFolder.substr(0, canonicalFolder.size() - std::min(below.size(), canonicalFolder.size()));
    if (!canonicalFolder.ends_with(below) || !root.ends_with('/'))
        return fileName(written);
    return fileName(root.substr(0, root.size() - 1));
}

} // namespace

std::string folderBelow(const std::vector<std::string>& roots, const Candidate& candidate)
{
    const auto canonicalFolder = parentPath(candidate.path);
    if (candidate.namedByPerson)
        return std::string(fileName(canonicalFolder));
    auto root = std::string_view(roots[candidate.root]);
    const auto folder = parentPath(candidate.foundAs);
    auto below = folder.substr(std::min(root.size(), folder.size()));
    while (below.starts_with('/'))
        below.remove_prefix(1);
    if (roots.size() == 1)
        return std::string(below);
    while (root.size() > 1 && root.ends_with('/'))
        root.remove_suffix(1);
    const auto name = std::string(rootName(root, canonicalFolder, below));
    return below.empty() ? name : name + '/' + std::string(below);
}

} // namespace stet
