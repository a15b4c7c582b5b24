#pragma once

#include "core/storage/disk.h"

#include <string>
#include <string_view>

namespace stet {

enum class GuardedOutcome : std::uint8_t
{
    Exchanged, ///< `path` is ours, and the temporary name holds the expected old text
    NotSupported, ///< nothing happened: the file system cannot exchange
    PutBack, ///< everything is as it was before, or as others wrote it since; the temporary file is superfluous
    ForeignLeft, ///< as PutBack as far as possible, but the temporary name may hold a text of others: never unlink it
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

/// Exchanges `temporary`, which holds `ours`, with `path`, and looks at what came back. Is it not `expectedOld`, it
/// goes back, and that is repeated until what comes back is what was put there: a second writer may come in between.
GuardedExchange exchangeGuarded(Disk& disk, const std::string& temporary, const std::string& path,
    const WrittenFile& ours, std::string_view expectedOld);

} // namespace stet
