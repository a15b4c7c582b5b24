#pragma once

#include "tests/support/temp_folder.h"

#include <QString>

#include <string>

namespace stet::test {

/// A file that notices when anybody, in whatever process, opens it.
class FileCanary
{
public:
    explicit FileCanary(const std::string& bytes);
    ~FileCanary();
    FileCanary(const FileCanary&) = delete;
    FileCanary& operator=(const FileCanary&) = delete;

    std::string path() const { return m_folder.path("canary.png"); }
    QString address() const { return QStringLiteral("file://") + QString::fromStdString(path()); }
    bool wasOpened() const;

private:
    TempFolder m_folder;
    int m_watch = -1;
};

} // namespace stet::test
