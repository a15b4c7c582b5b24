#pragma once

#include "core/text/result.h"

#include <optional>
#include <string>
#include <vector>

namespace stet {

/// What a part of a source is, for its colour.
enum class SourceTone : unsigned char
{
    Key,
    Text,
    Number,
    Word, ///< true, false, null
    Comment,
    Fence,
    Encrypted, ///< `secured`
};

/// A part of a line, in characters as ShownSource has them.
struct SourceStretch
{
    int begin = 0;
    int length = 0;
    SourceTone tone = SourceTone::Text;

    bool operator==(const SourceStretch&) const = default;
};

struct CheckedSource
{
    std::optional<Error> error{}; ///< why the text is no article that can be read
    /// By line, from 0 on, those of the front matter alone; of a text with an error none.
    std::vector<std::vector<SourceStretch>> lines{};
};

/// Reads a source and finds what its parts are; for a worker.
CheckedSource checkSource(std::string bytes);

} // namespace stet
