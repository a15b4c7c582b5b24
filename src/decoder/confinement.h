#pragma once

namespace stet {

/// Ends this process, also in the midst of a picture, as soon as the other end of the lifeline is closed. Not a signal
/// for the parent's death: that is sent when the thread that started this process ends.
void endWithLifeline(int lifeline);

/// Gives up for good all that decoding does not need: files, other programs, the network, other processes, new threads,
/// more memory. Whatever asks the system for them ends the process (SIGSYS). Keeps open files and the memory that is
/// mapped. Returns false if the system cannot do this; then no untrusted byte may be read.
bool confineForGood();

} // namespace stet
