#include "decoder/confinement.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <initializer_list>

#include <fcntl.h>
#include <poll.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define STET_HAS_SHADOW_MEMORY 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define STET_HAS_SHADOW_MEMORY 1
#endif
#endif

namespace stet {

namespace {

/// Reading, writing, memory, waiting, the clock and the end. Descriptors are those that are open already.
constexpr std::initializer_list<int> allowedCalls
{
    SCMP_SYS(read), SCMP_SYS(write), SCMP_SYS(readv), SCMP_SYS(writev), SCMP_SYS(close), SCMP_SYS(munmap),
        SCMP_SYS(mremap), SCMP_SYS(brk), SCMP_SYS(madvise), SCMP_SYS(futex), SCMP_SYS(poll), SCMP_SYS(ppoll),
        SCMP_SYS(restart_syscall), SCMP_SYS(nanosleep), SCMP_SYS(clock_nanosleep), SCMP_SYS(clock_gettime),
        SCMP_SYS(gettimeofday), SCMP_SYS(sched_yield), SCMP_SYS(rt_sigreturn), SCMP_SYS(exit),
#if defined(STET_HAS_SHADOW_MEMORY) // what a sanitizer does at the end of a thread
        SCMP_SYS(sigaltstack), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigaction), SCMP_SYS(gettid), SCMP_SYS(getpid),
#endif
        SCMP_SYS(exit_group)
};

/// What libraries ask in passing and can do without.
constexpr std::initializer_list<int> refusedCalls{SCMP_SYS(getrandom), SCMP_SYS(sched_getaffinity), SCMP_SYS(sysinfo),
    SCMP_SYS(prlimit64), SCMP_SYS(getrusage), SCMP_SYS(uname), SCMP_SYS(membarrier), SCMP_SYS(rseq)};

bool limit(int resource, rlim_t most)
{
    const rlimit both{most, most};
    return ::setrlimit(static_cast<__rlimit_resource_t>(resource), &both) == 0;
}

/// Room for one picture beside what is mapped now. A sanitizer's shadow is larger than any limit.
bool limitMemory()
{
#if defined(STET_HAS_SHADOW_MEMORY)
    return true;
#else
    constexpr rlim_t megabyte = rlim_t{1024} * 1024;
    constexpr rlim_t forOnePicture = 320 * megabyte; // the file, its pixels, and the smaller ones
    constexpr rlim_t most = 576 * megabyte;
    unsigned long pages = 0;
    auto* file = std::fopen("/proc/self/statm", "re");
    if (file == nullptr)
        return false;
    const bool isRead = std::fscanf(file, "%lu", &pages) == 1;
    std::fclose(file);
    const auto mapped = rlim_t{pages} * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE));
    return isRead && limit(RLIMIT_AS, std::min(mapped + forOnePicture, most));
#endif
}

bool installFilter()
{
    auto* filter = ::seccomp_init(SCMP_ACT_KILL_PROCESS);
    if (filter == nullptr)
        return false;
    // Of all threads, Qt's own among them; and calls of another architecture end the process, too.
    bool isGood = ::seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1) == 0
        && ::seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) == 0;
    for (const int call : allowedCalls)
        isGood = isGood && ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
    for (const int call : refusedCalls)
        isGood = isGood && ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), call, 0) == 0;
    // Memory, and never such that holds a program.
    constexpr unsigned protection = 2; // the argument; the macros of libseccomp are no C++
    const scmp_arg_cmp withoutExec{protection, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0};
    const scmp_arg_cmp withExec{protection, SCMP_CMP_MASKED_EQ, PROT_EXEC, PROT_EXEC};
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)}) {
        isGood = isGood && ::seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, 1, &withoutExec) == 0
            && ::seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EACCES), call, 1, &withExec) == 0;
    }
    isGood = isGood && ::seccomp_load(filter) == 0;
    ::seccomp_release(filter);
    return isGood;
}

} // namespace

void endWithLifeline(int lifeline)
{
    // SIGKILL, which no picture can make this process ignore.
    const bool isSet = ::fcntl(lifeline, F_SETOWN, ::getpid()) == 0 && ::fcntl(lifeline, F_SETSIG, SIGKILL) == 0
        && ::fcntl(lifeline, F_SETFL, O_ASYNC) == 0;
    pollfd end{lifeline, POLLIN, 0};
    if (!isSet || ::poll(&end, 1, 0) != 0) // closed before
        ::_exit(1);
}

bool confineForGood()
{
    const bool isLimited = limitMemory() && limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_NOFILE, 0);
    return isLimited && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && installFilter();
}

} // namespace stet
