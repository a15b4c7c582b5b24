#pragma once

#include "tests/support/temp_folder.h"

#include <cstdint>
#include <map>
#include <string>

namespace stet::bench {

/// Folders of generated articles, made when first asked for and removed at the end.
class Sites
{
public:
    /// The folder that holds so many articles, all of them read by nobody but the page cache.
    const std::string& folder(std::uint32_t articles);

private:
    std::map<std::uint32_t, test::TempFolder> m_folders;
};

inline constexpr std::uint64_t siteSeed = 1;

} // namespace stet::bench
