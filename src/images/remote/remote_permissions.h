#pragma once

#include <set>
#include <string>
#include <string_view>

namespace stet {

/// From where a person lets Stet load pictures without asking each time. A value.
struct RemotePermissions
{
    std::set<std::string> hosts{}; ///< as hostOf(): for all articles
    std::set<std::string> folders{}; ///< canonical: for the articles in them, from any host
    std::set<std::string> privateHosts{}; ///< of `hosts`: may be in a private network

    bool operator==(const RemotePermissions&) const = default;

    /// Whether the pictures of an article may be loaded from a host. `article`: its canonical path.
    bool allow(const std::string& host, std::string_view article) const;
    /// Whether the pictures of an article that are allowed from a host may come by a redirect from another one: it is
    /// allowed itself, or of the same site, or the article is in an allowed folder.
    bool allowMove(const std::string& from, const std::string& to, std::string_view article) const;

private:
    bool allowFolderOf(std::string_view article) const;
};

} // namespace stet
