#pragma once

#include "images/remote/remote_permissions.h"
#include "widgets/parts/theme.h"

#include <QDialog>
#include <QString>

#include <memory>
#include <optional>

namespace Ui {
class PreferencesDialog;
}

namespace stet {

/// What a person prefers, for all folders but the threshold.
struct Preferences
{
    bool reopensFolders = true;
    bool savesAtOnce = false;
    bool asksBeforePublish = true;
    std::optional<double> threshold{}; ///< of the opened folder, 0 to 100; nullopt: none is open
    ThemeChoice theme = ThemeChoice::System;
    QString language{}; ///< as `de`; empty: the system's
    RemotePermissions pictures{}; ///< from where they are loaded

    bool operator==(const Preferences&) const = default;
};

/// Asks for preferences. Changes nothing itself.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit PreferencesDialog(QWidget* parent = nullptr);
    ~PreferencesDialog() override;

    /// Shows the preferences and lets the person change them; chosen() follows if they agree.
    void openFor(const Preferences& preferences);
    /// Shows what loaded pictures take on disk, in bytes.
    void setCacheSize(qint64 bytes);

Q_SIGNALS:
    void chosen(const stet::Preferences& preferences);
    /// A person wants the loaded pictures deleted, at once.
    void clearRequested();

private:
    Preferences preferences() const;
    void showAllowed();
    void forbidSelected();

    std::unique_ptr<Ui::PreferencesDialog> m_ui;
    Preferences m_given;
    double m_shownThreshold = 0;
    RemotePermissions m_pictures; ///< without what was removed
};

} // namespace stet
