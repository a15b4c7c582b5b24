#include "apart_reader.h"

#include "library/apart_file.h"
#include "storage/state_folder.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace stet::cli {

StoryIndex::Apart apartUnder(Disk& disk, const std::vector<std::string>& paths)
{
    std::vector<ApartPlace> places{{{stateFolder() + "/apart.jsonl", SettingsAudience::Private}, {}}};
    for (const auto& path : paths) {
        auto place = sharedApartPlace(disk, path);
        if (place && std::find(places.begin(), places.end(), *place) == places.end()) // a hook names very many files
            places.push_back(std::move(place).value());
    }
    auto stories = std::make_shared<ApartStories>();
    for (const auto& place : places) {
        for (const auto& pair : readApart(disk, place).pairs)
            stories->add(pair);
    }
    return apartOf(stories);
}

} // namespace stet::cli
