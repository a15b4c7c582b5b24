// A decoder that was taken over: confined as stet-decoder is, it then tries to reach out.
//
// stet_decoder_escape (itself|nobody) WHAT    nobody: gives up root first, if it is root
//
// Exits with 0 if the system refused, with 42 if WHAT worked. As a rule it does not get so far.

#include "decoder/confinement.h"
#include "decoder/image_decoder.h"
#include "decoder/warm_up.h"

#include <QGuiApplication>

#include <csignal>
#include <cstdlib>
#include <map>
#include <string>

#include <fcntl.h>
#include <grp.h>
#include <netinet/in.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

bool mapsProgram()
{
    auto* memory = ::mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return memory != MAP_FAILED;
}

bool decodes()
{
    const std::string svg
        = R"(<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="9">a</text></svg>)";
    return stet::decodeImage(svg, {9, 9}, stet::SvgPolicy::Draw).ok();
}

using Attempt = bool (*)();
const std::map<std::string, Attempt> attempts{
    {"decode", decodes},
    {"open", [] { return ::open("/etc/passwd", O_RDONLY) >= 0; }},
    {"create", [] { return ::syscall(SYS_openat, AT_FDCWD, "escaped", O_WRONLY | O_CREAT, 0600) >= 0; }},
    {"openat2", [] { return ::syscall(SYS_openat2, AT_FDCWD, "/etc/passwd", nullptr, 0) >= 0; }},
    {"stat", [] { return ::access("/etc/passwd", F_OK) == 0; }},
    {"remove", [] { return ::unlink("escaped") == 0; }},
    {"socket", [] { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
    {"connect",
        [] {
            sockaddr_in address{};
            return ::connect(0, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
        }},
    {"send descriptor",
        [] {
            msghdr message{};
            return ::sendmsg(0, &message, 0) >= 0;
        }},
    {"exec", [] { return ::execl("/bin/true", "true", nullptr) == 0; }},
    {"fork", [] { return ::fork() >= 0; }},
    {"thread", [] { return ::syscall(SYS_clone3, nullptr, 0) >= 0; }},
    {"trace", [] { return ::ptrace(PTRACE_ATTACH, ::getppid(), nullptr, nullptr) == 0; }},
    {"read memory", [] { return ::syscall(SYS_process_vm_readv, 1, nullptr, 0, nullptr, 0, 0) >= 0; }},
    {"kill", [] { return ::kill(::getppid(), 0) == 0; }},
    {"io_uring", [] { return ::syscall(SYS_io_uring_setup, 1, nullptr) >= 0; }},
    {"new limits", [] { return ::prctl(PR_SET_SECCOMP, 0) == 0; }},
    {"program in memory", mapsProgram},
};

} // namespace

int main(int argc, char* argv[])
{
    const std::string who = argc > 1 ? argv[1] : "";
    const auto attempt = attempts.find(argc > 2 ? argv[2] : "");
    if (attempt == attempts.end())
        return 2;
    constexpr unsigned nobody = 65'534;
    if (who == "nobody" && ::geteuid() == 0
        && (::setgroups(0, nullptr) != 0 || ::setresgid(nobody, nobody, nobody) != 0
            || ::setresuid(nobody, nobody, nobody) != 0))
        return 3;
    stet::prepareEnvironment();
    stet::chooseFonts();
    const QGuiApplication application(argc, argv);
    stet::warmUp();
    if (!stet::confineForGood())
        return 4;
    ::_exit(attempt->second() ? 42 : 0);
}
