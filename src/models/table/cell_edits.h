#pragma once

#include "models/article/typed_text.h"
#include "models/desk/article_store.h"
#include "models/table/column_set.h"
#include "models/table/field_columns.h"

#include <QVariant>

#include <optional>

namespace stet {

/// Which cells of the table of articles can be edited, and what is typed into them means.
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
    /// What an editor of the cell begins with; invalid for a column that is counted or found, not written.
    QVariant text(RowId id, int column) const;
    struct Typed
    {
        KeyPath path;
        TypedText meaning;
    };
    /// nullopt when it is what the cell holds.
    std::optional<Typed> read(RowId id, int column, const QString& typed) const;

private:
    FieldValue fieldValue(RowId id, int column) const { return m_fields.valueOf(id, m_columns.path(column)); }

    const ArticleStore& m_store;
    const ColumnSet& m_columns;
    const FieldColumns& m_fields;
};

} // namespace stet
