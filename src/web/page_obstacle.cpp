#include "web/page_obstacle.h"

#include <QByteArray> // qEnvironmentVariableIntValue

#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

namespace stet {

namespace {

/// Tries it in a process of its own. Some systems forbid user namespaces, others let them be made and give no power in
/// them, so that the next ones fail.
bool canMakeNamespaces()
{
    const auto child = fork();
    if (child == 0)
        _exit(unshare(CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET) == 0 ? 0 : 1);
    int status = 0;
    return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

PageObstacle pageObstacle()
{
    if (qEnvironmentVariableIntValue("QTWEBENGINE_DISABLE_SANDBOX") != 0)
        return PageObstacle::None;
    if (geteuid() == 0)
        return PageObstacle::Root;
    return canMakeNamespaces() ? PageObstacle::None : PageObstacle::NoNamespaces;
}

} // namespace stet
