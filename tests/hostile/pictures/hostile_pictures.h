#pragma once

#include <QByteArray>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace stet::test {

struct HostilePicture
{
    std::string name; ///< of a file
    std::function<std::string()> make;
};

std::vector<HostilePicture> hostilePngs();
/// JPEG and WebP.
std::vector<HostilePicture> hostilePhotographs();
std::vector<HostilePicture> hostileDrawings();
/// GIF, BMP, ICO, TIFF, and what is no picture.
std::vector<HostilePicture> hostileFiles();

/// A picture with noise, so that it is long, in a format that Qt writes.
std::string noisyPicture(int width, int height, const char* format);

inline std::string numberBytes(std::uint32_t number, int bytes, bool isBigEndian)
{
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>(number >> (8U * static_cast<unsigned>(isBigEndian ? bytes - 1 - i : i)));
    return text;
}
inline std::string big(std::uint32_t number, int bytes = 4)
{
    return numberBytes(number, bytes, true);
}
inline std::string little(std::uint32_t number, int bytes = 4)
{
    return numberBytes(number, bytes, false);
}

inline std::string repeated(const std::string& text, int times)
{
    std::string all;
    all.reserve(text.size() * static_cast<std::size_t>(times));
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

/// The picture, cut at so many hundredths of it.
inline HostilePicture cut(const std::string& name, const std::function<std::string()>& make, int percent)
{
    return {"cut" + std::to_string(percent) + "-" + name, [make, percent] {
                const auto whole = make();
                return whole.substr(0, whole.size() * static_cast<std::size_t>(percent) / 100);
            }};
}

} // namespace stet::test
