#include "core/messages/error_messages.h"

#include "core/text/hidden_characters.h"

#include <QCoreApplication>
#include <QStringList>

#include <vector>

namespace stet {

namespace {

/// The sentence of a code; `%1` stands for the detail.
const char* errorPattern(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return QT_TRANSLATE_NOOP("Error", "The file or folder does not exist.");
    case ErrorCode::AccessDenied:
        return QT_TRANSLATE_NOOP("Error", "Permission denied.");
    case ErrorCode::NotAFile:
        return QT_TRANSLATE_NOOP("Error", "This is not a regular file.");
    case ErrorCode::NotAFolder:
        return QT_TRANSLATE_NOOP("Error", "This is not a folder.");
    case ErrorCode::AlreadyExists:
        return QT_TRANSLATE_NOOP("Error", "A file with this name already exists.");
    case ErrorCode::TooLarge:
        return QT_TRANSLATE_NOOP("Error", "The file is larger than %1.");
    case ErrorCode::ReadFailed:
        return QT_TRANSLATE_NOOP("Error", "Reading failed: %1.");
    case ErrorCode::WriteFailed:
        return QT_TRANSLATE_NOOP("Error", "Writing failed: %1.");
    case ErrorCode::DiskFull:
        return QT_TRANSLATE_NOOP("Error", "The disk is full.");
    case ErrorCode::ReadOnly:
        return QT_TRANSLATE_NOOP("Error", "The file system is read-only.");
    case ErrorCode::LeavesFolder:
        return QT_TRANSLATE_NOOP("Error", "The path leads outside the opened folders.");
    case ErrorCode::LeadsElsewhere:
        return QT_TRANSLATE_NOOP("Error", "A link now leads from this path to %1; Stet does not follow it.");
    case ErrorCode::ChangedOnDisk:
        return QT_TRANSLATE_NOOP("Error", "The file has changed on disk since Stet read it.");
    case ErrorCode::BothChanged:
        return QT_TRANSLATE_NOOP("Error", "Others changed %1 in the file too.");
    case ErrorCode::Cancelled:
        return QT_TRANSLATE_NOOP("Error", "Canceled.");

    case ErrorCode::JsonSyntax:
        return QT_TRANSLATE_NOOP("Error", "Invalid JSON: %1.");
    case ErrorCode::NotADecision:
        return QT_TRANSLATE_NOOP("Error", "Lines that are not a decision are skipped: %1. The first is here.");
    case ErrorCode::NotAViewsFile:
        return QT_TRANSLATE_NOOP("Error", "The list “views” is missing.");
    case ErrorCode::NotAView:
        return QT_TRANSLATE_NOOP("Error", "A view needs a name.");
    case ErrorCode::BadViewPart:
        return QT_TRANSLATE_NOOP("Error", "Invalid value for “%1”.");
    case ErrorCode::ViewNameTooLong:
        return QT_TRANSLATE_NOOP("Error", "The name of a view is longer than %1 characters.");
    case ErrorCode::ViewQueryTooLong:
        return QT_TRANSLATE_NOOP("Error", "The search of a view is longer than %1 bytes.");
    case ErrorCode::DuplicateView:
        return QT_TRANSLATE_NOOP("Error", "A view named “%1” already exists.");
    case ErrorCode::NoSuchView:
        return QT_TRANSLATE_NOOP("Error", "There is no view “%1”.");
    case ErrorCode::TooManyViews:
        return QT_TRANSLATE_NOOP("Error", "There are more than %1 views.");
    case ErrorCode::NewerViews:
        return QT_TRANSLATE_NOOP("Error", "The file has the newer version %1; Stet keeps the parts it does not know.");

    case ErrorCode::OtherJournal:
        return QT_TRANSLATE_NOOP("Error", "Another version of Stet kept these unsaved edits, in format %1.");

    case ErrorCode::RemoteImage:
        return QT_TRANSLATE_NOOP("Error", "The picture is on the web.");
    case ErrorCode::EmbeddedImage:
        return QT_TRANSLATE_NOOP("Error", "Stet does not show pictures embedded in the address.");
    case ErrorCode::NotAnImage:
        return QT_TRANSLATE_NOOP("Error", "The file is not a picture.");
    case ErrorCode::UnknownImageFormat:
        return QT_TRANSLATE_NOOP("Error", "Stet cannot show pictures of this kind.");
    case ErrorCode::DamagedImage:
        return QT_TRANSLATE_NOOP("Error", "The picture is damaged.");
    case ErrorCode::TooManyPixels:
        return QT_TRANSLATE_NOOP("Error", "The picture has too many pixels to show.");
    case ErrorCode::UnsafeImage:
        return QT_TRANSLATE_NOOP("Error", "The picture is too complex to be shown.");
    case ErrorCode::ImageTooSlow:
        return QT_TRANSLATE_NOOP("Error", "The picture takes too long to decode.");
    case ErrorCode::DecoderMissing:
        return QT_TRANSLATE_NOOP(
            "Error", "The program stet-decoder does not start. Install Stet again to see pictures.");
    case ErrorCode::DecoderUnconfined:
        return QT_TRANSLATE_NOOP(
            "Error", "Pictures are decoded only in a sandbox, and this system does not offer one.");

    case ErrorCode::InvalidAddress:
        return QT_TRANSLATE_NOOP("Error", "Stet does not load pictures from such an address.");
    case ErrorCode::PrivateAddress:
        return QT_TRANSLATE_NOOP("Error", "%1 is in a private network.");
    case ErrorCode::HostNotFound:
        return QT_TRANSLATE_NOOP("Error", "%1 cannot be found. Check the connection to the network.");
    case ErrorCode::ConnectionFailed:
        return QT_TRANSLATE_NOOP("Error", "The connection failed: %1.");
    case ErrorCode::UntrustedServer:
        return QT_TRANSLATE_NOOP("Error", "There is no secure connection to %1.");
    case ErrorCode::TimedOut:
        return QT_TRANSLATE_NOOP("Error", "The server took too long.");
    case ErrorCode::TooManyRedirects:
        return QT_TRANSLATE_NOOP("Error", "The server redirects to where Stet does not go.");
    case ErrorCode::MovedToOtherHost:
        return QT_TRANSLATE_NOOP("Error", "The picture moved to %1, which was not allowed.");
    case ErrorCode::NotOnServer:
        return QT_TRANSLATE_NOOP("Error", "The server does not have this picture (%1).");
    case ErrorCode::ServerRefused:
        return QT_TRANSLATE_NOOP("Error", "The server does not give this picture (%1).");
    case ErrorCode::NotAnImageType:
        return QT_TRANSLATE_NOOP("Error", "The server sent something else than a picture.");

    case ErrorCode::NoFrontMatter:
        return QT_TRANSLATE_NOOP("Error", "There is no front matter: the first line is not “---”.");
    case ErrorCode::OtherFrontMatter:
        return QT_TRANSLATE_NOOP("Error", "The front matter is %1. Stet reads and edits YAML only.");
    case ErrorCode::UnclosedFrontMatter:
        return QT_TRANSLATE_NOOP("Error", "The front matter is not closed by a line “---”.");
    case ErrorCode::Utf16:
        return QT_TRANSLATE_NOOP("Error", "The file is UTF-16; articles are UTF-8.");
    case ErrorCode::InvalidUtf8:
        return QT_TRANSLATE_NOOP("Error", "The front matter is not valid UTF-8.");
    case ErrorCode::NulByte:
        return QT_TRANSLATE_NOOP("Error", "The front matter has a NUL byte.");
    case ErrorCode::ControlCharacter:
        return QT_TRANSLATE_NOOP("Error", "The front matter has a control character.");
    case ErrorCode::LoneCarriageReturn:
        return QT_TRANSLATE_NOOP("Error", "There is a carriage return without a line feed.");
    case ErrorCode::FrontMatterTooLarge:
        return QT_TRANSLATE_NOOP("Error", "The front matter is larger than %1.");
    case ErrorCode::TooManyNodes:
        return QT_TRANSLATE_NOOP("Error", "The front matter has too many keys and values.");
    case ErrorCode::TooDeep:
        return QT_TRANSLATE_NOOP("Error", "The front matter is nested too deep.");
    case ErrorCode::TabIndentation:
        return QT_TRANSLATE_NOOP("Error", "There is a tab where YAML allows only spaces.");
    case ErrorCode::UnclosedQuote:
        return QT_TRANSLATE_NOOP("Error", "A quotation mark is not closed.");
    case ErrorCode::UnclosedFlow:
        return QT_TRANSLATE_NOOP("Error", "“%1” is not closed, or a comma is missing behind it.");
    case ErrorCode::TextAfterQuote:
        return QT_TRANSLATE_NOOP("Error", "Text after a quotation. Put the whole %1 in quotes.");
    case ErrorCode::TextAfterList:
        return QT_TRANSLATE_NOOP("Error", "Text after a list. Put the %1 in quotes.");
    case ErrorCode::TextAfterMap:
        return QT_TRANSLATE_NOOP("Error", "Text after a map in braces. Put the %1 in quotes.");
    case ErrorCode::TextAfterValue:
        return QT_TRANSLATE_NOOP("Error", "Text after a value. Put the %1 in quotes.");
    case ErrorCode::MissingItem:
        return QT_TRANSLATE_NOOP("Error", "A value is missing before “%1”.");
    case ErrorCode::BadEscape:
        return QT_TRANSLATE_NOOP("Error", "“%1” is not an escape in double quotes.");
    case ErrorCode::BadIndentation:
        return QT_TRANSLATE_NOOP("Error", "The indentation matches no line above.");
    case ErrorCode::NotAKey:
        return QT_TRANSLATE_NOOP("Error", "“key: value” is expected here.");
    case ErrorCode::BadPlainScalar:
        return QT_TRANSLATE_NOOP("Error", "A value with “%1” must be in quotation marks.");
    case ErrorCode::DuplicateKey:
        return QT_TRANSLATE_NOOP("Error", "The key “%1” appears twice.");
    case ErrorCode::NotAMap:
        return QT_TRANSLATE_NOOP("Error", "The front matter is not a list of keys and values.");
    case ErrorCode::UnknownAlias:
        return QT_TRANSLATE_NOOP("Error", "“*%1” refers to “&%1”, which is not above it.");
    case ErrorCode::YamlSyntax:
        return QT_TRANSLATE_NOOP("Error", "Invalid YAML: %1.");

    case ErrorCode::BadKeyPath:
        return QT_TRANSLATE_NOOP("Error", "“%1” is not a field.");
    case ErrorCode::FieldChanged:
        return QT_TRANSLATE_NOOP("Error", "The field %1 has changed since this edit.");
    case ErrorCode::NotAContainer:
        return QT_TRANSLATE_NOOP("Error", "%1 cannot hold other fields.");
    case ErrorCode::NotAList:
        return QT_TRANSLATE_NOOP("Error", "%1 is not a list.");
    case ErrorCode::IndexOutOfRange:
        return QT_TRANSLATE_NOOP("Error", "There is no list item %1.");
    case ErrorCode::CollectionValue:
        return QT_TRANSLATE_NOOP("Error", "%1 is a list or a map, not a single value.");
    case ErrorCode::TypedCollection:
        return QT_TRANSLATE_NOOP("Error",
            "The value for %1 is a list or a map; set can only write single values. %1:=TEXT sets it as text.");
    case ErrorCode::Protected:
        return QT_TRANSLATE_NOOP("Error", "%1 is encrypted; Stet never edits it.");
    case ErrorCode::SharedValue:
        return QT_TRANSLATE_NOOP("Error", "These fields share one value: %1. Edit it in the source.");
    case ErrorCode::CollectionKey:
        return QT_TRANSLATE_NOOP("Error", "The key of %1 is a list or a map. Edit it in the source.");
    case ErrorCode::BadRegex:
        return QT_TRANSLATE_NOOP("Error", "Invalid regular expression: %1.");
    case ErrorCode::SlowRegex:
        return QT_TRANSLATE_NOOP(
            "Error", "The regular expression takes too long in %1. Avoid repetitions within repetitions.");
    case ErrorCode::BadReplacement:
        return QT_TRANSLATE_NOOP("Error",
            "“%1” cannot be in the new text: write \\1 to \\9 for groups that the regular expression has, \\0 for "
            "all that was found, and \\n, \\t or \\\\.");
    case ErrorCode::ProofFailed:
        return QT_TRANSLATE_NOOP("Error", "Setting %1 would have changed something else; nothing was written.");
    }
    return QT_TRANSLATE_NOOP("Error", "Unknown error.");
}

/// The detail as the sentence has it: limits are bytes in the core and rounded sizes for people.
QString detailOf(const Error& error)
{
    const auto detail = printable(error.detail);
    if (error.code != ErrorCode::TooLarge && error.code != ErrorCode::FrontMatterTooLarge)
        return detail;
    const auto bytes = detail.toULongLong();
    return bytes >= 1024 * 1024 ? QString::number(bytes / (1024 * 1024)) + QStringLiteral(" MB")
                                : QString::number(bytes / 1024) + QStringLiteral(" KB");
}

std::vector<std::string_view> splitAt(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (auto end = text.find(separator); end != std::string_view::npos; end = text.find(separator)) {
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    parts.push_back(text);
    return parts;
}

} // namespace

QString printable(std::string_view utf8)
{
    const auto shown = findHidden(utf8) ? withHiddenShown(utf8) : std::string();
    const auto bytes = shown.empty() ? utf8 : std::string_view(shown);
    auto text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    for (auto& c : text) {
        if (c.category() == QChar::Other_Control)
            c = QChar::ReplacementCharacter;
    }
    return text;
}

QString printableLines(std::string_view utf8)
{
    QStringList lines;
    for (auto line : splitAt(utf8, '\n')) {
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        QStringList parts;
        for (const auto part : splitAt(line, '\t'))
            parts << printable(part);
        lines << parts.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

QString sentence(const Error& error)
{
    if (error.code == ErrorCode::BothChanged && error.detail.empty()) // not a field, but the source
        return QCoreApplication::translate("Error", "Others changed the same lines of the file.");
    if (error.code == ErrorCode::FieldChanged && error.detail.empty())
        return QCoreApplication::translate("Error", "The source has changed since this edit.");
    if (error.code == ErrorCode::LeadsElsewhere && error.detail.empty())
        return QCoreApplication::translate("Error", "A link is now in this path; Stet does not follow it.");
    const auto pattern = QCoreApplication::translate("Error", errorPattern(error.code));
    auto text = pattern.contains(QStringLiteral("%1")) ? pattern.arg(detailOf(error)) : pattern;
    if (error.code == ErrorCode::ChangedOnDisk && !error.detail.empty())
        text += QLatin1Char(' ')
            + QCoreApplication::translate("Error", "The other text is kept in %1.").arg(printable(error.detail));
    return text;
}

QString sentenceWithLine(const Error& error)
{
    if (error.line <= 0)
        return sentence(error);
    return QCoreApplication::translate("Error", "Line %1: %2").arg(QString::number(error.line), sentence(error));
}

QString located(const Error& error)
{
    auto place = printable(error.path);
    if (error.line > 0)
        place += QLatin1Char(':') + QString::number(error.line);
    return place.isEmpty() ? sentence(error) : place + QStringLiteral(": ") + sentence(error);
}

} // namespace stet
