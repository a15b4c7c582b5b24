#include "app/desk/journal_folders.h"

#include <QVariant>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

const auto journalFoldersKey = u"journal/folders"_s;
constexpr qsizetype mostFolders = 5; // each is searched at every start

} // namespace

std::vector<std::string> journalFolders(const Settings& settings, const std::string& stateFolder)
{
    std::vector<std::string> folders;
    for (const auto& folder : settings.value(journalFoldersKey).toList())
        folders.push_back(folder.toByteArray().toStdString());
    folders.push_back(stateFolder + "/journals");
    return folders;
}

void rememberJournalFolder(Settings& settings, const std::string& folder)
{
    auto folders = settings.value(journalFoldersKey).toList();
    const QVariant chosen = QByteArray::fromStdString(folder);
    folders.removeAll(chosen);
    folders.prepend(chosen);
    settings.setValue(journalFoldersKey, folders.first(std::min(folders.size(), mostFolders)));
}

} // namespace stet
