#pragma once

#include <string>

namespace stet {

/// Returns where Stet keeps a person's own state, by the XDG Base Directory Specification: `$XDG_STATE_HOME/stet`, else
/// `~/.local/state/stet`. Bytes; the folder need not exist. Empty if the system names no home.
std::string stateFolder();

/// As above, for what can be got again: `$XDG_CACHE_HOME/stet`, else `~/.cache/stet`.
std::string cacheFolder();

} // namespace stet
