#pragma once

#include <QAction>
#include <QToolButton>

namespace stet {

/// The one button beside a picture on the network: loads it, cancels that, or tries again. Its menu lets a person allow
/// such pictures for good.
class PictureOffer final : public QToolButton
{
    Q_OBJECT

public:
    explicit PictureOffer(QWidget* parent = nullptr);

    void offerNothing();
    /// `host`: of the picture.
    void offerLoad(const QString& host);
    /// `host`: to which the picture moved, and which is not allowed. One click allows it; the menu loads only this
    /// picture.
    void offerHost(const QString& host);
    void offerCancel();
    /// `privateHost`: the host that was refused because it is in a private network; empty if none was.
    void offerRetry(const QString& host, const QString& privateHost);

Q_SIGNALS:
    void loadRequested();
    void cancelRequested();
    void hostAllowed(const QString& host);
    void folderAllowed();
    void privateHostAllowed(const QString& host);

private:
    enum class Click
    {
        Load,
        Cancel,
        AllowHost
    };
    void offer(const QString& text, const QString& icon, Click click);

    Click m_click = Click::Load;
    QString m_host;
    QString m_privateHost;
    QAction m_loadOnce;
    QAction m_allowHost;
    QAction m_allowFolder;
    QAction m_allowPrivate;
};

} // namespace stet
