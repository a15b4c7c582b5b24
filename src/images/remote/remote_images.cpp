#include "images/remote/remote_images.h"

#include "images/image_size.h"
#include "images/remote/address_policy.h"

#include <chrono>
#include <utility>

namespace stet {

namespace {

/// Errors that say nothing about the picture: what was there before is as good.
bool isOfConnection(ErrorCode code)
{
    return code == ErrorCode::HostNotFound || code == ErrorCode::ConnectionFailed || code == ErrorCode::TimedOut
        || code == ErrorCode::UntrustedServer || code == ErrorCode::ServerRefused
        || code == ErrorCode::MovedToOtherHost;
}

} // namespace

/// Keeps others from loading the same address.
class RemoteImages::Turn
{
public:
    Turn(RemoteImages& images, std::string address, const Stop& stop)
        : m_images(images)
        , m_address(std::move(address))
    {
        constexpr std::chrono::milliseconds look{20};
        std::unique_lock lock(images.m_mutex);
        while (images.m_loading.contains(m_address) && !stop.isRequested()) {
            hasWaited = true;
            images.m_ended.wait_for(lock, look);
        }
        isMine = images.m_loading.insert(m_address).second;
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ~Turn()
    {
        if (!isMine)
            return;
        const std::lock_guard lock(m_images.m_mutex);
        m_images.m_loading.erase(m_address);
        m_images.m_ended.notify_all();
    }

    bool isMine = false; ///< false: a stop came first
    bool hasWaited = false;

private:
    RemoteImages& m_images;
    std::string m_address;
};

RemoteImages::RemoteImages(std::string cacheFolder, ImageCache::Clock clock, FetchOptions options)
    : m_cache(std::move(cacheFolder), clock)
    , m_clock(std::move(clock))
    , m_options(std::move(options))
{
}

RemotePermissions RemoteImages::permissions() const
{
    const std::lock_guard lock(m_mutex);
    return m_permissions;
}

void RemoteImages::setPermissions(RemotePermissions permissions)
{
    const std::lock_guard lock(m_mutex);
    m_permissions = std::move(permissions);
}

Result<QByteArray> RemoteImages::load(const std::string& article, std::string_view reference, Loading loading,
    const Stop& stop, const FetchProgress& progress)
{
    const auto url = remoteUrl(reference);
    if (!url)
        return url.error();
    const auto allowed = permissions();
    const bool mayLoad
        = loading == Loading::Asked || (loading == Loading::IfAllowed && allowed.allow(hostOf(*url), article));
    auto cached = m_cache.find(*url);
    if (cached && (!mayLoad || m_clock() - cached->loadedAt <= freshFor))
        return std::move(cached->bytes);
    if (!mayLoad)
        return Error{.code = ErrorCode::RemoteImage, .detail = url->toEncoded().toStdString()};
    const Turn turn(*this, url->toEncoded().toStdString(), stop);
    if (!turn.isMine)
        return Error{.code = ErrorCode::Cancelled};
    if (auto loaded = turn.hasWaited ? m_cache.find(*url) : std::nullopt)
        return std::move(loaded->bytes);
    RedirectPermission mayMoveTo; // where a person asked for this very picture it may lead anywhere
    if (loading != Loading::Asked)
        mayMoveTo = [&](const std::string& host) { return allowed.allowMove(hostOf(*url), host, article); };
    auto bytes = fetchImage(*url, allowed.privateHosts, m_options, stop, progress, mayMoveTo);
    if (bytes) {
        const auto size = imageSize({bytes->constData(), static_cast<std::size_t>(bytes->size())});
        m_cache.put(*url, *bytes, size ? *size : QSize());
        if (m_fetched)
            m_fetched(article);
    } else if (cached && isOfConnection(bytes.error().code)) {
        return std::move(cached->bytes);
    }
    return bytes;
}

} // namespace stet
