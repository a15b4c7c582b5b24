#include "cli/arguments.h"
#include "cli/check_command.h"
#include "cli/decisions_command.h"
#include "cli/exit_code.h"
#include "cli/list_command.h"
#include "cli/output.h"
#include "cli/set_command.h"
#include "core/messages/error_messages.h"
#include "core/storage/posix_disk.h"

#include <QObject>

#include <clocale>
#include <csignal>

#include <unistd.h>

namespace {

using namespace stet;
using namespace stet::cli;

ExitCode run(const Arguments& arguments, Disk& disk, Output& output)
{
    if (const auto* list = std::get_if<ListArguments>(&arguments))
        return runList(disk, *list, output);
    if (const auto* set = std::get_if<SetArguments>(&arguments))
        return runSet(disk, *set, output);
    if (const auto* check = std::get_if<CheckArguments>(&arguments))
        return runCheck(disk, *check, output);
    if (const auto* decisions = std::get_if<DecisionsArguments>(&arguments))
        return runDecisions(disk, *decisions, output);
    if (const auto* information = std::get_if<Information>(&arguments)) {
        output.print(information->text);
        return ExitCode::Done;
    }
    output.complain(QStringLiteral("stet-cli: ") + printable(std::get<ArgumentError>(arguments).text));
    output.complain(QStringLiteral("Run \"stet-cli --help\" for the usage."));
    return ExitCode::Failed;
}

} // namespace

int main(int argc, char* argv[])
{
    std::setlocale(LC_CTYPE, "C.UTF-8"); // wcwidth() asks it for the width of characters
    std::signal(SIGXFSZ, SIG_IGN); // a file over `ulimit -f` is a write that fails, with a reason, and no end of all
    // Qt takes the first thread with a QObject for the main thread, and gives the plugins for pictures to it. A worker
    // would be gone when the plugins are destroyed.
    const QObject ofMainThread;
    PosixDisk disk;
    Output output(stdout, stderr, ::isatty(STDOUT_FILENO) == 1);
    auto code = run(parseArguments({argv + std::min(argc, 1), argv + argc}), disk, output);
    if (!output.finish()) {
        output.complain(QStringLiteral("stet-cli: the output could not be written"));
        code = ExitCode::Failed;
    }
    return static_cast<int>(code);
}
