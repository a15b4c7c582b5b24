#pragma once

#include <QImage>
#include <QTimer>
#include <QWidget>

namespace stet {

/// Shows one picture: as large as the space allows but not enlarged, or at a scale that a person chooses. Reserves its
/// space while it is being read, so that nothing moves when it appears. Ctrl and the wheel, plus and minus zoom;
/// dragging and the arrow keys move what is larger than the view.
class PictureView final : public QWidget
{
    Q_OBJECT

public:
    explicit PictureView(QWidget* parent = nullptr);

    /// Reserves space for a picture of this size, in pixels; for an invalid size, a usual one. It will fit the view.
    void expectPicture(QSize declared);
    /// `realSize`: of the file, in pixels; `picture` may be smaller. Keeps the scale.
    void setPicture(const QImage& picture, QSize realSize);

    bool hasPicture() const { return !m_picture.isNull(); }
    /// The area of the picture or its reserved space, in this widget; larger than the widget if a person zoomed in.
    QRect pictureRect() const;

    bool fits() const { return m_scale <= 0; }
    /// The largest picture that is of use, in pixels of the screen.
    QSize room() const;
    /// Pixels of the screen for one pixel of the file.
    double scale() const;
    /// Multiplies the scale, within its limits, and keeps the place under the pointer, or the middle.
    void zoom(double factor, QPointF around);
    void zoomIn() { zoom(step, rect().center()); }
    void zoomOut() { zoom(1 / step, rect().center()); }
    void showFit();
    void showOriginal() { zoom(1 / scale(), rect().center()); }

    /// Shades what a crop of this shape would cut off: width by height; 0: no crop.
    void setGuide(double aspect);

Q_SIGNALS:
    void scaleChanged();
    void doubleClicked();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    static constexpr double step = 1.25;

    double fittingScale() const;
    void moveBy(QPointF distance);
    void paintGuide(QPainter& painter, const QRect& place) const;

    QImage m_picture;
    QSize m_size; ///< of the file or as declared, in pixels
    double m_scale = 0; ///< as scale(); 0: fits
    QPointF m_moved; ///< the picture's middle, from that of the view
    QPointF m_grabbed; ///< where the pointer was
    double m_guide = 0;
    QTimer m_late; ///< delays the sign that a picture is being read
};

} // namespace stet
