#include "app/desk/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(Options)
};

Exit parseError(const QString& sentence)
{
    return {u"stet: "_s + sentence + u'\n' + Texts::tr("“stet --help” lists the options.") + u'\n', 2};
}

std::optional<QSize> sizeOf(const QString& text)
{
    const auto parts = text.split(u'x');
    if (parts.size() != 2)
        return std::nullopt;
    const QSize size(parts[0].toInt(), parts[1].toInt());
    if (size.width() < 320 || size.height() < 240 || size.width() > 16000 || size.height() > 16000)
        return std::nullopt;
    return size;
}

} // namespace

std::variant<Options, Exit> readOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Texts::tr("Reviews and edits folders of articles. Text you do not edit stays the same, byte for byte."));
    const QCommandLineOption help({u"h"_s, u"help"_s}, Texts::tr("List the options."));
    const QCommandLineOption version(u"version"_s, Texts::tr("Print the version."));
    const QCommandLineOption sample(u"sample"_s, Texts::tr("Open the sample folder."));
    const QCommandLineOption screenshot(
        u"screenshot"_s, Texts::tr("Save a picture of the window once it is complete, and quit."), u"FILE"_s);
    const QCommandLineOption size(u"size"_s, Texts::tr("Size of the window, such as 1440x900."), u"WxH"_s);
    const QCommandLineOption select(u"select"_s, Texts::tr("Select row N of the table."), u"N"_s);
    const QCommandLineOption theme(u"theme"_s, Texts::tr("Theme of the window: light, dark or system."), u"THEME"_s);
    const QCommandLineOption language(u"language"_s, Texts::tr("Language of the window, such as de."), u"CODE"_s);
    parser.addOptions({help, version, sample, screenshot, size, select, theme, language});
    parser.addPositionalArgument(u"FOLDER"_s, Texts::tr("Folders of articles, or single articles."), u"[FOLDER...]"_s);

    if (!parser.parse(arguments))
        return parseError(parser.errorText());
    if (parser.isSet(help))
        return Exit{parser.helpText()};
    if (parser.isSet(version))
        return Exit{u"stet " STET_VERSION "\n"_s};

    Options options;
    options.folders = parser.positionalArguments();
    options.sample = parser.isSet(sample);
    if (parser.isSet(language))
        options.language = parser.value(language);
    if (parser.isSet(screenshot))
        options.screenshot = parser.value(screenshot);
    if (parser.isSet(size)) {
        const auto wanted = sizeOf(parser.value(size));
        if (!wanted)
            return parseError(Texts::tr("Invalid size “%1”. Write it like 1440x900.").arg(parser.value(size)));
        options.size = *wanted;
    }
    if (parser.isSet(select)) {
        options.select = parser.value(select).toInt();
        if (*options.select < 1)
            return parseError(Texts::tr("Invalid row “%1”. Rows are counted from 1.").arg(parser.value(select)));
    }
    const auto themeName = parser.value(theme);
    if (!parser.isSet(theme))
        return options;
    if (themeName != u"light"_s && themeName != u"dark"_s && themeName != u"system"_s)
        return parseError(Texts::tr("Unknown theme “%1”. Use light, dark or system.").arg(themeName));
    options.theme = themeName == u"light"_s ? ThemeChoice::Light
        : themeName == u"dark"_s            ? ThemeChoice::Dark
                                            : ThemeChoice::System;
    return options;
}

} // namespace stet
