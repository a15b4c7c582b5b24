#pragma once

#include "app/desk/desk.h"
#include "widgets/reading/reader_view.h"

#include <QAction>
#include <QObject>

class QTabWidget;

namespace stet {

class ArticleTable;
class QuickLook;
class ReaderPanel;
class StatusStrip;

/// Reading articles: the tab beside the fields, the quick look, and pages as PDF.
class ReadingController final : public QObject
{
    Q_OBJECT

public:
    struct Panels
    {
        QWidget* window;
        QTabWidget* fields; ///< its first page is `reader`
        ArticleTable* table;
        ReaderPanel* reader;
        QuickLook* look;
        StatusStrip* status;
    };

    /// All must outlive this.
    ReadingController(Desk& desk, const Panels& panels, QObject* parent);

    QAction quickLook;

    void setView(const ReaderViewSource& source);
    /// Whether what is being read is on screen.
    bool isSettled() const;
    void restore();
    void remember();

private:
    void savePdf(const QString& title);
    void print(const QString& title);

    Desk& m_desk;
    Panels m_panels;
};

} // namespace stet
