#pragma once

#include "app/desk/desk.h"
#include "models/bulk/bulk_change.h"

#include <QMenu>
#include <QObject>
#include <QTimer>

namespace stet {

class BulkDialog;

/// Has the person change many articles at once: the selected ones, or all of the table.
class BulkController final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this.
    BulkController(Desk& desk, BulkDialog& dialog, QObject* parent);

    QMenu menu; ///< the verbs

private:
    void addVerb(const QString& text, BulkVerb verb, const QString& field = {});
    void ask(BulkVerb verb, const QString& field);
    void askToApplyDecisions();
    std::vector<RowId> overruled() const;
    void updateActions();

    Desk& m_desk;
    BulkDialog& m_dialog;
    QAction m_applyDecisions;
    QTimer m_updateLater;
};

} // namespace stet
