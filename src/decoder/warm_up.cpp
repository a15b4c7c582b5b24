#include "decoder/warm_up.h"

#include "decoder/image_decoder.h"

#include <QBuffer>
#include <QFont>
#include <QFontDatabase>
#include <QImage>
#include <QRawFont>
#include <QThreadPool>

#include <fontconfig/fontconfig.h>

#include <malloc.h>

#include <array>
#include <string>

using namespace Qt::StringLiterals;

namespace stet {

namespace {

/// The file of the font that the person's settings choose; empty if there is none.
std::string fontFile(const char* wanted)
{
    std::string file;
    auto* pattern = FcNameParse(reinterpret_cast<const FcChar8*>(wanted));
    if (pattern == nullptr)
        return file;
    FcConfigSubstitute(nullptr, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    FcResult result = FcResultMatch;
    if (auto* font = FcFontMatch(nullptr, pattern, &result)) {
        FcChar8* name = nullptr;
        if (FcPatternGetString(font, FC_FILE, 0, &name) == FcResultMatch)
            file = reinterpret_cast<const char*>(name);
        FcPatternDestroy(font);
    }
    FcPatternDestroy(pattern);
    return file;
}

/// All faces that there are, so that none is opened later. They must live as long as the process.
QList<QRawFont> openFonts()
{
    QList<QRawFont> fonts;
    for (const auto& family : QFontDatabase::families()) {
        for (const auto& style : QFontDatabase::styles(family))
            fonts << QRawFont::fromFont(QFontDatabase::font(family, style, 12));
    }
    return fonts;
}

void decode(const QByteArray& bytes)
{
    (void)decodeImage({bytes.constData(), static_cast<std::size_t>(bytes.size())}, {300, 300}, SvgPolicy::Draw).ok();
}

} // namespace

void prepareEnvironment()
{
    // Threads each have an arena of address space; and what a picture took is given back after it.
    constexpr int largeBytes = 1024 * 1024;
    ::mallopt(M_ARENA_MAX, 1);
    ::mallopt(M_MMAP_THRESHOLD, largeBytes);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QPA_OFFSCREEN_NO_GLX", "1");
    qputenv("QT_NO_GUI_THREADPOOL", "1"); // what 6.8 paints and scales with
    for (const auto* name : {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "QT_QPA_PLATFORMTHEME",
             "QT_STYLE_OVERRIDE", "QT_DEBUG_PLUGINS", "QT_LOGGING_RULES"})
        qunsetenv(name);
    // A warning may quote a file; nobody reads it, and it must not reach a terminal or a log.
    qInstallMessageHandler([](QtMsgType /*type*/, const QMessageLogContext& /*context*/, const QString& /*text*/) {});
}

void chooseFonts()
{
    constexpr std::array<const char*, 4> wanted{"sans", "sans:bold", "serif", "monospace"};
    auto* chosen = FcConfigCreate();
    for (const auto* font : wanted) {
        if (const auto file = fontFile(font); !file.empty())
            FcConfigAppFontAddFile(chosen, reinterpret_cast<const FcChar8*>(file.c_str()));
    }
    FcConfigSetCurrent(chosen);
}

void warmUp()
{
    // One thread for scaling in Qt 6.4, which stays: another could not be started later.
    QThreadPool::globalInstance()->setMaxThreadCount(1);
    QThreadPool::globalInstance()->setExpiryTimeout(-1);
    static const auto fonts = openFonts();
    QImage image(640, 640, QImage::Format_RGB32); // large enough to be scaled by threads
    image.fill(Qt::darkCyan);
    for (const auto* format : {"png", "jpeg", "webp", "bmp", "ico", "tiff"}) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format);
        decode(buffer.data());
    }
    (void)image.convertToFormat(QImage::Format_ARGB32_Premultiplied)
        .scaled(300, 300, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    decode("GIF89a\2\0\2\0\x80\0\0\0\0\0\xFF\xFF\xFF,\0\0\0\0\2\0\2\0\0\2\2\x44\1\0;"_ba);
    decode(R"svg(<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600">
        <defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient></defs>
        <rect width="600" height="600" fill="url(#a)" opacity="0.5"/>
        <text y="90" font-size="40" style="font-family:'None', serif">Aä漢</text></svg>)svg");
}

} // namespace stet
