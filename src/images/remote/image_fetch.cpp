#include "images/remote/image_fetch.h"

#include "images/image_format.h"
#include "images/remote/address_policy.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 bufferBytes = 256 * 1024; // more stays with the system until it was looked at

/// What a server said to one request.
struct Answer
{
    std::optional<Error> error{};
    bool isConnected = true; ///< false: another address of the host may do better
    QUrl redirect{}; ///< empty: none
    QByteArray bytes{};
};

Answer failed(ErrorCode code, std::string detail = {})
{
    return {.error = Error{.code = code, .detail = std::move(detail)}};
}

QNetworkRequest requestFor(const QUrl& url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false); // it names the host of the address in the URL
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setRawHeader("User-Agent", "Mozilla/5.0 (compatible; pictures)");
    request.setRawHeader("Accept", "image/webp,image/png,image/jpeg,image/gif,image/*;q=0.8");
    request.setRawHeader("Accept-Encoding", "identity"); // nothing is unpacked
    request.setRawHeader("Accept-Language", "en"); // and not that of the person
    return request;
}

/// The same, to one address of the host.
QNetworkRequest requestTo(const QHostAddress& address, const QUrl& url)
{
    auto direct = url;
    direct.setHost(address.toString());
    auto request = requestFor(direct);
    const auto host = url.host(QUrl::FullyEncoded);
    auto named = host.contains(u':') ? u'[' + host + u']' : host;
    if (url.port() > 0)
        named += u':' + QString::number(url.port());
    request.setRawHeader("Host", named.toLatin1());
    request.setPeerVerifyName(host);
    return request;
}

/// One run of fetchImage().
class Fetch
{
public:
    Fetch(const std::set<std::string>& privateHosts, const FetchOptions& options, const Stop& stop,
        const FetchProgress& progress, const RedirectPermission& mayMoveTo)
        : m_privateHosts(privateHosts)
        , m_mayMoveTo(mayMoveTo)
        , m_options(options)
        , m_progress(progress)
        , m_limit{QDeadlineTimer(options.patience), stop}
    {
    }

    Result<QByteArray> run(QUrl url)
    {
        for (int redirects = 0;; ++redirects) {
            auto answer = ask(url);
            if (answer.error)
                return *answer.error;
            if (answer.redirect.isEmpty())
                return std::move(answer.bytes);
            auto next = url.resolved(answer.redirect).adjusted(QUrl::RemoveFragment);
            const bool isLessSecure = url.scheme() == u"https" && next.scheme() != u"https";
            if (redirects == m_options.redirectLimit || isLessSecure || !isLoadable(next))
                return Error{.code = ErrorCode::TooManyRedirects};
            if (const auto host = hostOf(next); m_mayMoveTo && host != hostOf(url) && !m_mayMoveTo(host))
                return Error{.code = ErrorCode::MovedToOtherHost, .detail = host};
            url = std::move(next);
        }
    }

private:
    Answer ask(const QUrl& url)
    {
        const bool mayBePrivate = m_privateHosts.contains(hostOf(url));
        const auto host = url.host(QUrl::FullyEncoded);
        const auto proxy = m_options.proxy(url);
        m_manager.setProxy(proxy);
        if (proxy.type() != QNetworkProxy::NoProxy) {
            if (!mayBePrivate && isPrivateName(host))
                return failed(ErrorCode::PrivateAddress, host.toStdString());
            return exchange(requestFor(url), m_limit, host);
        }
        const auto addresses = m_options.addresses(host, m_limit);
        if (!addresses)
            return {.error = addresses.error()};
        for (const auto& address : *addresses) { // all: a name that has both kinds is up to something
            if (!mayBePrivate && isPrivateAddress(address))
                return failed(ErrorCode::PrivateAddress, host.toStdString());
        }
        Answer answer = failed(ErrorCode::HostNotFound, host.toStdString());
        for (const auto& address : *addresses) {
            answer = exchange(requestTo(address, url),
                &address == &addresses->constLast() ? m_limit : firstOf(m_limit, m_options.connecting), host);
            if (answer.isConnected || m_limit.isOver())
                break;
        }
        return answer;
    }

    static WaitLimit firstOf(const WaitLimit& limit, std::chrono::milliseconds patience)
    {
        return {std::min(limit.deadline, QDeadlineTimer(patience)), limit.stop};
    }

