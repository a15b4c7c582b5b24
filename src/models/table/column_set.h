#pragma once

#include "core/document/key_path.h"
#include "models/table/columns.h"

#include <vector>

namespace stet {

/// The columns of the table: the built-in ones, then one for each added front matter path. A value type.
class ColumnSet
{
public:
    static int builtInCount() { return static_cast<int>(columns().size()); }
    /// Whether a column shows an added path.
    static bool isField(int column) { return column >= builtInCount(); }
    static const Column& builtIn(int column) { return columns()[static_cast<std::size_t>(column)]; }

    int count() const { return builtInCount() + static_cast<int>(m_paths.size()); }
    const std::vector<KeyPath>& paths() const { return m_paths; }
    /// Of a column that isField().
    const KeyPath& path(int column) const { return m_paths[static_cast<std::size_t>(column - builtInCount())]; }
    /// Returns -1 if no column shows the path.
    int columnOfPath(const KeyPath& path) const;

    /// Adds a column after the others; the set must not have it yet.
    void add(const KeyPath& path) { m_paths.push_back(path); }
    /// Removes a column that isField().
    void remove(int column) { m_paths.erase(m_paths.begin() + (column - builtInCount())); }

    /// Returns the name of a column in layouts and views: the key of a built-in one, else the path, quoted if it looks
    /// like such a key.
    QString keyOf(int column) const;
    /// Returns the column with that keyOf(), or -1.
    int columnWithKey(const QString& key) const;
    /// Returns the path of that keyOf(); empty for a built-in column and an invalid path.
    static KeyPath pathOfKey(const QString& key);

private:
    std::vector<KeyPath> m_paths;
};

} // namespace stet
