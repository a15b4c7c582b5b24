#pragma once

#include "core/document/document.h"

namespace stet {

/// How deep an article indents, as its first maps and lists under a key do; two columns where it has none.
struct Indentation
{
    std::uint32_t mapStep = 2;
    std::uint32_t listStep = 2; ///< 0 for lists in the column of their key

    static Indentation of(const FrontMatter& tree);
};

} // namespace stet