    /// `connecting` ends when the request was sent; from then on all the time counts.
    Answer exchange(const QNetworkRequest& request, const WaitLimit& connecting, const QString& host)
    {
        QEventLoop loop;
        bool isSent = false;
        std::optional<Answer> early; // what is known before the end
        QByteArray bytes;
        const std::unique_ptr<QNetworkReply> reply(m_manager.get(request));
        reply->setReadBufferSize(bufferBytes);
        const auto end = [&](Answer answer) {
            early = std::move(answer);
            loop.quit();
        };
        QObject::connect(reply.get(), &QNetworkReply::requestSent, &loop, [&] {
            isSent = true;
            loop.quit();
        });
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        QObject::connect(reply.get(), &QNetworkReply::metaDataChanged, &loop, [&] {
            if (auto answer = fromHead(*reply); answer && !early)
                end(*answer);
        });
        QObject::connect(reply.get(), &QNetworkReply::readyRead, &loop, [&] {
            if (early)
                return;
            bytes += reply->read(m_options.byteLimit + 1 - bytes.size());
            if (bytes.size() > m_options.byteLimit)
                end(failed(ErrorCode::TooLarge, std::to_string(m_options.byteLimit)));
            else if (m_progress)
                m_progress(bytes.size(),
                    reply->header(QNetworkRequest::ContentLengthHeader).isValid()
                        ? reply->header(QNetworkRequest::ContentLengthHeader).toLongLong()
                        : -1);
        });
        connecting.wait(loop);
        while (isSent && !early && !reply->isFinished() && !m_limit.isOver())
            m_limit.wait(loop);
        reply->disconnect(&loop);
        if (early)
            return *early;
        if (!reply->isFinished()) {
            auto answer = Answer{.error = m_limit.error()};
            answer.isConnected = isSent;
            return answer;
        }
        if (auto answer = fromHead(*reply))
            return *answer;
        if (reply->error() != QNetworkReply::NoError)
            return fromError(*reply, isSent, host);
        bytes += reply->read(m_options.byteLimit + 1 - bytes.size());
        return fromBody(std::move(bytes));
    }

    /// What status and headers decide; nothing if the body is wanted, or there is no status.
    std::optional<Answer> fromHead(const QNetworkReply& reply) const
    {
        constexpr int notFound = 404;
        constexpr int gone = 410;
        const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 0)
            return {};
        if (const auto to = reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl(); !to.isEmpty())
            return Answer{.redirect = to};
        if (status != 200)
            return failed(status == notFound || status == gone ? ErrorCode::NotOnServer : ErrorCode::ServerRefused,
                std::to_string(status));
        const auto type = reply.header(QNetworkRequest::ContentTypeHeader).toString().trimmed().toLower();
        if (!type.startsWith(u"image/"_s))
            return failed(ErrorCode::NotAnImageType, type.toStdString());
        const auto length = reply.header(QNetworkRequest::ContentLengthHeader);
        if (length.isValid() && length.toLongLong() > m_options.byteLimit)
            return failed(ErrorCode::TooLarge, std::to_string(m_options.byteLimit));
        return {};
    }

    static Answer fromError(const QNetworkReply& reply, bool isConnected, const QString& host)
    {
        auto answer = failed(ErrorCode::ConnectionFailed, reply.errorString().toStdString());
        if (reply.error() == QNetworkReply::SslHandshakeFailedError)
            answer = failed(ErrorCode::UntrustedServer, host.toStdString());
        else if (reply.error() == QNetworkReply::HostNotFoundError)
            answer = failed(ErrorCode::HostNotFound, host.toStdString());
        else if (reply.error() == QNetworkReply::TimeoutError)
            answer = failed(ErrorCode::TimedOut);
        answer.isConnected = isConnected;
        return answer;
    }

    static Answer fromBody(QByteArray bytes)
    {
        const auto kind = imageKind({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        if (kind.format == ImageFormat::None)
            return failed(ErrorCode::NotAnImage);
        if (kind.format == ImageFormat::Svg || kind.format == ImageFormat::Other)
            return failed(ErrorCode::UnknownImageFormat, std::string(kind.name));
        return {.bytes = std::move(bytes)};
    }

    const std::set<std::string>& m_privateHosts;
    const RedirectPermission& m_mayMoveTo;
    const FetchOptions& m_options;
    const FetchProgress& m_progress;
    WaitLimit m_limit;
    QNetworkAccessManager m_manager; ///< of this run: no connection, cookie or password of another one
};

} // namespace

Result<QByteArray> fetchImage(const QUrl& url, const std::set<std::string>& privateHosts, const FetchOptions& options,
    const Stop& stop, const FetchProgress& progress, const RedirectPermission& mayMoveTo)
{
    if (!isLoadable(url))
        return Error{.code = ErrorCode::InvalidAddress, .detail = url.toEncoded().toStdString()};
    return Fetch(privateHosts, options, stop, progress, mayMoveTo).run(url);
}

} // namespace stet
