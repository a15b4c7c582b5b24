#pragma once

#include "models/article/reading_job.h"
#include "widgets/parts/seams.h"
#include "widgets/reading/reader_view.h"

#include <QFrame>

class QShortcut;

namespace stet {

class MessageView;

/// The current article large over the window, as readers will see it. The table below keeps the focus, so that its keys
/// go on to other articles. Escape closes.
class QuickLook final : public QFrame
{
    Q_OBJECT

public:
    /// `job` and `opener` must outlive this; `window`: over which it opens.
    QuickLook(ReadingJob& job, UrlOpener& opener, QWidget* window);

    /// Sets how it shows pages; the view is created at the first look.
    void setView(ReaderViewSource source) { m_source = std::move(source); }
    /// Opens, or closes.
    void toggle();
    /// Whether the current article is on screen, or this is not.
    bool isSettled() const;

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void makeView();
    void showArticle(const ReadingArticlePointer& article);
    void place();

    ReadingJob& m_job;
    UrlOpener& m_opener;
    ReaderViewSource m_source;
    ReaderView* m_view = nullptr;
    MessageView* m_message;
    QShortcut* m_close; ///< of the window
};

} // namespace stet
