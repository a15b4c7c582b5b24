#pragma once

#include <string>

namespace stet::cli {

/// What is wrong with the arguments, in a sentence for people; may hold bytes of the arguments.
struct ArgumentError
{
    std::string text{};
};

} // namespace stet::cli
