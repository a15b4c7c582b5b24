#pragma once

#include "core/storage/file_place.h"

#include <string>
#include <string_view>

namespace stet {

enum class GuardedOutcome : std::uint8_t
{
    Exchanged, ///< the place has our text, and the temporary name the expected old one
    NotSupported, ///< nothing happened: the file system cannot exchange
    PutBack, ///< everything is as before, or as others wrote it since; the temporary file is not needed
    ForeignLeft, ///< as PutBack if possible, but the temporary name may hold a text of others: never unlink it
};

struct GuardedExchange
{
    GuardedOutcome outcome = GuardedOutcome::Exchanged;
    Error error{}; ///< for PutBack and ForeignLeft
};

struct WrittenFile
{
    std::string_view bytes;
    FileStamp stamp;
};

/// Exchanges the file `temporary` beside the place, which holds `ours`, with the file at the place, and checks the text
/// that came back. If it is not `expectedOld`, exchanges again until it gets back the text it put there: a second
/// writer may come in between.
GuardedExchange exchangeGuarded(
    const FilePlace& place, const std::string& temporary, const WrittenFile& ours, std::string_view expectedOld);

} // namespace stet
