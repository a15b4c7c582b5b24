#include "page_obstacle.h"

#include <QByteArray> // qEnvironmentVariableIntValue

#include <unistd.h>

namespace stet {

PageObstacle pageObstacle()
{
    const bool isWithoutSandbox = qEnvironmentVariableIntValue("QTWEBENGINE_DISABLE_SANDBOX") != 0;
    return geteuid() == 0 && !isWithoutSandbox ? PageObstacle::Root : PageObstacle::None;
}

} // namespace stet
