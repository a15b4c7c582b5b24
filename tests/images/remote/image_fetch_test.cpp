#include "images/remote/image_fetch.h"

#include "tests/images/pictures.h"
#include "tests/images/remote/http_server.h"

#include <QElapsedTimer>

#include "tests/support/catch.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// A server, and a loader that may reach it.
struct Network
{
    HttpServer server;
    std::set<std::string> privateHosts{"127.0.0.1"};
    FetchOptions options;
    std::string bytes = picture({30, 20}, "png");

    Network()
    {
        options.proxy = [](const QUrl& /*url*/) { return QNetworkProxy(QNetworkProxy::NoProxy); };
        server.serveImage("/a.png", bytes);
    }
    Result<QByteArray> fetch(const QString& path, const Stop& stop = {})
    {
        return fetchImage(QUrl(server.address(path)), privateHosts, options, stop);
    }
    ErrorCode codeOf(const QString& path)
    {
        const auto fetched = fetch(path);
        REQUIRE_FALSE(fetched.ok());
        return fetched.error().code;
    }
    /// Names lead to these addresses; one is asked for once a hop.
    void answerNames(QList<QStringList> answers)
    {
        options.addresses = [this, answers](const QString& /*host*/, const WaitLimit& /*limit*/) {
            QList<QHostAddress> addresses;
            for (const auto& text : answers.value(lookups, answers.constLast()))
                addresses << QHostAddress(text);
            ++lookups;
            return Result<QList<QHostAddress>>(addresses);
        };
    }
    int lookups = 0;
    QObject timers; ///< what waits for one, for the length of the test
};

} // namespace

TEST_CASE("A picture is fetched, and the server learns nothing about the person", "[image_fetch]")
{
    Network network;
    const auto fetched = network.fetch(u"/a.png"_s);
    REQUIRE(fetched.ok());
    CHECK(fetched->toStdString() == network.bytes);
    REQUIRE(network.server.requests.size() == 1);
    const auto head = network.server.requests.constFirst().toLower();
    CHECK(head.startsWith("get /a.png http/1.1\r\n"));
    CHECK(head.contains("host: 127.0.0.1:" + QByteArray::number(network.server.port())));
    CHECK(head.contains("user-agent: mozilla/5.0 (compatible; pictures)"));
    CHECK(head.contains("accept-encoding: identity"));
    for (const auto* name : {"cookie", "referer", "authorization", "upgrade", "http2-settings", "stet", "qt"})
        CHECK_FALSE(head.contains(name));
}

TEST_CASE("Cookies that a redirect sets do not come back", "[image_fetch]")
{
    Network network;
    network.server.redirect("/r", "/a.png\r\nSet-Cookie: who=you; Path=/");
    REQUIRE(network.fetch(u"/r"_s).ok());
    REQUIRE(network.server.requests.size() == 2);
    CHECK_FALSE(network.server.requests.last().toLower().contains("cookie"));
}

TEST_CASE("Three redirects are followed, a fourth is not", "[image_fetch]")
{
    Network network;
    network.server.redirect("/1", "/2");
    network.server.redirect("/2", network.server.address(u"/3"_s).toUtf8());
    network.server.redirect("/3", "a.png#part");
    network.server.redirect("/0", "/1");
    network.server.redirect("/ring", "/ring");
    CHECK(network.fetch(u"/1"_s).ok());
    CHECK(network.codeOf(u"/0"_s) == ErrorCode::TooManyRedirects);
    CHECK(network.codeOf(u"/ring"_s) == ErrorCode::TooManyRedirects);
}

TEST_CASE("A redirect to what is not loaded is not followed", "[image_fetch]")
{
    Network network;
    for (const auto* to : {"file:///etc/passwd", "ftp://a.example/a.png", "http://user@127.0.0.1/a.png",
             "http://127.0.0.1:25/", "data:image/png;base64,AAAA", "javascript:alert(1)"}) {
        CAPTURE(to);
        network.server.redirect("/to", to);
        CHECK(network.codeOf(u"/to"_s) == ErrorCode::TooManyRedirects);
    }
}

