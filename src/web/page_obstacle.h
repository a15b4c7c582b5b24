#pragma once

#include <cstdint>

namespace stet {

/// Why this program cannot show pages, although it was built with WebEngine: without its sandbox Chromium does not
/// start, and making the first page would end the program. Only those who start it can say that it may go without
/// (QTWEBENGINE_DISABLE_SANDBOX); Stet never does.
enum class PageObstacle : std::uint8_t
{
    None,
    Root, ///< as root the sandbox does not start
    NoNamespaces, ///< the system lets nobody make what the sandbox is made of
};

/// Asks the system, which takes about a millisecond.
PageObstacle pageObstacle();

} // namespace stet
