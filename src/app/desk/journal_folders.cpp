#include "app/desk/journal_folders.h"

#include "core/storage/path_text.h"

#include <QVariant>

#include <algorithm>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

const auto journalFilesKey = u"journal/files"_s; // outside the state folder, the last first
constexpr qsizetype mostFiles = 20; // each is looked for at every start

} // namespace

JournalPlaces journalPlaces(const Settings& settings, const std::string& stateFolder)
{
    JournalPlaces places{.folder = stateFolder + "/journals"};
    for (const auto& file : settings.value(journalFilesKey).toList())
        places.files.push_back(file.toByteArray().toStdString());
    return places;
}

std::vector<std::string> journalFolders(const Settings& settings, const std::string& stateFolder)
{
    const auto places = journalPlaces(settings, stateFolder);
    if (places.files.empty())
        return {places.folder};
    return {std::string(parentPath(places.files.front())), places.folder};
}

void rememberJournal(Settings& settings, const std::string& path)
{
    auto files = settings.value(journalFilesKey).toList();
    const QVariant file = QByteArray::fromStdString(path);
    files.removeAll(file);
    files.prepend(file);
    settings.setValue(journalFilesKey, files.first(std::min(files.size(), mostFiles)));
}

} // namespace stet