TEST_CASE("A redirect to a private address is refused, whatever allowed the first host", "[image_fetch]")
{
    Network network;
    for (const auto* to : {"http://10.0.0.1/a.png", "http://[::1]/a.png", "http://169.254.169.254/latest",
             "http://2130706434/a.png", "//192.168.1.1/a.png"}) {
        CAPTURE(to);
        network.server.redirect("/to", to);
        CHECK(network.codeOf(u"/to"_s) == ErrorCode::PrivateAddress);
    }
}

TEST_CASE("A private address is refused before anything is sent, unless its host is allowed", "[image_fetch]")
{
    Network network;
    network.privateHosts.clear();
    CHECK(network.codeOf(u"/a.png"_s) == ErrorCode::PrivateAddress);
    CHECK(network.server.connections == 0);
    network.answerNames({{u"127.0.0.1"_s}});
    const QUrl named(network.server.address(u"/a.png"_s, u"pictures.example"_s));
    CHECK(fetchImage(named, {}, network.options, {}).error().code == ErrorCode::PrivateAddress);
    CHECK(network.server.connections == 0);
    CHECK(fetchImage(named, {"pictures.example"}, network.options, {}).ok());
    CHECK(network.server.requests.constFirst().contains(
        "Host: pictures.example:" + QByteArray::number(network.server.port())));
}

TEST_CASE("One private address among those of a name is enough to refuse it", "[image_fetch]")
{
    Network network;
    network.answerNames({{u"8.8.8.8"_s, u"127.0.0.1"_s}});
    const QUrl named(network.server.address(u"/a.png"_s, u"pictures.example"_s));
    CHECK(fetchImage(named, {}, network.options, {}).error().code == ErrorCode::PrivateAddress);
    CHECK(network.server.connections == 0);
}

TEST_CASE("A name that changes its address after the check is of no use", "[image_fetch]")
{
    Network network;
    // 127.0.0.1 was checked; whatever the name says next, the connection goes there, and nobody asks again.
    network.answerNames({{u"127.0.0.1"_s}, {u"10.0.0.1"_s}});
    const QUrl named(network.server.address(u"/a.png"_s, u"pictures.example"_s));
    CHECK(fetchImage(named, {"pictures.example"}, network.options, {}).ok());
    CHECK(network.lookups == 1);
    // After a redirect to itself the name is looked up and checked again.
    network.lookups = 0;
    network.server.redirect("/r", "http://other.example/a.png");
    network.answerNames({{u"127.0.0.1"_s}, {u"10.0.0.1"_s}});
    const QUrl redirected(network.server.address(u"/r"_s, u"pictures.example"_s));
    const auto answer = fetchImage(redirected, {"pictures.example"}, network.options, {});
    CHECK(answer.error().code == ErrorCode::PrivateAddress);
    CHECK(answer.error().detail == "other.example");
    CHECK(network.lookups == 2);
}

TEST_CASE("Another address of a host is tried where the first does not answer", "[image_fetch]")
{
    Network network;
    network.options.connecting = std::chrono::milliseconds(300);
    network.answerNames({{u"127.0.0.2"_s, u"127.0.0.1"_s}}); // nobody listens at the first
    const QUrl named(network.server.address(u"/a.png"_s, u"pictures.example"_s));
    CHECK(fetchImage(named, {"pictures.example"}, network.options, {}).ok());
}

