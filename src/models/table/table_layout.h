#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace stet {

/// A column as the person left it.
struct ColumnLayout
{
    QString key; ///< see ArticleTableModel::columnKey()
    int width = 0; ///< device-independent pixels; 0: as the table likes
    bool hidden = false;

    bool operator==(const ColumnLayout&) const = default;
};

/// How the table shows its rows: what settings and views remember.
struct TableLayout
{
    std::vector<ColumnLayout> columns{}; ///< in the order in which they are seen
    QString sortKey{}; ///< of the column; empty: as the table likes
    bool descending = false;
    bool dense = false; ///< rows stand close

    /// A JSON object.
    QByteArray toJson() const;
    /// Takes what it understands and leaves out the rest: a text that is no layout is an empty one.
    static TableLayout fromJson(const QByteArray& json);

    bool operator==(const TableLayout&) const = default;
};

} // namespace stet
