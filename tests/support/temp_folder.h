#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stet::test {

/// A fresh folder below the system's temporary folder or another one, removed with all it holds. Paths given to its
/// functions are relative to it. A step that fails throws std::runtime_error: a test cannot go on without it.
class TempFolder
{
public:
    TempFolder();
    explicit TempFolder(const std::string& parent);
    ~TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    /// Canonical.
    const std::string& path() const { return m_path; }
    std::string path(std::string_view relative) const { return m_path + '/' + std::string(relative); }

    /// Writes a file, and the folders above it where they are missing. Returns its whole path.
    std::string write(std::string_view relative, std::string_view bytes = "---\n---\n") const;
    std::string makeFolder(std::string_view relative) const;
    /// `target` is put into the link as it is.
    std::string link(std::string_view target, std::string_view relative) const;
    std::string read(std::string_view relative) const;
    /// Sorted names of a folder's entries.
    std::vector<std::string> names(std::string_view relative = ".") const;

private:
    std::string m_path;
};

} // namespace stet::test
