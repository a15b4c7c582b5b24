#pragma once

#include <Qt>

namespace stet {

/// A sign beside a cell's text; each view chooses how to draw it. The text says the same in words.
enum class CellSign : int
{
    None,
    Lock, ///< nobody here can read or change it
    Warning,
    Error,
    Refused ///< typed text that could not be applied
};

/// Role of a CellSign, as int, in every model that has signs. Invalid: none.
constexpr int markRole = Qt::UserRole + 100;

/// Role of what a cell with a refused text holds instead, as QString. Invalid: the cell shows what it holds.
constexpr int heldRole = markRole + 1;

} // namespace stet
