#pragma once

#include <cstdint>

namespace stet {

/// Why this program cannot show pages, although it was built with WebEngine.
enum class PageObstacle : std::uint8_t
{
    None,
    /// Chromium's sandbox does not start as root, and making the first page would end the program. Only those who start
    /// it can say that it may go without (QTWEBENGINE_DISABLE_SANDBOX); Stet never does.
    Root,
};

PageObstacle pageObstacle();

} // namespace stet
