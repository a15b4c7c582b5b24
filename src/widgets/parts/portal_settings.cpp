#include "widgets/parts/portal_settings.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int answerWithinMs = 250; // the first paint waits for it

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString object = u"/org/freedesktop/portal/desktop"_s;
const QString interface = u"org.freedesktop.portal.Settings"_s;

} // namespace

QVariant portalValue(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

std::optional<QVariant> portalSetting(const QString& group, const QString& key)
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return std::nullopt;
    auto question = QDBusMessage::createMethodCall(service, object, interface, u"Read"_s);
    question << group << key;
    const auto answer = bus.call(question, QDBus::Block, answerWithinMs);
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty())
        return std::nullopt;
    return portalValue(answer.arguments().constFirst());
}

void followPortalSettings(QObject* receiver, const char* slot)
{
    auto bus = QDBusConnection::sessionBus();
    if (bus.isConnected())
        bus.connect(service, object, interface, u"SettingChanged"_s, receiver, slot);
}

bool desktopReducesMotion()
{
    // The one name that desktops agree on by now; the portals of GNOME and of KDE answer to it.
    const auto animates = portalSetting(u"org.gnome.desktop.interface"_s, u"enable-animations"_s);
    return animates && !animates->toBool();
}

} // namespace stet
