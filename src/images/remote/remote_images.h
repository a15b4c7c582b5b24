#pragma once

#include "images/remote/image_cache.h"
#include "images/remote/image_fetch.h"
#include "images/remote/remote_permissions.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace stet {

/// Whether a picture may be loaded from the network.
enum class Loading : std::uint8_t
{
    Never, ///< only from the cache
    IfAllowed, ///< where a person allowed the host or the folder
    Asked, ///< a person asked for this picture
};

/// Pictures on the network: what the cache has, else what may be loaded. Loads one address once at a time. Any thread
/// may call any method; those that load wait, for workers.
class RemoteImages
{
public:
    /// Older pictures are loaded again where that is allowed, in seconds. If it fails the cache counts.
    static constexpr std::int64_t freshFor = std::int64_t{30} * 24 * 3600;

    /// `cacheFolder`: bytes; it need not exist. `clock`: seconds since 1970-01-01 UTC.
    RemoteImages(std::string cacheFolder, ImageCache::Clock clock, FetchOptions options = {});

    ImageCache& cache() { return m_cache; }
    const ImageCache& cache() const { return m_cache; }
    RemotePermissions permissions() const;
    void setPermissions(RemotePermissions permissions);

    /// Sets what is called whenever a picture came from the network, in the thread that loaded it, with the canonical
    /// path of the article that has it. Call it before anything is loaded.
    void setFetched(std::function<void(const std::string& article)> fetched) { m_fetched = std::move(fetched); }

    /// Returns the bytes of a picture. `article`: the canonical path of the article that has the reference.
    ///
    /// Errors: RemoteImage (neither there nor allowed; detail: the address), and those of remoteUrl() and fetchImage().
    Result<QByteArray> load(const std::string& article, std::string_view reference, Loading loading, const Stop& stop,
        const FetchProgress& progress = {});

private:
    class Turn;

    ImageCache m_cache;
    ImageCache::Clock m_clock;
    FetchOptions m_options;
    std::function<void(const std::string& article)> m_fetched;
    mutable std::mutex m_mutex; ///< of all below
    RemotePermissions m_permissions;
    std::set<std::string> m_loading; ///< addresses
    std::condition_variable m_ended;
};

} // namespace stet
