#pragma once

#include "app/desk/desk.h"
#include "widgets/window/preferences_dialog.h"

#include <QAction>
#include <QObject>

#include <string>

namespace stet {

/// Shows the preferences and applies what the person chooses.
class PreferencesController final : public QObject
{
    Q_OBJECT

public:
    struct Panels
    {
        PreferencesDialog* dialog;
        QAction* saveAtOnce; ///< checkable
        QAction* askBeforePublish; ///< checkable
    };

    /// All must outlive this.
    PreferencesController(Desk& desk, const Panels& panels, QObject* parent);

    QAction preferences;

private:
    Preferences current() const;
    void apply(const Preferences& wanted);

    Desk& m_desk;
    Panels m_panels;
    Preferences m_shown; ///< when the dialog was opened
    std::string m_shownRoot; ///< the folder whose threshold it shows
};

} // namespace stet
