#include "widgets/parts/theme_watcher.h"

#include "widgets/parts/portal_settings.h"

namespace stet {

namespace {

using namespace Qt::StringLiterals;

const QString appearance = u"org.freedesktop.appearance"_s;
const QString scheme = u"color-scheme"_s;

/// 1: dark, 2: light, else no preference, as the portal's documentation has it.
std::optional<bool> meaningOf(const QVariant& value)
{
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
    if (const auto value = portalSetting(appearance, scheme))
        m_prefersDark = meaningOf(*value);
    // QtDBus has no connect by function pointer.
    followPortalSettings(this, SLOT(take(QString, QString, QDBusVariant)));
}

void ThemeWatcher::take(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group != appearance || key != scheme)
        return;
    m_prefersDark = meaningOf(portalValue(value.variant()));
    if (m_prefersDark)
        Q_EMIT changed(*m_prefersDark);
}

} // namespace stet
