#include "theme_watcher.h"

#include <QDBusConnection>
#include <QDBusMessage>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int answerWithinMs = 250; // the first paint waits for it

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString object = u"/org/freedesktop/portal/desktop"_s;
const QString interface = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString scheme = u"color-scheme"_s;

/// 1: dark, 2: light, else no preference, as the portal's documentation has it.
std::optional<bool> meaningOf(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    switch (value.toUInt()) {
    case 1:
        return true;
    case 2:
        return false;
    default:
        return std::nullopt;
    }
}

} // namespace

ThemeWatcher::ThemeWatcher(QObject* parent)
    : QObject(parent)
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    auto question = QDBusMessage::createMethodCall(service, object, interface, u"Read"_s);
    question << appearance << scheme;
    const auto answer = bus.call(question, QDBus::Block, answerWithinMs);
    if (answer.type() == QDBusMessage::ReplyMessage && !answer.arguments().isEmpty())
        m_prefersDark = meaningOf(answer.arguments().constFirst());
    bus.connect(service, object, interface, u"SettingChanged"_s, this,
        SLOT(take(QString, QString, QDBusVariant))); // QtDBus has no connect by function pointer
}

void ThemeWatcher::take(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group != appearance || key != scheme)
        return;
    m_prefersDark = meaningOf(value.variant());
    if (m_prefersDark)
        Q_EMIT changed(*m_prefersDark);
}

} // namespace stet
