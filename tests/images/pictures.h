#pragma once

#include <QBuffer>
#include <QImage>

#include <initializer_list>
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

/// A GIF of frames of one color each: 0 red, 1 blue.
struct GifText
{
    QSize size{20, 10};
    int delay = 10; ///< hundredths of a second
    int repetitions = -1; ///< 0: without end; -1: it says nothing, so it is shown once

    std::string head() const
    {
        std::string bytes = "GIF89a" + number(size.width()) + number(size.height());
        bytes += std::string("\x80\0\0\xFF\0\0\0\0\xFF", 9); // two colors
        if (repetitions >= 0)
            bytes += std::string("\x21\xFF\x0BNETSCAPE2.0\x03\x01", 16) + number(repetitions) + '\0';
        return bytes;
    }
    std::string frame(int color) const
    {
        // Each pixel after a code that clears the table, so that all codes have three bits.
        std::string packed;
        unsigned bits = 0;
        unsigned count = 0;
        const auto code = [&](unsigned value) {
            bits |= value << count;
            for (count += 3; count >= 8; count -= 8, bits >>= 8U)
                packed += static_cast<char>(bits & 0xFFU);
        };
        for (int i = 0; i < size.width() * size.height(); ++i) {
            code(4);
            code(static_cast<unsigned>(color));
        }
        code(5);
        packed += static_cast<char>(bits & 0xFFU);
        auto bytes = std::string("\x21\xF9\x04\0", 4) + number(delay) + std::string("\0\0\x2C\0\0\0\0", 7)
            + number(size.width()) + number(size.height()) + std::string("\0\x02", 2);
        for (std::size_t at = 0; at < packed.size(); at += 255) {
            const auto block = packed.substr(at, 255);
            bytes += static_cast<char>(block.size()) + block;
        }
        return bytes + '\0';
    }
    std::string whole(std::initializer_list<int> colors) const
    {
        auto bytes = head();
        for (const int color : colors)
            bytes += frame(color);
        return bytes + ';';
    }

private:
    static std::string number(int value) { return {static_cast<char>(value & 0xFF), static_cast<char>(value >> 8)}; }
};

/// Would take minutes with its dashes: a million wide ones with round ends upon one another.
inline std::string fineDashes()
{
    std::string lines;
    for (int i = 0; i < 100; ++i)
        lines += "<path d='M0 0L300 300 0 300 300 0 0 150 300 150'/>";
    return "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='300'><g stroke='red' fill='none' "
           "stroke-width='250' stroke-linecap='round' stroke-dasharray='0.1 0.1'>"
        + lines + "</g></svg>";
}

/// Takes long: as much text as may be, with a wide stroke around each letter.
inline std::string endlessDrawing()
{
    return "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='300'><g stroke='red' fill='none' "
           "stroke-width='250' stroke-linejoin='round'><text y='150' font-size='200'>"
        + std::string(300'000, '8') + "</text></g></svg>";
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
