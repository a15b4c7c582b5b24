#include "tests/support/file_canary.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace stet::test {

FileCanary::FileCanary(const std::string& bytes)
{
    m_folder.write("canary.png", bytes);
    m_watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (m_watch < 0 || inotify_add_watch(m_watch, path().c_str(), IN_OPEN | IN_ACCESS) < 0)
        throw std::runtime_error("no inotify");
}

FileCanary::~FileCanary()
{
    ::close(m_watch);
}

bool FileCanary::wasOpened() const
{
    std::array<char, 4096> events{};
    return ::read(m_watch, events.data(), events.size()) > 0;
}

} // namespace stet::test
