#pragma once

#include "core/reading/reading_pictures.h"
#include "models/article/reading_job.h"
#include "widgets/article/find_target.h"

#include <QUrl>
#include <QWidget>

#include <functional>
#include <memory>

class QPrinter;

namespace stet {

/// Shows the page of an article. An interface: whoever creates the window supplies the one with WebEngine.
class ReaderView : public QWidget, public FindTarget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Longer bodies take this view too long.
    virtual std::size_t bodyLimit() const = 0;
    virtual void setArticle(const ReadingArticlePointer& article) = 0;
    /// The article is probably next: a view that takes time to show one may get it ready.
    virtual void prepare(const ReadingArticlePointer& /*article*/) { }
    /// The size of text, 1 being the usual one.
    virtual void setTextScale(double scale) = 0;
    /// Whether the page is on screen, or never will be.
    virtual bool isSettled() const = 0;
    /// Answers with the page as a PDF, on A4; empty if there is none.
    virtual void makePdf(std::function<void(const QByteArray& pdf)> done) = 0;

    /// Prints the page; the printer lives until `done`, which learns whether that worked.
    virtual void print(const std::shared_ptr<QPrinter>& printer, std::function<void(bool isPrinted)> done) = 0;

    void focusText() override { setFocus(Qt::OtherFocusReason); }

Q_SIGNALS:
    /// The person clicked a link, to any address.
    void linkClicked(const QUrl& url);
};

/// Creates a view when its panel is first visible.
struct ReaderViewSource
{
    std::function<ReaderView*(QWidget* parent)> make{}; ///< null: there is none
    ReadingPictures pictures{}; ///< of the share card
};

} // namespace stet
