#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stet::test {

/// What a run of the built program did.
struct CliRun
{
    int exitCode = -1; ///< -1: it did not end by itself
    std::string out{};
    std::string err{};
};

/// Runs stet-cli with the arguments, bytes as they are, and waits for it. `workingFolder` empty: the test's own.
CliRun runCli(const std::vector<std::string>& arguments, const std::string& workingFolder = {});
/// The same with another program.
CliRun runProgram(
    const std::string& program, const std::vector<std::string>& arguments, const std::string& workingFolder = {});

/// The lines of a text, without their line breaks.
std::vector<std::string> linesOf(std::string_view text);

} // namespace stet::test
