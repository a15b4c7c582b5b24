#include "tests/cli/run_cli.h"

#include "tests/support/places.h"

#include <array>
#include <stdexcept>
#include <thread>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace stet::test {

namespace {

/// Both ends of a pipe, closed with it.
struct Pipe
{
    Pipe()
    {
        if (::pipe(ends.data()) != 0)
            throw std::runtime_error("no pipe");
    }
    ~Pipe()
    {
        ::close(ends[0]);
        closeWriteEnd();
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    void closeWriteEnd()
    {
        if (ends[1] >= 0)
            ::close(ends[1]);
        ends[1] = -1;
    }

    std::string readAll() const
    {
        std::string all;
        std::array<char, 4096> buffer{};
        for (ssize_t got = 0; (got = ::read(ends[0], buffer.data(), buffer.size())) > 0;)
            all.append(buffer.data(), static_cast<std::size_t>(got));
        return all;
    }

    std::array<int, 2> ends{-1, -1};
};

} // namespace

CliRun runCli(const std::vector<std::string>& arguments, const std::string& workingFolder)
{
    return runProgram(cliProgram(), arguments, workingFolder);
}

CliRun runProgram(
    const std::string& program, const std::vector<std::string>& arguments, const std::string& workingFolder)
{
    // Not QProcess: arguments are bytes, and need not be UTF-8.
    std::vector<std::string> texts{program};
    texts.insert(texts.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (auto& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);

    Pipe out;
    Pipe err;
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, out.ends[1], STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, err.ends[1], STDERR_FILENO);
    for (const int end : {out.ends[0], out.ends[1], err.ends[0], err.ends[1]})
        ::posix_spawn_file_actions_addclose(&actions, end);
    if (!workingFolder.empty())
        ::posix_spawn_file_actions_addchdir_np(&actions, workingFolder.c_str());
    pid_t child = 0;
    const int failure = ::posix_spawn(&child, program.c_str(), &actions, nullptr, pointers.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    if (failure != 0)
        throw std::runtime_error("cannot start " + program);
    out.closeWriteEnd();
    err.closeWriteEnd();

    CliRun run;
    std::thread errors([&] { run.err = err.readAll(); });
    run.out = out.readAll();
    errors.join();
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WIFEXITED(status))
        run.exitCode = WEXITSTATUS(status);
    return run;
}

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

} // namespace stet::test
