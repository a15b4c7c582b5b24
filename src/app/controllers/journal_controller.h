#pragma once

#include "app/desk/desk.h"

#include <QAction>
#include <QObject>

class QWidget;

namespace stet {

class ArticleTable;
class ChangesPanel;
class RecoverDialog;
class StatusStrip;
class WarningBars;

/// Handles what is kept between runs: says what cannot be kept and offers another place, and what was restored from an
/// earlier run.
class JournalController final : public QObject
{
    Q_OBJECT

public:
    struct Panels
    {
        QWidget* window; ///< parent of questions
        ArticleTable* table;
        ChangesPanel* changes;
        StatusStrip* status;
        WarningBars* warnings;
        RecoverDialog* recover;
    };

    /// All must outlive this.
    JournalController(Desk& desk, const Panels& panels, QObject* parent);

    /// Asks before unsaved changes are lost that cannot be kept for the next start. Returns true if the person accepts
    /// that. If they save instead, saveAndCloseRequested() is emitted.
    bool acceptsLoss();

    QAction recover;

Q_SIGNALS:
    void saveAllRequested();
    void saveAndCloseRequested();

private:
    void connectFailures();
    void connectRestored();
    void connectRecover();
    void showFailure(const Error& error);
    void showDamaged(const DamagedJournal& journal);
    void showUnwritten(const QString& name, const QString& what, const std::optional<Error>& error,
        const std::function<void()>& tryAgain);
    void showLeftOver();

    Desk& m_desk;
    Panels m_panels;
    std::vector<std::string> m_leftOver; ///< files, as found
};

} // namespace stet
