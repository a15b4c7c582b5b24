#pragma once

#include "widgets/parts/theme.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace stet {

/// What the command line of `stet` asks for.
struct Options
{
    QStringList folders; ///< and single files
    bool sample = false;
    std::optional<QString> screenshot; ///< the picture to write
    QSize size; ///< of the window in device-independent pixels; invalid: as remembered
    std::optional<int> select; ///< a row of the table, from 1
    ThemeChoice theme = ThemeChoice::System;
    QString language; ///< as `de`; empty: the system's
};

/// What to print instead of opening a window.
struct Exit
{
    QString text;
    int code = 0;
};

/// Reads the arguments, the program's name first. A mistake is an Exit with code 2 that says what is wrong.
std::variant<Options, Exit> readOptions(const QStringList& arguments);

} // namespace stet
