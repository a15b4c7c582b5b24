#include "core/storage/settings_folder.h"

#include "core/storage/git_top.h"
#include "core/storage/path_text.h"

#include <algorithm>
#include <utility>

namespace stet {

Result<std::vector<std::string>> foldersUpToGitTop(Disk& disk, const std::string& root)
{
    const auto real = disk.realPath(root);
    if (!real)
        return real.error();
    const auto info = disk.info(*real, FollowLinks::No);
    if (!info)
        return info.error();
    const auto folder = info->kind == FileKind::Folder ? *real : std::string(parentPath(*real));
    const auto top = gitTop(disk, folder);
    std::vector<std::string> folders;
    for (std::string_view above = folder;; above = parentPath(above)) {
        folders.emplace_back(above);
        if (above == top || above == "/")
            return folders;
    }
}

Result<std::string> settingsFolder(Disk& disk, const std::string& root)
{
    const auto folders = foldersUpToGitTop(disk, root);
    if (!folders)
        return folders.error();
    const auto found = std::find_if(folders->begin(), folders->end(), [&](const std::string& folder) {
        return disk.info(joinPath(folder, settingsFolderName), FollowLinks::No).ok();
    });
    return joinPath(found == folders->end() ? folders->front() : *found, settingsFolderName);
}

std::vector<std::string> settingsFolders(Disk& disk, const std::vector<std::string>& roots)
{
    std::vector<std::string> folders;
    for (const auto& root : roots) { // a hook names very many files of few folders
        auto folder = settingsFolder(disk, root);
        if (folder && std::find(folders.begin(), folders.end(), *folder) == folders.end())
            folders.push_back(std::move(folder).value());
    }
    return folders;
}

std::vector<std::string> canonicalRoots(Disk& disk, const std::vector<std::string>& roots)
{
    std::vector<std::string> all;
    for (const auto& root : roots) {
        if (const auto real = disk.realPath(root))
            all.push_back(*real);
    }
    std::sort(all.begin(), all.end());
    std::vector<std::string> separate;
    for (const auto& root : all) {
        if (separate.empty() || !isInside(root, separate.back()))
            separate.push_back(root);
    }
    return separate;
}

} // namespace stet
