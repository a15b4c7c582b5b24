#pragma once

#include <QImage>
#include <QWidget>

namespace stet {

/// A picture as social networks show it: 1.91 times as wide as high, its sides or its top and bottom cut off.
class SharePicture final : public QWidget
{
    Q_OBJECT

public:
    explicit SharePicture(QWidget* parent = nullptr);

    void setPicture(const QImage& picture);
    /// Shows a sentence in place of a picture.
    void setReason(const QString& reason);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_picture;
    QString m_reason;
};

} // namespace stet
