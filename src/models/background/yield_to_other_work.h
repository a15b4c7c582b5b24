#pragma once

namespace stet {

/// Lowers the priority of the calling thread and the threads it starts, for work that is not urgent: leaves most of the
/// processor to the window, a load and other programs.
void yieldToOtherWork();

} // namespace stet
