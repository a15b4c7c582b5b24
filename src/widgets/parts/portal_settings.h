#pragma once

#include <QString>
#include <QVariant>

#include <optional>

class QObject;

namespace stet {

// What the desktop reports by its settings portal (org.freedesktop.portal.Settings). Qt 6.4 does not ask there.

/// Asks and waits, at most a quarter of a second: for use before the first paint. Returns nullopt if there is no portal
/// or it does not know.
std::optional<QVariant> portalSetting(const QString& group, const QString& key);

/// Unwraps the value from D-Bus variants.
QVariant portalValue(QVariant value);

/// Calls a slot of the signature (QString, QString, QDBusVariant) with group, key and value of each change.
void followPortalSettings(QObject* receiver, const char* slot);

/// Whether the desktop asks for reduced motion.
bool desktopReducesMotion();

} // namespace stet
