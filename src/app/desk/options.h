#pragma once

#include "widgets/parts/theme.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace stet {

/// The command line options of `stet`.
struct Options
{
    QStringList folders; ///< and single files
    bool sample = false;
    std::optional<QString> screenshot; ///< the picture file to write
    QSize size; ///< of the window in device-independent pixels; invalid: as remembered
    std::optional<int> select; ///< a row of the table, from 1
    std::optional<ThemeChoice> theme; ///< nullopt: as remembered
    std::optional<QString> language; ///< as `de`; nullopt: as remembered
};

/// Text to print instead of opening a window.
struct Exit
{
    QString text;
    int code = 0;
};

/// Parses the arguments, the program's name first. An error gives an Exit with code 2 and a message.
std::variant<Options, Exit> readOptions(const QStringList& arguments);

} // namespace stet
