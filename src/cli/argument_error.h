#pragma once

#include <string>

namespace stet::cli {

/// An error in the arguments, as a sentence for people; may contain bytes of the arguments.
struct ArgumentError
{
    std::string text{};
};

} // namespace stet::cli
