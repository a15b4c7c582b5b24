#include "images/remote/remote_permissions.h"

#include <algorithm>

namespace stet {

bool RemotePermissions::allow(const std::string& host, std::string_view article) const
{
    return hosts.contains(host) || std::any_of(folders.begin(), folders.end(), [&](const std::string& folder) {
        return article.starts_with(folder) && (folder.ends_with('/') || article.substr(folder.size()).starts_with('/'));
    });
}

} // namespace stet
