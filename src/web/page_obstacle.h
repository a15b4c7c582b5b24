#pragma once

#include <cstdint>

namespace stet {

/// Why this program cannot show pages, although it was built with WebEngine: Chromium does not start without its
/// sandbox, and creating the first page would end the program. Only the person who starts Stet can allow it to run
/// without (QTWEBENGINE_DISABLE_SANDBOX); Stet never does.
enum class PageObstacle : std::uint8_t
{
    None,
    Root, ///< the sandbox does not start as root
    NoNamespaces, ///< the system denies the namespaces that the sandbox needs
};

/// Asks the system, which takes about a millisecond.
PageObstacle pageObstacle();

} // namespace stet
