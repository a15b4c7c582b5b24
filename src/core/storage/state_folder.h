#pragma once

#include <string>

namespace stet {

/// Where Stet keeps what is the person's own, by the XDG Base Directory Specification: `$XDG_STATE_HOME/stet`, else
/// `~/.local/state/stet`. Bytes; the folder need not be there. Empty where the system names no home.
std::string stateFolder();

} // namespace stet
