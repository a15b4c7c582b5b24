#pragma once

#include "core/edit/field_change.h"
#include "models/article/refused_texts.h"
#include "models/desk/search.h"
#include "models/table/article_cells.h"
#include "models/table/cell_edits.h"
#include "models/table/row_order_job.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <vector>

namespace stet {

/// The articles as rows, in an order computed elsewhere: a list of ids over the store's rows, no copies.
///
/// Rows keep their place while they are edited. The model computes the order again when articles come or go, and when
/// search or sorting change. A row that no longer matches after an edit stays, stale, until the search is applied
/// again.
class ArticleTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// All must outlive the model.
    ArticleTableModel(
        ArticleStore& store, Search& search, FieldColumns& fields, DiskMarks& marks, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Reports what was typed into a cell by edited() or mistyped(); the cell changes once the article has changed.
    /// Text that is refused stays in its cell.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Keeps the text of an edited() that was refused.
    void keepRefused(const RefusedTexts::Text& text);
    /// Discards such a text.
    void discardRefused(const QModelIndex& index);
    /// Returns the articles that such texts are for.
    std::vector<RowId> refusedRows() const;

    const ColumnSet& columnSet() const { return m_columns; }
    /// Returns the column of the path; adds it after the others if there is none.
    int addField(const KeyPath& path);
    /// If the table is sorted by this column, sorts by newest first again.
    void removeField(const KeyPath& path);
    /// Removes the columns of other paths and adds the missing ones; reads their values at once.
    void setFields(const std::vector<KeyPath>& paths);

    /// Whether all articles are being reviewed: rows filtered or ordered by problems then follow the findings.
    void setReviewing(bool isReviewing);

    /// Sets the articles whose conflicts the person has to decide.
    void setConflicted(const std::vector<RowId>& rows)
    {
        m_cells.setConflicted(rows);
        reportAllChanged();
    }
    /// Whether values that the search or the order needs are not read yet, or their reading was canceled.
    bool lacksValues() const;
    /// Computes the order again from the current rows.
    void refresh();

    /// Keeps articles in the table even if they do not match the search, as edited ones are, until the next search.
    /// Returns true if all are already there; otherwise the rows are about to be replaced.
    bool keep(const std::vector<RowId>& ids);

    /// Sets how much the parts of an article's worth count, by the roots of the articles.
    void setWeights(std::vector<WorthWeights> weights);

    RowId rowId(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// Returns -1 if the search hides the article.
    int rowOf(RowId id) const;
    /// Whether rows are being found and ordered, not counting values still being read for that.
    bool isFinding() const { return m_orderJob.isBusy(); }
    /// Whether newer rows are about to replace those shown.
    bool isOrdering() const { return m_orderJob.isBusy() || m_fields.isReading(); }
    const RowRequest& request() const { return m_request; }
    /// What the current query needs to be answered again.
    RowSupply supply() const;
    /// In the order of the table.
    const std::vector<RowId>& rows() const { return m_rows; }
    bool isStale(RowId id) const { return m_stale.contains(id); }

Q_SIGNALS:
    /// Rows are being found and ordered, and the person waits; ordered() follows.
    void orderingStarted();
    /// Rows are about to move, come and go; ordered() follows. Ignore what views make current or selected in between.
    void aboutToOrder();
    /// A new order is shown, even if nothing changed.
    void ordered();
    /// Field columns were added or removed.
    void fieldsChanged();
    /// A person typed a text, which means these changes.
    void edited(const stet::RefusedTexts::Text& text, const std::vector<stet::FieldChange>& changes);
    /// Why the typed text is invalid.
    void mistyped(const QString& sentence);

private:
    RefusedTexts::Place placeOf(const QModelIndex& index) const;
    const RefusedTexts::Text* refusedAt(const QModelIndex& index) const;
    void needFields();
    bool insertField(const KeyPath& path);
    bool takeOffField(const KeyPath& path);
    void updateFields();
    bool dependsOnFields() const;
    bool dependsOnProblems() const;
    bool dependsOnStories() const;
    bool dependsOnNews() const;
    void followStore(const Change& change);
    void showProblems(const std::vector<RowId>& ids);
    void applyQuery();
    void showValues();
    void applyAnswer(const RowAnswer& answer);
    void reportChanged(const std::vector<RowId>& ids);
    void reportAllChanged();
    void dropRemoved();
    void show(const std::vector<RowId>& wanted);
    void permute(std::vector<RowId> rows);

    ArticleStore& m_store;
    Search& m_search;
    FieldColumns& m_fields;
    ColumnSet m_columns;
    KeyPath m_sortField; ///< empty: sorted by a built-in column
    bool m_isReviewing = false;
    bool m_awaitsValues = false; ///< the order is to follow values still being read
    RowRequest m_request;
    std::vector<RowId> m_rows;
    std::vector<int> m_places; ///< of each id in m_rows, -1 for none
    QTimer m_refreshLater;
    QTimer m_problemsLater;
    StaleRows m_stale;
    RowOrderJob m_orderJob;
    ArticleCells m_cells;
    CellEdits m_edits;
    RefusedTexts m_refused;
};

} // namespace stet
