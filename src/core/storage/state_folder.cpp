#include "core/storage/state_folder.h"

#include <cstdlib>

#include <pwd.h>
#include <unistd.h>

namespace stet {

std::string stateFolder()
{
    // The specification has relative paths ignored.
    const auto absolute = [](const char* name) {
        const char* given = std::getenv(name);
        return given != nullptr && given[0] == '/' ? std::string(given) : std::string();
    };
    if (const auto state = absolute("XDG_STATE_HOME"); !state.empty())
        return state + "/stet";
    auto home = absolute("HOME");
    if (const auto* person = home.empty() ? ::getpwuid(::getuid()) : nullptr)
        home = person->pw_dir;
    return home + "/.local/state/stet";
}

} // namespace stet
