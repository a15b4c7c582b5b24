#pragma once

#include "core/storage/journal.h"
#include "widgets/parts/seams.h"

#include <string>
#include <vector>

namespace stet {

/// Returns the folders for the journal, the preferred one first: the one that the person chose last because that of the
/// state folder could not be written, and that one. Bytes.
std::vector<std::string> journalFolders(const Settings& settings, const std::string& stateFolder);
/// Returns where journals of earlier runs may be.
JournalPlaces journalPlaces(const Settings& settings, const std::string& stateFolder);
/// Remembers a journal in a chosen folder, for the next start. Its folder is then the preferred one.
void rememberJournal(Settings& settings, const std::string& path);

} // namespace stet
