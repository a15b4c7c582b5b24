#pragma once

#include <string>

namespace stet::test {

// Where this build finds what the tests read and run. Only places.cpp is compiled with the paths, so that ccache knows
// every other source again in another folder.

/// The folder of the project.
std::string sourceFolder();
/// The programs, as the build left them; empty where the build has none.
std::string cliProgram();
std::string saveChildProgram();
std::string deskChildProgram();
std::string decoderEscapeProgram();
std::string builtDecoder();
std::string lupdateProgram();

} // namespace stet::test
