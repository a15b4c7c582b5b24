#pragma once

#include "core/text/result.h"

#include <optional>
#include <string>
#include <vector>

namespace stet {

/// The kind of a part of a source, for its color.
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

/// A part of a line, in characters of ShownSource.
struct SourceStretch
{
    int begin = 0;
    int length = 0;
    SourceTone tone = SourceTone::Text;

    bool operator==(const SourceStretch&) const = default;
};

struct CheckedSource
{
    std::optional<Error> error{}; ///< why the text cannot be read as an article
    /// By line, from 0, only for the front matter; empty for a text with an error.
    std::vector<std::vector<SourceStretch>> lines{};
};

/// Parses a source and classifies its parts; for a worker.
CheckedSource checkSource(std::string bytes);

} // namespace stet
