#pragma once

#include "core/text/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace stet {

/// The place of a value in the front matter, as people write it: `provider.name`, `images[0].width`, `"odd key".x`.
///
/// path = segment (`.` segment | `[n]`)*; a segment is a bare word without `. [ ] = : !` and spaces, or `"quoted"` with
/// `\` escapes.
class KeyPath
{
public:
    using Segment = std::variant<std::string, std::uint32_t>; ///< the key in a map, or the index in a list (from 0)

    KeyPath() = default;
    explicit KeyPath(std::vector<Segment> segments);
    /// Returns a path of one key.
    static KeyPath ofKey(std::string_view key);

    /// Reads a whole text. Error: BadKeyPath.
    static Result<KeyPath> parse(std::string_view text);
    /// Reads the longest path at the beginning of a text and removes it; the rest is for the caller.
    static Result<KeyPath> takeFrom(std::string_view& text);

    const std::vector<Segment>& segments() const;
    bool empty() const { return m_segments == nullptr; }
    std::size_t size() const { return segments().size(); }
    /// The key at the start of this path; empty if the path is empty or starts with an index.
    std::string_view topKey() const;

    /// Whether this is the other path or leads into what is there.
    bool isWithin(const KeyPath& outer) const;
    KeyPath parent() const;
    KeyPath child(std::string_view key) const;
    KeyPath item(std::uint32_t index) const;

    /// In the form that parse() reads.
    std::string toText() const;

    friend bool operator==(const KeyPath& a, const KeyPath& b)
    {
        return a.m_segments == b.m_segments || a.segments() == b.segments();
    }

private:
    std::shared_ptr<const std::vector<Segment>> m_segments; ///< shared by copies; null for the empty path
};

} // namespace stet
