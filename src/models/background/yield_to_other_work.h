#pragma once

namespace stet {

/// For work that nobody waits for: leaves most of the processor to whatever else has something to do, the window, a
/// load, other programs. Of the thread that calls and those that it starts.
void yieldToOtherWork();

} // namespace stet
