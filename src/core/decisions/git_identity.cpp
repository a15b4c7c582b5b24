#include "core/decisions/git_identity.h"

#include "core/storage/git_top.h"
#include "core/storage/path_text.h"
#include "core/storage/read_file.h"
#include "core/storage/settings_folder.h"
#include "core/text/ascii.h"
#include "core/text/bad_character.h"

#include <algorithm>
#include <cstdlib>

#include <pwd.h>
#include <unistd.h>

namespace stet {

namespace {

constexpr std::size_t configurationLimit = std::size_t{256} * 1024; // bytes
constexpr std::size_t longestName = 200; // bytes
constexpr std::string_view spaces = " \t\r";

std::string_view withoutSpaces(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(spaces), text.size()));
    return text.substr(0, text.find_last_not_of(spaces) + 1);
}

/// The value of a line: without quotes, escapes and a comment.
std::string valueOfLine(std::string_view written)
{
    std::string value;
    bool isQuoted = false;
    std::size_t kept = 0; // bytes that are not spaces at the end
    for (std::size_t i = 0; i < written.size(); ++i) {
        const char c = written[i];
        if (c == '"') {
            isQuoted = !isQuoted;
            continue;
        }
        if (!isQuoted && (c == '#' || c == ';'))
            break;
        value += c == '\\' && i + 1 < written.size() ? written[++i] : c;
        if (isQuoted || spaces.find(c) == std::string_view::npos)
            kept = value.size();
    }
    value.resize(kept);
    return value;
}

/// The name as one line of valid text; empty if that is impossible.
std::string usableName(std::string name)
{
    if (findBadCharacter(name))
        return {};
    std::replace_if(
        name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20U; }, ' ');
    return name.size() <= longestName ? name : std::string();
}

std::string nameIn(Disk& disk, const std::string& path)
{
    const auto content = readFile(disk, path, configurationLimit);
    return content ? usableName(gitUserName(content->bytes).value_or("")) : std::string();
}

/// In the person's own configuration links are allowed.
std::string ownName(Disk& disk, const std::string& path)
{
    const auto real = disk.realPath(path);
    return real ? nameIn(disk, *real) : std::string();
}

std::string loginName()
{
    const auto* person = ::getpwuid(::getuid());
    const auto name = person != nullptr ? usableName(person->pw_name) : std::string();
    return name.empty() ? std::to_string(::getuid()) : name;
}

} // namespace

std::optional<std::string> gitUserName(std::string_view configuration)
{
    std::optional<std::string> name;
    bool isUser = false;
    while (!configuration.empty()) {
        const auto end = std::min(configuration.find('\n'), configuration.size());
        auto line = withoutSpaces(configuration.substr(0, end));
        configuration.remove_prefix(std::min(end + 1, configuration.size()));
        if (line.starts_with('[')) {
            const auto close = line.find(']');
            isUser = close != std::string_view::npos
                && equalsIgnoringCase(withoutSpaces(line.substr(1, close - 1)), "user");
            line = close == std::string_view::npos ? std::string_view() : withoutSpaces(line.substr(close + 1));
        }
        const auto equals = line.find('=');
        if (isUser && equals != std::string_view::npos
            && equalsIgnoringCase(withoutSpaces(line.substr(0, equals)), "name"))
            name = valueOfLine(withoutSpaces(line.substr(equals + 1))); // the last one counts
    }
    return name && !name->empty() ? name : std::nullopt;
}

std::string whoDecides(Disk& disk, const std::string& root)
{
    if (const auto folders = foldersUpToGitTop(disk, root); folders && !folders->empty()) {
        if (auto name = nameIn(disk, joinPath(folders->back(), ".git/config")); !name.empty())
            return name;
    }
    const auto* home = std::getenv("HOME"); // NOLINT(concurrency-mt-unsafe): nothing changes the environment
    const auto* config = std::getenv("XDG_CONFIG_HOME"); // NOLINT(concurrency-mt-unsafe)
    if (home != nullptr) {
        if (auto name = ownName(disk, joinPath(home, ".gitconfig")); !name.empty())
            return name;
    }
    const auto configHome = config != nullptr && config[0] == '/' ? std::string(config)
        : home != nullptr                                         ? joinPath(home, ".config")
                                                                  : std::string();
    if (!configHome.empty()) {
        if (auto name = ownName(disk, joinPath(configHome, "git/config")); !name.empty())
            return name;
    }
    return loginName();
}

} // namespace stet
