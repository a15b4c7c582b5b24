#pragma once

#include <QWidget>

namespace stet {

/// Shows one view in its middle, as wide as the device whose width was chosen.
class ReaderFrame final : public QWidget
{
    Q_OBJECT

public:
    explicit ReaderFrame(QWidget* parent = nullptr);

    /// Takes ownership of the view.
    void setView(QWidget* view);
    /// Pixels; 0: all there is.
    void setPageWidth(int pixels);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    QWidget* m_view = nullptr;
    int m_pageWidth = 0;
};

} // namespace stet