TEST_CASE("With a proxy, names are the proxy's, and private ones are refused", "[image_fetch]")
{
    Network network;
    network.options.proxy = [port = network.server.port()](const QUrl& /*url*/) {
        return QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port);
    };
    network.answerNames({{u"10.0.0.1"_s}});
    network.server.serveImage("http://pictures.example/a.png", network.bytes);
    CHECK(fetchImage(QUrl(u"http://pictures.example/a.png"_s), {}, network.options, {}).ok());
    CHECK(network.lookups == 0);
    for (const auto* address : {"http://127.0.0.1/a.png", "http://localhost/a.png", "http://2130706433/a.png",
             "http://nas.local/a.png", "http://[fd00::1]/a.png"}) {
        CAPTURE(address);
        CHECK(fetchImage(QUrl(QString::fromLatin1(address)), {}, network.options, {}).error().code
            == ErrorCode::PrivateAddress);
    }
    CHECK(network.server.requests.size() == 1);
}

TEST_CASE("A server that sends a byte now and then is given up", "[image_fetch]")
{
    Network network;
    network.options.patience = std::chrono::milliseconds(400);
    network.server.serve("/slow", [](QTcpSocket& socket) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n");
        auto* timer = new QTimer(&socket);
        QObject::connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
        timer->start(20);
    });
    network.server.serve("/silent", [](QTcpSocket& /*socket*/) {});
    CHECK(network.codeOf(u"/slow"_s) == ErrorCode::TimedOut);
    CHECK(network.codeOf(u"/silent"_s) == ErrorCode::TimedOut);
}

TEST_CASE("Redirects share the time of one picture", "[image_fetch]")
{
    Network network;
    network.options.patience = std::chrono::milliseconds(400);
    network.server.serve("/late", [](QTcpSocket& socket) {
        QTimer::singleShot(300, &socket,
            [&socket] { socket.write("HTTP/1.1 302 Found\r\nLocation: /late\r\nContent-Length: 0\r\n\r\n"); });
    });
    CHECK(network.codeOf(u"/late"_s) == ErrorCode::TimedOut);
}

