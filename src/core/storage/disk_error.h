#pragma once

#include "core/text/result.h"

#include <string>

namespace stet {

enum class DiskAct : bool
{
    Read,
    Write
};

/// The Error for an errno of the system; `act` decides between ReadFailed and WriteFailed where no code fits better.
/// `detail` is the system's own reason.
Error errorFromErrno(int number, DiskAct act, std::string path = {});

/// The error, said of a path.
Error withPath(const std::string& path, Error error);

} // namespace stet
