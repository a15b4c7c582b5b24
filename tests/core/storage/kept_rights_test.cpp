#include "core/storage/kept_rights.h"

#include "core/storage/guarded_save.h"
#include "core/storage/posix_disk.h"

#include "tests/support/faulty_disk.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

#include <array>
#include <cerrno>
#include <filesystem>
#include <iostream>
#include <optional>

#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace stet;
using stet::test::FaultyDisk;
using stet::test::TempFolder;

namespace {

const std::string rightsOldText = "---\npublished: false\n---\n";
const std::string rightsNewText = "---\npublished: true\n---\n";
constexpr auto accessList = "system.posix_acl_access";

enum AclTag : unsigned
{
    Owner = 0x01,
    User = 0x02,
    Group = 0x04,
    NamedGroup = 0x08,
    Mask = 0x10,
    Other = 0x20
};

struct AclEntry
{
    AclTag tag;
    unsigned rights;
    unsigned id = 0xffffffff;
};

std::string aclOf(const std::vector<AclEntry>& entries)
{
    std::string bytes("\2\0\0\0", 4);
    const auto put = [&](unsigned number, int size) {
        for (int i = 0; i < size; ++i)
            bytes += static_cast<char>(number >> (8 * i));
    };
    for (const auto& entry : entries) {
        put(entry.tag, 2);
        put(entry.rights, 2);
        put(entry.id, 4);
    }
    return bytes;
}

/// The group itself may read; a named user may write too, so that the mask, which stat() shows, is wider.
const std::string sharedAcl = aclOf({{Owner, 6}, {User, 6, 1234}, {Group, 4}, {Mask, 6}, {Other, 4}});

std::optional<std::string> attributeOf(const std::string& path, const char* name)
{
    std::array<char, 1000> value{};
    const auto size = ::getxattr(path.c_str(), name, value.data(), value.size());
    if (size < 0)
        return {};
    return std::string(value.data(), static_cast<std::size_t>(size));
}

bool set(const std::string& path, const char* name, const std::string& value)
{
    return ::setxattr(path.c_str(), name, value.data(), value.size(), 0) == 0;
}

/// A folder of a file system with attributes: that for temporary files, or that of the build.
class RightsFolder
{
public:
    RightsFolder()
    {
        for (const auto& parent : {std::filesystem::temp_directory_path(), std::filesystem::current_path()}) {
            m_folder.emplace(parent.string());
            path = m_folder->write("a.md", rightsOldText);
            REQUIRE(::chmod(path.c_str(), 0644) == 0);
            hasAttributes = set(path, "user.note", "kept") && set(path, accessList, sharedAcl);
            if (hasAttributes)
                return;
        }
        WARN("no file system with extended attributes and access control lists");
    }

    SavedFile save(Disk& disk) const
    {
        auto saved = saveGuarded(disk, path, rightsOldText, rightsNewText);
        REQUIRE(saved.ok());
        CHECK(m_folder->read("a.md") == rightsNewText);
        CHECK(m_folder->names() == std::vector<std::string>{"a.md"});
        return std::move(saved).value();
    }

    /// The file anew, with a list and a note.
    void reset() const
    {
        m_folder->write("a.md", rightsOldText);
        REQUIRE(set(path, "user.note", "kept"));
        REQUIRE(set(path, accessList, sharedAcl));
    }

    std::string folderPath() const { return m_folder->path(); }
    unsigned mode() const { return PosixDisk().info(path, FollowLinks::No)->mode; }

    bool hasAttributes = false;
    std::string path;

private:
    std::optional<TempFolder> m_folder;
};

FaultyDisk::Fault failing(std::string_view call, std::string_view name, int number = EPERM)
{
    return [=](std::string_view now, const std::string& path) { return now == call && path == name ? number : 0; };
}

} // namespace

TEST_CASE("A save keeps the access control list and the attributes of the file", "[kept_rights]")
{
    const RightsFolder folder;
    if (!folder.hasAttributes)
        return;
    REQUIRE(set(folder.path, "user.empty", ""));
    PosixDisk disk;
    CHECK(folder.save(disk).warnings.empty());
    CHECK(attributeOf(folder.path, accessList) == sharedAcl);
    CHECK(folder.mode() == 0664);
    CHECK(attributeOf(folder.path, "user.note") == "kept");
    CHECK(attributeOf(folder.path, "user.empty") == "");
}

