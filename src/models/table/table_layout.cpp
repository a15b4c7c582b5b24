#include "models/table/table_layout.h"

#include "core/query/saved_views.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace stet {

using namespace Qt::StringLiterals;

QByteArray TableLayout::toJson() const
{
    QJsonArray list;
    for (const auto& column : columns) {
        QJsonObject entry{{u"key"_s, column.key}, {u"width"_s, column.width}};
        if (column.hidden)
            entry.insert(u"hidden"_s, true);
        list.append(entry);
    }
    const QJsonObject layout{{u"columns"_s, list}, {u"sort"_s, sortKey}, {u"descending"_s, descending},
        {u"dense"_s, dense}, {u"twoLines"_s, twoLines}};
    return QJsonDocument(layout).toJson(QJsonDocument::Compact);
}

TableLayout TableLayout::fromJson(const QByteArray& json)
{
    const auto object = QJsonDocument::fromJson(json).object();
    TableLayout layout;
    for (const auto& entry : object.value(u"columns"_s).toArray()) {
        const auto key = entry[u"key"_s].toString();
        const bool isKnown = std::any_of(layout.columns.begin(), layout.columns.end(),
            [&](const ColumnLayout& column) { return column.key == key; });
        if (key.isEmpty() || isKnown || layout.columns.size() == viewColumnLimit)
            continue;
        const int width = std::clamp(entry[u"width"_s].toInt(), 0, viewWidthLimit);
        layout.columns.push_back({key, width, entry[u"hidden"_s].toBool()});
    }
    layout.sortKey = object.value(u"sort"_s).toString();
    layout.descending = object.value(u"descending"_s).toBool();
    layout.dense = object.value(u"dense"_s).toBool();
    layout.twoLines = object.value(u"twoLines"_s).toBool();
    return layout;
}

} // namespace stet
