#include "cli/apart_reader.h"

#include "core/storage/settings_folder.h"
#include "core/storage/state_folder.h"
#include "core/stories/apart_file.h"

#include <memory>

namespace stet::cli {

StoryIndex::Apart apartUnder(Disk& disk, const std::vector<std::string>& paths, Output& output)
{
    std::vector<ApartPlace> places{{{stateFolder() + "/apart.jsonl", SettingsAudience::Private}, {}}};
    for (const auto& folder : settingsFolders(disk, paths))
        places.push_back(sharedApartPlace(folder));
    auto stories = std::make_shared<ApartStories>();
    for (const auto& place : places) {
        const auto file = readApart(disk, place);
        for (const auto& pair : file.pairs)
            stories->add(pair);
        if (file.parseError)
            output.complain(*file.parseError);
    }
    return apartOf(stories);
}

} // namespace stet::cli
