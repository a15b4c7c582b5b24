#pragma once

#include <string>
#include <string_view>

namespace stet {

// Paths as text, without disk access.

inline std::string joinPath(std::string_view folder, std::string_view name)
{
    std::string path(folder);
    if (!path.ends_with('/'))
        path += '/';
    path += name;
    return path;
}

/// Returns `/` for a name directly below it; `.` if there is no slash.
inline std::string_view parentPath(std::string_view path)
{
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string_view(".") : path.substr(0, slash == 0 ? 1 : slash);
}

inline std::string_view fileName(std::string_view path)
{
    return path.substr(path.rfind('/') + 1);
}

/// Whether a canonical path is the canonical `folder` or below it.
inline bool isInside(std::string_view path, std::string_view folder)
{
    if (!path.starts_with(folder))
        return false;
    return path.size() == folder.size() || folder.ends_with('/') || path[folder.size()] == '/';
}

} // namespace stet
