#include "tests/support/temp_folder.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <stdlib.h>

namespace fs = std::filesystem;

namespace stet::test {

TempFolder::TempFolder()
    : TempFolder(fs::temp_directory_path().string())
{
}

TempFolder::TempFolder(const std::string& parent)
{
    std::string pattern = fs::canonical(parent).string() + "/stet-test-XXXXXX";
    if (!::mkdtemp(pattern.data()))
        throw std::runtime_error("no temporary folder");
    m_path = pattern;
}

TempFolder::~TempFolder()
{
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

std::string TempFolder::write(std::string_view relative, std::string_view bytes) const
{
    const auto whole = path(relative);
    fs::create_directories(fs::path(whole).parent_path());
    std::ofstream file(whole, std::ios::binary);
    file << bytes;
    if (!file.flush())
        throw std::runtime_error("cannot write " + whole);
    return whole;
}

std::string TempFolder::makeFolder(std::string_view relative) const
{
    fs::create_directories(path(relative));
    return path(relative);
}

std::string TempFolder::link(std::string_view target, std::string_view relative) const
{
    const auto whole = path(relative);
    fs::create_directories(fs::path(whole).parent_path());
    fs::create_symlink(target, whole);
    return whole;
}

std::string TempFolder::read(std::string_view relative) const
{
    std::ifstream file(path(relative), std::ios::binary);
    if (!file)
        throw std::runtime_error("cannot read " + path(relative));
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

std::vector<std::string> TempFolder::names(std::string_view relative) const
{
    std::vector<std::string> found;
    for (const auto& entry : fs::directory_iterator(path(relative)))
        found.push_back(entry.path().filename().string());
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace stet::test
