#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stet {

/// Returns the changes from one text to another in the format of `diff -u`, with three lines of context; empty for
/// equal texts. `name` is the file's name, before and after.
std::string unifiedDiff(std::string_view name, std::string_view oldText, std::string_view newText);

enum class DiffSide
{
    Old,
    New,
};

/// Returns the first changed line of such a diff, counted from 0, that is at or after a line of the old or new text,
/// counted from 1; nullopt if there is none.
std::optional<int> changedLineOf(std::string_view diff, DiffSide side, int line);

} // namespace stet