TEST_CASE("A body without end is cut off at the limit, announced or not", "[image_fetch]")
{
    Network network;
    constexpr qint64 gigabyte = qint64{1024} * 1024 * 1024;
    qint64 sent = 0;
    const auto pour = [&sent](QTcpSocket& socket, const QByteArray& head) {
        socket.write(head);
        const auto more = [&socket, &sent] {
            constexpr qint64 chunk = 64 * 1024;
            if (sent < gigabyte && socket.bytesToWrite() < chunk)
                sent += socket.write(QByteArray(chunk, 'x'));
        };
        QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
        more();
    };
    network.server.serve(
        "/endless", [&](QTcpSocket& socket) { pour(socket, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n"); });
    const auto endless = network.fetch(u"/endless"_s);
    REQUIRE_FALSE(endless.ok());
    CHECK(endless.error().code == ErrorCode::TooLarge);
    CHECK(endless.error().detail == "10485760");
    CHECK(sent < gigabyte / 16);

    sent = 0;
    network.server.serve("/announced", [&](QTcpSocket& socket) {
        pour(socket, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 1073741824\r\n\r\n");
    });
    CHECK(network.codeOf(u"/announced"_s) == ErrorCode::TooLarge);
    CHECK(sent < gigabyte / 256);
}

TEST_CASE("Headers without end do not fill the memory", "[image_fetch]")
{
    Network network;
    network.options.patience = std::chrono::milliseconds(1500);
    qint64 sent = 0;
    network.server.serve("/heads", [&sent](QTcpSocket& socket) {
        socket.write("HTTP/1.1 200 OK\r\n");
        const auto more = [&socket, &sent] {
            constexpr qint64 chunk = 64 * 1024;
            if (socket.bytesToWrite() < chunk)
                sent += socket.write("X-A: " + QByteArray(chunk, 'x') + "\r\n");
        };
        QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
        more();
    });
    CHECK_FALSE(network.fetch(u"/heads"_s).ok());
    constexpr qint64 tooMuch = qint64{64} * 1024 * 1024;
    CHECK(sent < tooMuch);
}

TEST_CASE("What is no picture is refused, by what the server says and by what it sends", "[image_fetch]")
{
    Network network;
    const std::string page = "<!DOCTYPE html><html><body>No</body></html>";
    const std::string drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>";
    network.server.serveImage("/page", page, "text/html");
    network.server.serveImage("/page.png", page, "image/png");
    network.server.serveImage("/picture", network.bytes, "application/octet-stream");
    network.server.serve("/nothing", "200 OK", "x");
    network.server.serveImage("/a.svg", drawing, "image/svg+xml");
    network.server.serveImage("/b.png", drawing, "image/png");
    network.server.serveImage("/empty.png", {}, "image/png");
    CHECK(network.codeOf(u"/page"_s) == ErrorCode::NotAnImageType);
    CHECK(network.codeOf(u"/page.png"_s) == ErrorCode::NotAnImage);
    CHECK(network.codeOf(u"/picture"_s) == ErrorCode::NotAnImageType);
    CHECK(network.codeOf(u"/nothing"_s) == ErrorCode::NotAnImageType);
    CHECK(network.codeOf(u"/a.svg"_s) == ErrorCode::UnknownImageFormat);
    CHECK(network.codeOf(u"/b.png"_s) == ErrorCode::UnknownImageFormat);
    CHECK(network.codeOf(u"/empty.png"_s) == ErrorCode::NotAnImage);
}

TEST_CASE("What the server refuses, resets or cuts off is named", "[image_fetch]")
{
    Network network;
    CHECK(network.fetch(u"/gone.png"_s).error() == Error{.code = ErrorCode::NotOnServer, .detail = "404"});
    for (const auto* status : {"401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"a\"", "403 Forbidden",
             "500 Internal Server Error", "206 Partial Content\r\nContent-Type: image/png", "204 No Content"}) {
        network.server.serve("/refused", status, "x");
        CHECK(network.codeOf(u"/refused"_s) == ErrorCode::ServerRefused);
    }
    network.server.serve("/reset", [](QTcpSocket& socket) { socket.abort(); });
    CHECK(network.codeOf(u"/reset"_s) == ErrorCode::ConnectionFailed);
    network.server.serve("/cut", [](QTcpSocket& socket) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 1000\r\n\r\n\x89PNG");
        socket.disconnectFromHost();
    });
    CHECK(network.codeOf(u"/cut"_s) == ErrorCode::ConnectionFailed);
    network.server.close();
    CHECK(network.codeOf(u"/a.png"_s) == ErrorCode::ConnectionFailed);
    network.options.addresses = [](const QString& host, const WaitLimit& /*limit*/) {
        return Result<QList<QHostAddress>>(Error{.code = ErrorCode::HostNotFound, .detail = host.toStdString()});
    };
    CHECK(network.codeOf(u"/a.png"_s) == ErrorCode::HostNotFound);
}

TEST_CASE("A server without encryption where it is due is not trusted", "[image_fetch]")
{
    Network network;
    auto url = QUrl(network.server.address(u"/a.png"_s));
    url.setScheme(u"https"_s);
    network.server.serve("\x16\x03", [](QTcpSocket& socket) { socket.write("HTTP/1.1 200 OK\r\n\r\n"); });
    network.options.patience = std::chrono::milliseconds(1000);
    CHECK_FALSE(fetchImage(url, network.privateHosts, network.options, {}).ok());
    CHECK(network.server.requests.isEmpty());
}

TEST_CASE("Who no longer wants a picture does not wait for it", "[image_fetch]")
{
    Network network;
    network.server.serve("/silent", [](QTcpSocket& /*socket*/) {});
    StopSource stop;
    QTimer::singleShot(100, &network.timers, [&stop] { stop.request(); });
    QElapsedTimer timer;
    timer.start();
    CHECK(network.fetch(u"/silent"_s, stop.stop()).error().code == ErrorCode::Cancelled);
    CHECK(timer.elapsed() < network.options.patience.count() / 2);
}
