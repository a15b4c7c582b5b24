#pragma once

#include <QStringList>
#include <QTcpServer>
#include <QTcpSocket>

namespace stet::test {

/// A server on this machine that notes who connects, and for what.
class HitServer
{
public:
    HitServer()
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            auto* socket = m_server.nextPendingConnection();
            hits << QStringLiteral("connection");
            QObject::connect(socket, &QTcpSocket::readyRead, socket,
                [this, socket] { hits << QString::fromLatin1(socket->readAll()).section(u'\r', 0, 0); });
        });
    }

    /// With a slash at the end.
    QString address() const { return QStringLiteral("http://127.0.0.1:%1/").arg(m_server.serverPort()); }

    QStringList hits;

private:
    QTcpServer m_server;
};

} // namespace stet::test
