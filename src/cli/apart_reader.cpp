#include "cli/apart_reader.h"

#include "core/stories/apart_file.h"
#include "core/storage/settings_folder.h"
#include "core/storage/state_folder.h"

#include <memory>

namespace stet::cli {

StoryIndex::Apart apartUnder(Disk& disk, const std::vector<std::string>& paths)
{
    std::vector<ApartPlace> places{{{stateFolder() + "/apart.jsonl", SettingsAudience::Private}, {}}};
    for (const auto& folder : settingsFolders(disk, paths))
        places.push_back(sharedApartPlace(folder));
    auto stories = std::make_shared<ApartStories>();
    for (const auto& place : places) {
        for (const auto& pair : readApart(disk, place).pairs)
            stories->add(pair);
    }
    return apartOf(stories);
}

} // namespace stet::cli
