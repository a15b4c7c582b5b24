#include "storage/state_folder.h"

#include <cstdlib>

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
    const auto home = absolute("HOME");
    return home.empty() ? std::string() : home + "/.local/state/stet";
}

} // namespace stet
