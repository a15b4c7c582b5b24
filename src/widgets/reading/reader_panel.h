#pragma once

#include "models/article/reading_ahead.h"
#include "models/article/reading_job.h"
#include "widgets/parts/seams.h"
#include "widgets/reading/reader_view.h"

#include <QAction>
#include <QWidget>

#include <memory>

class QActionGroup;
class QMenu;

namespace Ui {
class ReaderPanel;
}

namespace stet {

/// Shows the current article as readers will see it, with its related stories below.
class ReaderPanel final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the panel.
    struct Tools
    {
        ReadingJob& job;
        ReadingAhead& ahead;
        UrlOpener& opener;
        Settings& settings;
    };

    explicit ReaderPanel(const Tools& tools, QWidget* parent = nullptr);
    ~ReaderPanel() override;

    /// Sets how the panel shows pages; the view is created when the panel is first visible.
    void setView(ReaderViewSource source);
    /// Whether the current article is on screen, or the panel is not.
    bool isSettled() const;

    /// For tests.
    ReaderView* view() const { return m_view; }

Q_SIGNALS:
    /// The person wants the page as a PDF.
    void pdfRequested(const QString& title);
    void printRequested(const QString& title);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void makeMenu();
    void makeView();
    void showArticle(const ReadingArticlePointer& article);
    void showMessage(const ReadingArticlePointer& article);
    void openLink(const QUrl& url);
    void zoom(int step);
    void setPageWidth(int pixels);

    std::unique_ptr<Ui::ReaderPanel> m_ui;
    Tools m_tools;
    ReaderViewSource m_source;
    ReaderView* m_view = nullptr;
    QMenu* m_menu;
    QActionGroup* m_widths;
    QAction m_print;
    QAction m_savePdf;
    ReadingArticlePointer m_article;
    double m_scale = 1;
    int m_pageWidth = 0; ///< pixels; 0: all there is
};

} // namespace stet
