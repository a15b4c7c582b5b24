#include "models/background/yield_to_other_work.h"

#include <sys/resource.h>
#include <unistd.h>

namespace stet {

void yieldToOtherWork()
{
    // Not all of it: the window would wait with a thread that holds the allocator's lock and does not get to go on.
    constexpr int nice = 15; // about a thirtieth of what others get
    (void)setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), nice); // of this thread alone, on Linux
}

} // namespace stet
