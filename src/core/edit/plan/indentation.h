#pragma once

#include "core/document/document.h"

namespace stet {

/// The indentation of an article, taken from its first nested maps and lists; two columns if it has none.
struct Indentation
{
    std::uint32_t mapStep = 2;
    std::uint32_t listStep = 2; ///< 0 for lists in the column of their key

    static Indentation of(const FrontMatter& tree);
};

} // namespace stet
