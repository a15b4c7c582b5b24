#pragma once

#include "models/desk/article_store.h"
#include "models/desk/search.h"
#include "models/folders/disk_marks.h"
#include "models/table/article_roles.h"
#include "models/table/column_set.h"
#include "models/table/field_columns.h"
#include "models/table/stale_rows.h"

#include <QCoreApplication>
#include <QVariant>

#include <utility>
#include <vector>

namespace stet {

/// Supplies what the cells and headers of the article table show. Shows article text literally, never as markup.
class ArticleCells
{
    Q_DECLARE_TR_FUNCTIONS(stet::ArticleCells)

public:
    /// All must outlive this.
    ArticleCells(const ArticleStore& store, const ColumnSet& columns, const FieldColumns& fields,
        const DiskMarks& marks, const StaleRows& stale, const Search& search)
        : m_store(store)
        , m_columns(columns)
        , m_fields(fields)
        , m_marks(marks)
        , m_stale(stale)
        , m_search(search)
    {
    }

    /// The article must exist; `role` is one of Qt's except EditRole, or an ArticleRole.
    QVariant cell(RowId id, int column, int role) const;
    QVariant header(int column, int role) const;
    /// How many problems an article has, and how bad the worst is; empty if it has none.
    static QString problemsText(const RowProblems& problems);
    /// Sets the articles whose conflicts the person has to decide.
    void setConflicted(std::vector<RowId> rows) { m_conflicted = std::move(rows); }
    /// Sets how much the parts of an article's worth count, by the roots of the articles.
    void setWeights(std::vector<WorthWeights> weights) { m_weights = std::move(weights); }
    const std::vector<WorthWeights>& weights() const { return m_weights; }

private:
    bool isConflicted(RowId id) const;
    QVariant fieldCell(RowId id, int column, int role) const;
    QVariant fieldHeader(int column, int role) const;
    QVariant textOf(const ArticleSummary& row, RowField field) const;
    QVariant accessibleText(RowId id, RowField field) const;
    QString reviewSentence(RowId id) const;
    QString foundText(RowId id, RowField field) const;
    Worth worthOf(RowId id) const;
    QStringList problemTitles(RowId id) const;
    QVariant toolTipOf(RowId id, RowField field) const;
    QVariant toolTip(RowId id, QStringList lines) const;

    const ArticleStore& m_store;
    const ColumnSet& m_columns;
    const FieldColumns& m_fields;
    const DiskMarks& m_marks;
    const StaleRows& m_stale;
    const Search& m_search; ///< for the time
    std::vector<RowId> m_conflicted; ///< few
    std::vector<WorthWeights> m_weights;
};

} // namespace stet
