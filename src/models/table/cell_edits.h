#pragma once

#include "models/article/typed_text.h"
#include "models/desk/article_store.h"
#include "models/table/column_set.h"
#include "models/table/field_columns.h"

#include <QVariant>

#include <optional>

namespace stet {

/// Knows which cells of the article table can be edited, and what text typed into them means.
class CellEdits
{
public:
    /// All must outlive this.
    CellEdits(const ArticleStore& store, const ColumnSet& columns, const FieldColumns& fields)
        : m_store(store)
        , m_columns(columns)
        , m_fields(fields)
    {
    }

    bool isEditable(RowId id, int column) const;
    /// Returns the initial text of the cell's editor; invalid for a column that is computed.
    QVariant text(RowId id, int column) const;
    /// Returns the field that the column edits; empty for a column that is computed.
    const KeyPath& path(int column) const;
    /// Returns nullopt if the cell already holds this value.
    std::optional<TypedText> read(RowId id, int column, const QString& typed) const;

private:
    FieldValue fieldValue(RowId id, int column) const { return m_fields.valueOf(id, m_columns.path(column)); }

    const ArticleStore& m_store;
    const ColumnSet& m_columns;
    const FieldColumns& m_fields;
};

} // namespace stet
