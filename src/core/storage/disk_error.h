#pragma once

#include "core/text/result.h"

#include <string>

namespace stet {

enum class DiskAct : bool
{
    Read,
    Write
};

/// Returns the Error for a system errno; `act` decides between ReadFailed and WriteFailed if no code fits better.
/// `detail` is the system's own message.
Error errorFromErrno(int number, DiskAct act, std::string path = {});

/// Returns the error with a path.
Error withPath(const std::string& path, Error error);

} // namespace stet
