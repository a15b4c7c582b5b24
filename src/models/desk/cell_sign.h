#pragma once

#include <Qt>

namespace stet {

/// A sign beside a cell's text, which a view draws as it likes; the text says the same in words.
enum class CellSign : int
{
    None,
    Lock, ///< cannot be read or changed by anybody here
    Warning,
    Error
};

/// Role of a Mark, as int, in every model that has marks. Invalid: none.
constexpr int markRole = Qt::UserRole + 100;

} // namespace stet
