#include "images/remote/remote_permissions.h"

#include "core/text/web_address.h"

#include <algorithm>

namespace stet {

bool RemotePermissions::allow(const std::string& host, std::string_view article) const
{
    return hosts.contains(host) || allowFolderOf(article);
}

bool RemotePermissions::allowMove(const std::string& from, const std::string& to, std::string_view article) const
{
    return hosts.contains(to) || isSameSite(from, to) || allowFolderOf(article);
}

bool RemotePermissions::allowFolderOf(std::string_view article) const
{
    return std::any_of(folders.begin(), folders.end(), [&](const std::string& folder) {
        return article.starts_with(folder) && (folder.ends_with('/') || article.substr(folder.size()).starts_with('/'));
    });
}

} // namespace stet
