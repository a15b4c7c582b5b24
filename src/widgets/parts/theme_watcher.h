#pragma once

#include <QDBusVariant>
#include <QObject>

#include <optional>

namespace stet {

/// Asks the desktop's settings portal whether it is dark, and follows changes. Qt 6.4 does not know.
class ThemeWatcher : public QObject
{
    Q_OBJECT

public:
    explicit ThemeWatcher(QObject* parent = nullptr);

    /// nullopt if there is no portal or it has no preference.
    std::optional<bool> prefersDark() const { return m_prefersDark; }

Q_SIGNALS:
    void changed(bool isDark);

private Q_SLOTS:
    void take(const QString& group, const QString& key, const QDBusVariant& value);

private:
    std::optional<bool> m_prefersDark;
};

} // namespace stet
