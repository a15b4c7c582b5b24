#include "core/storage/state_folder.h"

#include <cstdlib>

#include <pwd.h>
#include <unistd.h>

namespace stet {

namespace {

std::string ownFolder(const char* variable, const char* belowHome)
{
    // The specification has relative paths ignored.
    const auto absolute = [](const char* name) {
        const char* given = std::getenv(name);
        return given != nullptr && given[0] == '/' ? std::string(given) : std::string();
    };
    if (const auto folder = absolute(variable); !folder.empty())
        return folder + "/stet";
    auto home = absolute("HOME");
    if (const auto* person = home.empty() ? ::getpwuid(::getuid()) : nullptr)
        home = person->pw_dir;
    return home + belowHome + "/stet";
}

} // namespace

std::string stateFolder()
{
    return ownFolder("XDG_STATE_HOME", "/.local/state");
}

std::string cacheFolder()
{
    return ownFolder("XDG_CACHE_HOME", "/.cache");
}

} // namespace stet
