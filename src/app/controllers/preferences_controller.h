#pragma once

#include "app/desk/desk.h"
#include "models/background/latest.h"
#include "widgets/window/preferences_dialog.h"

#include <QAction>
#include <QObject>

#include <string>

namespace stet {

class PictureController;

/// Shows the preferences and applies what the person chooses.
class PreferencesController final : public QObject
{
    Q_OBJECT

public:
    struct Panels
    {
        PreferencesDialog* dialog;
        QAction* saveAtOnce; ///< checkable
        PictureController* pictures;
        QAction* askBeforePublish; ///< checkable
    };

    /// All must outlive this.
    PreferencesController(Desk& desk, const Panels& panels, QObject* parent);

    QAction preferences;

private:
    Preferences current() const;
    void apply(const Preferences& wanted);
    void measureCache(bool clearsFirst);

    Desk& m_desk;
    Panels m_panels;
    Preferences m_shown; ///< when the dialog was opened
    std::string m_shownRoot; ///< the folder whose threshold it shows
    Latest<qint64> m_cacheSize;
};

} // namespace stet
