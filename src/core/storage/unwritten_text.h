#pragma once

#include "core/text/result.h"

#include <mutex>
#include <optional>
#include <string>

namespace stet {

/// Keeps the text of a settings file while it cannot be written. Any thread.
class UnwrittenText
{
public:
    /// Returns the kept text; without one, what the file has. If others have changed the file since, merges both, and
    /// where both changed the same lines, theirs count.
    std::optional<std::string> over(std::optional<std::string> onDisk) const;
    /// Whether others have changed the same lines of the file.
    bool isAtOdds(const std::optional<std::string>& onDisk) const;
    /// `base`: what the file had when the kept text was made; nullopt: no file.
    void keep(std::optional<std::string> base, std::string text, Error error);
    /// The file has the text.
    void clear();
    /// Why the text is not in the file; nullopt if none is kept.
    std::optional<Error> error() const;

private:
    mutable std::mutex m_mutex;
    std::optional<std::string> m_base;
    std::string m_text;
    std::optional<Error> m_error; ///< nullopt: no text is kept
};

} // namespace stet
