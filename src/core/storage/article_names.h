#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stet {

/// What the name of a file says about its content.
enum class NameVerdict : std::uint8_t
{
    Article, ///< `.md`, `.markdown`, `.mkd`, `.mkdn`, `.mdown`, `.mdx`, `.html`, in any case
    AskFirstLine, ///< no extension or `.txt`: an article if the first line is `---`
    Other, ///< an image, a script: not for Stet
    Hidden, ///< begins with a dot
    LeftOver, ///< a temporary or backup file of Stet, Qt's QSaveFile or an editor
};

NameVerdict judgeName(std::string_view name);

/// Temporary files of a save are named by this prefix, six letters or digits, and the suffix; short, so that an article
/// with the longest name that the file system permits can be saved too.
inline constexpr std::string_view temporaryPrefix = ".stet-";
inline constexpr std::string_view temporarySuffix = ".tmp";

/// Whether a name is that of such a file.
bool isTemporaryOfStet(std::string_view name);

/// Number of bytes that are enough for opensFrontMatter().
inline constexpr std::size_t headSize = 512;

/// Whether the text begins with a line `---` after an optional byte order mark; spaces may follow on the line.
bool opensFrontMatter(std::string_view head);

} // namespace stet
