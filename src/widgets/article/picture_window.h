#pragma once

#include "widgets/article/picture_loader.h"

#include <QWidget>

class QLabel;

namespace stet {

class PictureView;

/// A picture on the whole screen. Escape, F11 and a double click close it; the arrow keys go to the next picture while
/// all of this one is shown.
class PictureWindow final : public QWidget
{
    Q_OBJECT

public:
    /// The source must outlive the window.
    explicit PictureWindow(const PictureSource& source, QWidget* parent);

    /// `name` is for screen readers and for the title.
    void showPicture(PictureRequest request, const QString& name);

    const PictureView& view() const { return *m_view; }

Q_SIGNALS:
    /// -1: the previous picture; 1: the next one.
    void stepRequested(int by);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    PictureView* m_view;
    QLabel* m_message; ///< why there is no picture
    PictureRequest m_request; ///< of the picture on screen
    bool m_isWhole = false; ///< it was not scaled down
    PictureLoader m_loader;
};

} // namespace stet
