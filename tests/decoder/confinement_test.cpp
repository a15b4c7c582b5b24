#include "tests/support/places.h"

#include "tests/support/catch.h"

#include <array>
#include <csignal>
#include <string>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace stet::test;

namespace {

/// How the program ended, as waitpid() reports it.
int statusOf(std::string who, std::string attempt)
{
    auto program = decoderEscapeProgram();
    const std::array<char*, 4> arguments{program.data(), who.data(), attempt.data(), nullptr};
    pid_t child = 0;
    REQUIRE(::posix_spawn(&child, program.c_str(), nullptr, nullptr, arguments.data(), environ) == 0);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return status;
}

} // namespace

TEST_CASE("A decoder that does more than decode is ended by the system", "[confinement]")
{
    const auto* who = GENERATE("itself", "nobody");
    const auto decoded = statusOf(who, "decode");
    REQUIRE(WIFEXITED(decoded));
    REQUIRE(WEXITSTATUS(decoded) == 42);
    for (const auto* attempt : {"open", "create", "openat2", "stat", "remove", "socket", "connect", "send descriptor",
             "exec", "fork", "thread", "trace", "read memory", "kill", "io_uring", "new limits"}) {
        INFO(who << ": " << attempt);
        const auto status = statusOf(who, attempt);
        CHECK(WIFSIGNALED(status));
        CHECK((WIFSIGNALED(status) ? WTERMSIG(status) : 0) == SIGSYS);
    }
    const auto mapped = statusOf(who, "program in memory");
    CHECK(WIFEXITED(mapped));
    CHECK(WEXITSTATUS(mapped) == 0);
}
