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

std::string decoderEscapeProgram()
{
    return STET_DECODER_ESCAPE;
}

std::string builtDecoder()
{
    return STET_DECODER;
}

std::string lupdateProgram()
{
    return STET_LUPDATE;
}

} // namespace stet::test
