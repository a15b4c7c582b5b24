#pragma once

#include <QString>
#include <QVariant>

#include <optional>

class QObject;

namespace stet {

// What the desktop says of itself by its settings portal (org.freedesktop.portal.Settings). Qt 6.4 does not ask there.

/// Asks and waits, a quarter of a second at most: for the time before the first paint. nullopt where there is no portal
/// or it does not know.
std::optional<QVariant> portalSetting(const QString& group, const QString& key);

/// The value out of the variants that D-Bus wraps it in.
QVariant portalValue(QVariant value);

/// Calls a slot of the signature (QString, QString, QDBusVariant) with group, key and value of each change.
void followPortalSettings(QObject* receiver, const char* slot);

/// Whether the desktop wants nothing to move by itself.
bool desktopReducesMotion();

} // namespace stet
