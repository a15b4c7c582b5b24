#pragma once

#include "app/desk/desk.h"
#include "widgets/decisions/quality_panel.h"

#include <QObject>

namespace stet {

class BulkDialog;

/// The panel of scores: the folder's threshold, what publishing by it changes, and files of its figures.
class QualityController final : public QObject
{
    Q_OBJECT

public:
    struct Panels
    {
        QWidget* window;
        QualityPanel* quality;
        BulkDialog* bulk;
    };

    /// All must outlive this.
    QualityController(Desk& desk, const Panels& panels, QObject* parent);

    void remember();

private:
    void setThreshold(double score);
    void exportAs(QualityPanel::Export kind);

    Desk& m_desk;
    Panels m_panels;
};

} // namespace stet
