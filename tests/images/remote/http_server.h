#pragma once

#include <QByteArray>
#include <QStringList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <utility>

namespace stet::test {

/// A server on 127.0.0.1, in the thread of the test: what it serves is sent while the test waits in an event loop.
class HttpServer
{
public:
    using Act = std::function<void(QTcpSocket& socket)>;

    explicit HttpServer(std::unique_ptr<QTcpServer> server = std::make_unique<QTcpServer>())
        : m_server(std::move(server))
    {
        m_server->listen(QHostAddress::LocalHost);
        m_port = m_server->serverPort();
        QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(), [this] {
            ++connections;
            auto* socket = m_server->nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { answer(*socket); });
        });
    }

    quint16 port() const { return m_port; }
    QString address(const QString& path, const QString& host = QStringLiteral("127.0.0.1")) const
    {
        return QStringLiteral("http://%1:%2%3").arg(host).arg(port()).arg(path);
    }

    void serve(const QByteArray& path, Act act) { m_acts[path] = std::move(act); }
    void serve(const QByteArray& path, const QByteArray& head, const QByteArray& body)
    {
        serve(path, [head, body](QTcpSocket& socket) {
            socket.write("HTTP/1.1 " + head + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n");
            socket.write(body);
        });
    }
    void serveImage(const QByteArray& path, const std::string& bytes, const QByteArray& type = "image/png")
    {
        serve(path, "200 OK\r\nContent-Type: " + type, QByteArray::fromStdString(bytes));
    }
    void redirect(const QByteArray& path, const QByteArray& to) { serve(path, "302 Found\r\nLocation: " + to, {}); }
    /// Nobody answers any more.
    void close() { m_server->close(); }

    QList<QByteArray> requests; ///< heads, in order
    int connections = 0;

private:
    void answer(QTcpSocket& socket)
    {
        auto& head = m_heads[&socket];
        head += socket.readAll();
        if (!head.contains("\r\n\r\n"))
            return;
        requests << head;
        const auto path = head.split(' ').value(1);
        head.clear();
        const auto act = m_acts.find(path);
        if (act != m_acts.end())
            act->second(socket);
        else
            socket.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    }

    std::unique_ptr<QTcpServer> m_server;
    quint16 m_port = 0;
    std::map<QByteArray, Act> m_acts;
    std::map<QTcpSocket*, QByteArray> m_heads;
};

} // namespace stet::test
