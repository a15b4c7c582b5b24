#pragma once

#include <QImage>
#include <QTimer>
#include <QWidget>

namespace stet {

/// One picture, as large as the place allows and no larger than it is. While it is read its place is kept free, so
/// that nothing moves when it comes.
class PictureView final : public QWidget
{
    Q_OBJECT

public:
    explicit PictureView(QWidget* parent = nullptr);

    /// Keeps the place of a picture of this size, in pixels; an invalid size takes a usual one.
    void expectPicture(QSize declared);
    /// `realSize`: of the file, in pixels; `picture` may be smaller.
    void setPicture(const QImage& picture, QSize realSize);

    bool hasPicture() const { return !m_picture.isNull(); }
    /// Where the picture or its place is, in this widget.
    QRect pictureRect() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_picture;
    QSize m_size;
    QTimer m_late; ///< a picture that takes a moment shows that it is being read
};

} // namespace stet
