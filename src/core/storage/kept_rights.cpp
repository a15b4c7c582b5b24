#include "core/storage/kept_rights.h"

#include <algorithm>
#include <optional>
#include <string>

namespace stet {

namespace {

const std::string aclName = "system.posix_acl_access";
const std::string labelName = "security.selinux";

using AttributeNames = Result<std::vector<std::string>>;

/// Also where the names are unknown.
bool mayHave(const AttributeNames& names, const std::string& name)
{
    return !names || std::find(names->begin(), names->end(), name) != names->end();
}

bool isToKeep(const std::string& name)
{
    return name.starts_with("user.") || name == labelName;
}

bool copyAttribute(Disk& disk, FileHandle old, FileHandle fresh, const std::string& name)
{
    const auto value = disk.attribute(old, name);
    if (!value)
        return value.error().code == ErrorCode::NotFound;
    if (name == labelName) { // most often the new file has the same, and the right to set it is rare
        if (const auto given = disk.attribute(fresh, name); given && *given == *value)
            return true;
    }
    return disk.setAttribute(fresh, name, *value).ok();
}

bool copyAttributes(Disk& disk, FileHandle old, FileHandle fresh, const AttributeNames& names)
{
    if (!names)
        return false;
    bool areAllKept = true;
    for (const auto& name : *names)
        areAllKept = (!isToKeep(name) || copyAttribute(disk, old, fresh, name)) && areAllKept;
    return areAllKept;
}

unsigned groupBits(std::uint32_t mode)
{
    return (mode >> 3U) & 07U;
}

std::uint32_t withBits(std::uint32_t mode, unsigned group, unsigned other)
{
    return (mode & ~077U) | group << 3U | other;
}

/// The mode of a file that loses its access control list. Whoever the list named falls to the group or to the others,
/// so these may do no more than any of the named. An empty `acl`: unknown.
std::uint32_t modeWithoutAcl(std::uint32_t mode, std::string_view acl)
{
    constexpr std::size_t headerSize = 4; // the version
    constexpr std::size_t entrySize = 8; // tag, rights (16 bits each, little endian), id
    constexpr unsigned namedUser = 0x02;
    constexpr unsigned owningGroup = 0x04;
    constexpr unsigned namedGroup = 0x08;
    const auto mask = groupBits(mode); // as stat() shows it where a list is
    unsigned group = mode & 07U;
    unsigned users = 07;
    unsigned groups = 07;
    for (auto at = headerSize; at + entrySize <= acl.size(); at += entrySize) {
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(acl[at + i]); };
        const unsigned tag = byte(0) | static_cast<unsigned>(byte(1)) << 8U;
        const unsigned rights = byte(2) & 07U;
        if (tag == namedUser)
            users &= rights & mask;
        else if (tag == owningGroup)
            group = rights;
        else if (tag == namedGroup)
            groups &= rights & mask;
    }
    return withBits(mode, group & mask & users, mode & 07U & users & groups);
}

/// Returns whether the group is the old one.
bool keepOwner(
    Disk& disk, const FileInfo& old, const FileInfo& given, FileHandle fresh, std::vector<SaveWarning>& warnings)
{
    if ((given.owner == old.owner && given.group == old.group) || disk.setOwner(fresh, old.owner, old.group))
        return true;
    if (given.owner != old.owner)
        warnings.push_back(SaveWarning::OwnerLost);
    if (given.group == old.group || disk.setOwner(fresh, given.owner, old.group))
        return true;
    warnings.push_back(SaveWarning::GroupLost);
    return false;
}

} // namespace

Result<Done> keepRights(
    Disk& disk, FileHandle old, const FileInfo& info, FileHandle fresh, std::vector<SaveWarning>& warnings)
{
    const auto given = disk.info(fresh);
    if (!given)
        return given.error();
    const auto names = disk.attributeNames(old);
    const auto givenNames = disk.attributeNames(fresh);
    // Attributes first, while the file is private and the editor's own. Then the owner, whose change takes set-user
    // bits away; then the list, which sets the bits of the mode; the mode last.
    const bool areAttributesKept = copyAttributes(disk, old, fresh, names);
    const bool isGroupKept = keepOwner(disk, info, *given, fresh, warnings);

    auto mode = info.mode;
    bool isAclKept = true;
    bool isAclSet = false;
    if (mayHave(names, aclName)) {
        const auto acl = disk.attribute(old, aclName);
        const bool isNone = !acl && acl.error().code == ErrorCode::NotFound;
        // The list of another group is not for the new one.
        isAclSet = acl && isGroupKept && disk.setAttribute(fresh, aclName, *acl);
        isAclKept = isNone || isAclSet;
        if (!isAclKept)
            mode = modeWithoutAcl(mode, acl ? std::string_view(*acl) : std::string_view());
    }
    // A folder may give a list to its new files; the old file did not have it.
    if (!isAclSet && mayHave(givenNames, aclName) && !disk.removeAttribute(fresh, aclName)) {
        isAclKept = false;
        mode &= ~070U; // the mask of that list
    }
    if (!isGroupKept) { // members of both groups may do no more than before
        const auto both = groupBits(mode) & mode & 07U;
        mode = withBits(mode, both, both);
    }
    if ((isAclSet || given->mode != mode) && !disk.setMode(fresh, mode))
        warnings.push_back(SaveWarning::ModeLost);
    if (!isAclKept)
        warnings.push_back(SaveWarning::AclLost);
    if (!areAttributesKept)
        warnings.push_back(SaveWarning::AttributesLost);
    return Done{};
}

} // namespace stet
