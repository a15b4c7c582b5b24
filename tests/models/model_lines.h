#pragma once

#include <QAbstractItemModel>
#include <QString>
#include <QStringList>

#include <string>

namespace stet::test {

/// A model as lines, cells joined by " | ", children two spaces deeper than their parent.
inline std::string modelLines(const QAbstractItemModel& model, const QModelIndex& parent = {}, qsizetype depth = 0)
{
    std::string lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells << model.index(row, column, parent).data().toString();
        lines += QString(depth * 2, QLatin1Char(' ')).toStdString() + cells.join(QLatin1String(" | ")).toStdString();
        lines += '\n' + modelLines(model, model.index(row, 0, parent), depth + 1);
    }
    return lines;
}

} // namespace stet::test
