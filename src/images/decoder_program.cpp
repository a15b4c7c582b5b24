#include "images/decoder_program.h"

#include <unistd.h>

namespace stet {

std::string decoderProgram(const std::string& application)
{
    const auto folder = application.substr(0, application.rfind('/') + 1);
    const auto beside = folder + "stet-decoder";
    return ::access(beside.c_str(), X_OK) == 0 ? beside : folder + STET_DECODER_FROM_PROGRAMS "/stet-decoder";
}

} // namespace stet
