#include "core/messages/file_messages.h"

#include <QCoreApplication>

namespace stet {

namespace {

const char* skipPattern(SkipReason reason)
{
    switch (reason) {
    case SkipReason::Hidden:
        return QT_TRANSLATE_NOOP("File", "hidden");
    case SkipReason::NodeModules:
        return QT_TRANSLATE_NOOP("File", "installed packages");
    case SkipReason::Built:
        return QT_TRANSLATE_NOOP("File", "built by or for the site generator");
    case SkipReason::LinkLeaves:
        return QT_TRANSLATE_NOOP("File", "a link that leads outside the opened folders");
    case SkipReason::LinkLoop:
        return QT_TRANSLATE_NOOP("File", "a link to itself or to a folder above");
    case SkipReason::LinkBroken:
        return QT_TRANSLATE_NOOP("File", "a broken link");
    case SkipReason::LeftOver:
        return QT_TRANSLATE_NOOP("File", "a temporary or backup file");
    case SkipReason::Unreadable:
        return QT_TRANSLATE_NOOP("File", "cannot be read");
    case SkipReason::Special:
        return QT_TRANSLATE_NOOP("File", "not a regular file");
    case SkipReason::NoFrontMatter:
        return QT_TRANSLATE_NOOP("File", "no front matter");
    }
    return "";
}

const char* skipPattern(SaveWarning warning)
{
    switch (warning) {
    case SaveWarning::OwnerLost:
        return QT_TRANSLATE_NOOP("File", "The file belonged to another user and is now yours.");
    case SaveWarning::GroupLost:
        return QT_TRANSLATE_NOOP("File", "The group of the file could not be kept.");
    case SaveWarning::ModeLost:
        return QT_TRANSLATE_NOOP("File", "The permissions of the file could not be kept.");
    case SaveWarning::AclLost:
        return QT_TRANSLATE_NOOP(
            "File", "Some permissions of the file, given to single users or groups, could not be kept.");
    case SaveWarning::AttributesLost:
        return QT_TRANSLATE_NOOP("File", "Extended attributes of the file could not be kept.");
    case SaveWarning::HardLinkBroken:
        return QT_TRANSLATE_NOOP("File", "The file has other names, which still have the old text.");
    case SaveWarning::FolderNotSynced:
        return QT_TRANSLATE_NOOP(
            "File", "The file is saved, but a power failure in the next seconds could bring the old text back.");
    case SaveWarning::TemporaryLeft:
        return QT_TRANSLATE_NOOP("File", "A temporary file could not be removed.");
    }
    return "";
}

} // namespace

QString reasonText(SkipReason reason)
{
    return QCoreApplication::translate("File", skipPattern(reason));
}

QString sentence(SaveWarning warning)
{
    return QCoreApplication::translate("File", skipPattern(warning));
}

} // namespace stet
