// stet_hostile_pictures FOLDER: writes the hostile pictures there, at build time. A program of its own, since making a
// bomb takes the memory that the tests count.

#include "tests/hostile/pictures/hostile_pictures.h"

#include <filesystem>
#include <fstream>

using namespace stet::test;

int main(int argc, char* argv[])
{
    if (argc != 2)
        return 2;
    const std::filesystem::path folder(argv[1]);
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    for (const auto& pictures : {hostilePngs(), hostilePhotographs(), hostileDrawings(), hostileFiles()}) {
        for (const auto& [name, make] : pictures) {
            if (std::filesystem::exists(folder / name))
                return 1; // two of one name
            std::ofstream(folder / name, std::ios::binary) << make();
        }
    }
    return 0;
}
