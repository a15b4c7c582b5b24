#pragma once

#include <QBuffer>
#include <QImage>

#include <string>

namespace stet::test {

/// A picture of two colours, left red and right blue, as a file in the format.
inline std::string picture(QSize size, const char* format)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::blue);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width() / 2; ++x)
            image.setPixelColor(x, y, Qt::red);
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return buffer.data().toStdString();
}

inline bool isRed(const QColor& color)
{
    return color.red() > 200 && color.blue() < 60;
}

inline bool isBlue(const QColor& color)
{
    return color.blue() > 200 && color.red() < 60;
}

} // namespace stet::test
