#include "models/table/column_set.h"

#include <algorithm>

namespace stet {

using namespace Qt::StringLiterals;

namespace {

bool isBuiltInKey(const QString& key)
{
    return std::any_of(
        columns().begin(), columns().end(), [&](const Column& column) { return key == QLatin1String(column.key); });
}

} // namespace

int ColumnSet::columnOfPath(const KeyPath& path) const
{
    const auto place = std::find(m_paths.begin(), m_paths.end(), path);
    return place == m_paths.end() ? -1 : builtInCount() + static_cast<int>(place - m_paths.begin());
}

QString ColumnSet::keyOf(int column) const
{
    if (!isField(column))
        return QLatin1String(builtIn(column).key);
    const auto text = QString::fromStdString(path(column).toText());
    return isBuiltInKey(text) ? u'"' + text + u'"' : text;
}

int ColumnSet::columnWithKey(const QString& key) const
{
    for (int column = 0; column < count(); ++column) {
        if (keyOf(column) == key)
            return column;
    }
    return -1;
}

KeyPath ColumnSet::pathOfKey(const QString& key)
{
    const auto path = KeyPath::parse(key.toStdString());
    return isBuiltInKey(key) || !path.ok() ? KeyPath() : *path;
}

} // namespace stet
