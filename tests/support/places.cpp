#include "tests/support/places.h"

namespace stet::test {

std::string sourceFolder()
{
    return STET_SOURCE_FOLDER;
}

std::string cliProgram()
{
    return STET_CLI_PROGRAM;
}

std::string saveChildProgram()
{
    return STET_SAVE_CHILD;
}

std::string deskChildProgram()
{
    return STET_DESK_CHILD;
}

std::string lupdateProgram()
{
    return STET_LUPDATE;
}

} // namespace stet::test