TEST_CASE("Where the list cannot be kept nobody gets more rights than it gave", "[kept_rights]")
{
    const RightsFolder folder;
    if (!folder.hasAttributes)
        return;
    struct Case
    {
        std::string acl;
        unsigned mode; ///< without it
    };
    const std::array cases{
        Case{sharedAcl, 0644}, // not 0664, which is the mask
        Case{aclOf({{Owner, 6}, {User, 0, 1234}, {Group, 6}, {Mask, 6}, {Other, 4}}), 0600}, // one shut out
        Case{aclOf({{Owner, 6}, {Group, 6}, {NamedGroup, 2, 1234}, {Mask, 6}, {Other, 6}}), 0662},
        Case{aclOf({{Owner, 6}, {User, 6, 1234}, {Group, 6}, {Mask, 4}, {Other, 6}}), 0644}, // the mask counts
    };
    PosixDisk real;
    FaultyDisk disk(real);
    for (const auto& [acl, mode] : cases) {
        INFO(std::oct << mode);
        folder.reset();
        REQUIRE(set(folder.path, accessList, acl));
        disk.failWhere(failing("setAttribute", accessList));
        CHECK(folder.save(disk).warnings == std::vector{SaveWarning::AclLost});
        CHECK_FALSE(attributeOf(folder.path, accessList));
        CHECK(folder.mode() == mode);
        CHECK(attributeOf(folder.path, "user.note") == "kept");
    }
    folder.reset();
    disk.failWhere(failing("attribute", accessList, EIO)); // unknown: the group may do no more than everybody
    CHECK(folder.save(disk).warnings == std::vector{SaveWarning::AclLost});
    CHECK(folder.mode() == 0644);
}

TEST_CASE("Attributes that cannot be kept are a warning", "[kept_rights]")
{
    const RightsFolder folder;
    if (!folder.hasAttributes)
        return;
    PosixDisk real;
    FaultyDisk disk(real);
    disk.failWhere(failing("setAttribute", "user.note", ENOSPC));
    CHECK(folder.save(disk).warnings == std::vector{SaveWarning::AttributesLost});
    CHECK(attributeOf(folder.path, accessList) == sharedAcl);
    CHECK_FALSE(attributeOf(folder.path, "user.note"));
}

TEST_CASE("A list that the folder gives to new files is not given to a file without one", "[kept_rights]")
{
    const RightsFolder folder;
    if (!folder.hasAttributes)
        return;
    REQUIRE(set(folder.folderPath(), "system.posix_acl_default", sharedAcl));
    REQUIRE(::removexattr(folder.path.c_str(), accessList) == 0);
    REQUIRE(::chmod(folder.path.c_str(), 0664) == 0);
    PosixDisk real;
    FaultyDisk disk(real);
    SECTION("it is taken away")
    {
        CHECK(folder.save(disk).warnings.empty());
        CHECK_FALSE(attributeOf(folder.path, accessList));
        CHECK(folder.mode() == 0664);
    }
    SECTION("it cannot be taken away: it grants nothing")
    {
        disk.failWhere(failing("removeAttribute", accessList));
        CHECK(folder.save(disk).warnings == std::vector{SaveWarning::AclLost});
        CHECK(folder.mode() == 0604); // the mask
    }
}

TEST_CASE("The list of a group that is lost is not given to the new group", "[kept_rights]")
{
    const RightsFolder folder;
    if (!folder.hasAttributes)
        return;
    if (::geteuid() != 0) {
        WARN("needs a user that may give files away");
        return;
    }
    REQUIRE(::chown(folder.path.c_str(), 1234, 2345) == 0);
    PosixDisk real;
    FaultyDisk disk(real);
    disk.failWhere([](std::string_view call, const std::string&) { return call == "setOwner" ? EPERM : 0; });
    CHECK(folder.save(disk).warnings
        == std::vector{SaveWarning::OwnerLost, SaveWarning::GroupLost, SaveWarning::AclLost});
    CHECK_FALSE(attributeOf(folder.path, accessList));
    CHECK(folder.mode() == 0644);
}

TEST_CASE("Whichever call fails, rights are kept, or narrower with a warning", "[kept_rights]")
{
    const RightsFolder folder;
    if (!folder.hasAttributes)
        return;
    PosixDisk real;
    const int number = GENERATE(EIO, EPERM, ENOSPC);
    int n = 1;
    int narrower = 0;
    for (;; ++n) {
        INFO("call " << n);
        folder.reset();
        FaultyDisk disk(real);
        disk.skipSync();
        bool didUnlinkFail = false;
        disk.failWhere([&](std::string_view call, const std::string&) {
            if (disk.calls() != n)
                return 0;
            didUnlinkFail = call == "unlink";
            return number;
        });
        const auto saved = saveGuarded(disk, folder.path, rightsOldText, rightsNewText);
        const auto acl = attributeOf(folder.path, accessList);
        CHECK((acl ? *acl == sharedAcl : (folder.mode() & 020U) == 0));
        if (!acl || !attributeOf(folder.path, "user.note")) {
            REQUIRE(saved.ok());
            CHECK_FALSE(saved->warnings.empty());
            ++narrower;
        }
        if (didUnlinkFail) {
            for (const auto& entry : std::filesystem::directory_iterator(folder.folderPath())) {
                if (entry.path() != folder.path)
                    std::filesystem::remove(entry.path());
            }
        }
        if (disk.calls() < n)
            break;
    }
    CHECK(narrower >= 4);
    std::cout << "kept rights, errno " << number << ": failed each of " << n - 1 << " calls, " << narrower
              << " times something was lost\n";
}
