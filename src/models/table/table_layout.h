#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace stet {

/// A column as the person arranged it.
struct ColumnLayout
{
    QString key; ///< see ArticleTableModel::columnKey()
    int width = 0; ///< device-independent pixels; 0: the default
    bool hidden = false;

    bool operator==(const ColumnLayout&) const = default;
};

/// How the table shows its rows; stored in settings and views.
struct TableLayout
{
    std::vector<ColumnLayout> columns{}; ///< in display order
    QString sortKey{}; ///< of the column; empty: the default
    bool descending = false;
    bool dense = false; ///< less space between rows
    bool twoLines = false; ///< below the title: provider, date and topics

    /// Returns a JSON object.
    QByteArray toJson() const;
    /// Reads what it understands and ignores the rest; an invalid text gives an empty layout.
    static TableLayout fromJson(const QByteArray& json);

    bool operator==(const TableLayout&) const = default;
};

} // namespace stet
