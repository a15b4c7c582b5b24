#pragma once

#include "widgets/parts/seams.h"

#include <string>
#include <vector>

namespace stet {

/// Returns the folders in which journals may be, the preferred one first: those that the person chose because the one
/// in the state folder could not be written, and that one. Bytes.
std::vector<std::string> journalFolders(const Settings& settings, const std::string& stateFolder);
/// Prefers a folder from the next start on.
void rememberJournalFolder(Settings& settings, const std::string& folder);

} // namespace stet
