#pragma once

#include <QImage>
#include <QTimer>
#include <QWidget>

namespace stet {

/// Shows one picture as large as the space allows, but not enlarged. Reserves its space while it is being read, so that
/// nothing moves when it appears.
class PictureView final : public QWidget
{
    Q_OBJECT

public:
    explicit PictureView(QWidget* parent = nullptr);

    /// Reserves space for a picture of this size, in pixels; for an invalid size, a usual one.
    void expectPicture(QSize declared);
    /// `realSize`: of the file, in pixels; `picture` may be smaller.
    void setPicture(const QImage& picture, QSize realSize);

    bool hasPicture() const { return !m_picture.isNull(); }
    /// The area of the picture or its reserved space, in this widget.
    QRect pictureRect() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_picture;
    QSize m_size;
    QTimer m_late; ///< delays the sign that a picture is being read
};

} // namespace stet
