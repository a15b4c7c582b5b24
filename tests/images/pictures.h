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

/// The JPEG with an EXIF note that it is to be turned by 90 degrees clockwise.
inline std::string turned(const std::string& jpeg)
{
    const std::string exif("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", 32);
    const auto length = static_cast<char>(exif.size() + 2);
    return jpeg.substr(0, 2) + "\xFF\xE1" + std::string(1, '\0') + length + exif + jpeg.substr(2);
}

/// Takes minutes: thousands of wide dashes with round ends upon one another, a hundred times.
inline std::string endlessDrawing()
{
    std::string lines;
    for (int i = 0; i < 100; ++i)
        lines += "<path d='M0 0L300 300 0 300 300 0 0 150 300 150'/>";
    return "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='300'><g stroke='red' fill='none' "
           "stroke-width='250' stroke-linecap='round' stroke-dasharray='0.1 0.1'>"
        + lines + "</g></svg>";
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
