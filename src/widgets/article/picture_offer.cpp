#include "widgets/article/picture_offer.h"

#include "models/desk/article_texts.h"
#include "widgets/parts/icons.h"

#include <QMenu>

namespace stet {

namespace {

/// A host in a menu, where an ampersand would be a key.
QString inMenu(QString host)
{
    return host.replace(u'&', QStringLiteral("&&"));
}

} // namespace

PictureOffer::PictureOffer(QWidget* parent)
    : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* menu = new QMenu(this);
    menu->addActions({&m_allowHost, &m_allowFolder, &m_allowPrivate, &m_loadOnce});
    setMenu(menu);
    m_allowFolder.setText(tr("Always in This &Folder"));
    m_allowFolder.setToolTip(tr("Loads the pictures of all articles in this folder, from any site"));
    m_loadOnce.setText(tr("&Load Only This Picture"));
    connect(this, &QToolButton::clicked, this, [this] {
        if (m_click == Click::Cancel)
            Q_EMIT cancelRequested();
        else if (m_click == Click::AllowHost)
            Q_EMIT hostAllowed(m_host);
        else
            Q_EMIT loadRequested();
    });
    connect(&m_loadOnce, &QAction::triggered, this, &PictureOffer::loadRequested);
    connect(&m_allowHost, &QAction::triggered, this, [this] { Q_EMIT hostAllowed(m_host); });
    connect(&m_allowFolder, &QAction::triggered, this, &PictureOffer::folderAllowed);
    connect(&m_allowPrivate, &QAction::triggered, this, [this] { Q_EMIT privateHostAllowed(m_privateHost); });
    offerNothing();
}

void PictureOffer::offerNothing()
{
    hide();
}

void PictureOffer::offerLoad(const QString& host)
{
    m_host = host;
    m_privateHost.clear();
    offer(tr("Load"), QStringLiteral("download"), Click::Load);
    setToolTip(tr("Loads this picture from the web. The site learns that somebody looks at it."));
}

void PictureOffer::offerHost(const QString& host)
{
    m_host = host;
    m_privateHost.clear();
    //: a button: lets Stet load pictures from a site
    offer(tr("Allow"), QStringLiteral("download"), Click::AllowHost);
    setToolTip(plainToolTip(tr("Loads this picture, and from now on all pictures from %1").arg(host)));
}

void PictureOffer::offerCancel()
{
    offer(tr("Cancel"), QStringLiteral("cancel"), Click::Cancel);
    setToolTip({});
}

void PictureOffer::offerRetry(const QString& host, const QString& privateHost)
{
    m_host = host;
    m_privateHost = privateHost;
    offer(tr("Retry"), QStringLiteral("refresh"), Click::Load);
    setToolTip({});
}

void PictureOffer::offer(const QString& text, const QString& icon, Click click)
{
    const bool hasMenu = click != Click::Cancel;
    m_click = click;
    m_loadOnce.setVisible(click == Click::AllowHost);
    setText(text);
    setIcon(themedIcon(icon));
    setPopupMode(hasMenu ? QToolButton::MenuButtonPopup : QToolButton::DelayedPopup);
    menu()->setEnabled(hasMenu);
    //: %1 is the name of a site
    m_allowHost.setText(tr("Always from %1").arg(inMenu(m_host)));
    m_allowHost.setVisible(!m_host.isEmpty());
    //: %1 is the name of a computer in a private network
    m_allowPrivate.setText(tr("Allow the Private Host %1").arg(inMenu(m_privateHost)));
    m_allowPrivate.setVisible(!m_privateHost.isEmpty());
    show();
}

} // namespace stet
