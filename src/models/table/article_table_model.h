#pragma once

#include "core/edit/field_change.h"
#include "models/desk/search.h"
#include "models/table/article_cells.h"
#include "models/table/cell_edits.h"
#include "models/table/row_order_job.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <vector>

namespace stet {

/// The articles as rows in an order computed elsewhere: a list of ids over the store's rows, no copies.
///
/// Rows keep their place while they are edited; the order is computed again when articles come or go, and when search
/// or sorting are set. A row that an edit takes out of the search stays, stale, until the search is applied again.
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
    /// Says by edited() or mistyped() what was typed into a cell; the cell follows when the article has changed.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    const ColumnSet& columnSet() const { return m_columns; }
    /// The index of the path's column, which is added after the others if there is none.
    int addField(const KeyPath& path);
    /// A table that is sorted by the column goes back to the newest first.
    void removeField(const KeyPath& path);
    /// Removes the columns of other paths and adds those that are missing; what they need is read at once.
    void setFields(const std::vector<KeyPath>& paths);

    /// Whether all articles are being reviewed: rows that are asked for or ordered by their problems follow them then.
    void setReviewing(bool isReviewing);

    /// Makes the order again from the rows as they are now.
    void refresh();

    /// Articles stay in the table whatever the search says of them, as edited ones do, until it is rebuilt. True
    /// where all are there already; else the rows are about to be replaced.
    bool keep(const std::vector<RowId>& ids);

    RowId rowId(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// -1 where the search hides the article.
    int rowOf(RowId id) const;
    /// Whether rows are being found and ordered right now, apart from values that are still read for it.
    bool isFinding() const { return m_orderJob.isBusy(); }
    /// Whether the rows shown are about to be replaced by newer ones.
    bool isOrdering() const { return m_orderJob.isBusy() || m_fields.isReading(); }
    const RowRequest& request() const { return m_request; }
    /// In the order of the table.
    const std::vector<RowId>& rows() const { return m_rows; }
    bool isStale(RowId id) const { return m_stale.contains(id); }

Q_SIGNALS:
    /// Rows are being found and ordered, for which a person waits; ordered() follows.
    void orderingStarted();
    /// Rows are going to move, come and go; ordered() follows. What views make current or selected in between means
    /// nothing.
    void aboutToOrder();
    /// An order was made and shown, also one that changed nothing.
    void ordered();
    /// Field columns came or went.
    void fieldsChanged();
    void edited(stet::RowId id, const stet::KeyPath& path, const std::vector<stet::FieldChange>& changes);
    /// Why what was typed means nothing.
    void mistyped(const QString& sentence);

private:
    void needFields();
    bool insertField(const KeyPath& path);
    bool takeOffField(const KeyPath& path);
    void updateFields();
    bool dependsOnFields() const;
    bool dependsOnProblems() const;
    bool dependsOnStories() const;
    void followStore(const Change& change);
    void showProblems(const std::vector<RowId>& ids);
    void applyQuery();
    void showValues();
    void applyAnswer(const RowAnswer& answer);
    RowSupply supply() const;
    std::vector<RowId> withStories(std::vector<RowId> ids) const;
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
    bool m_awaitsValues = false; ///< rows are to follow the values that are still read
    RowRequest m_request;
    std::vector<RowId> m_rows;
    std::vector<int> m_places; ///< of each id in m_rows, -1 for none
    QTimer m_refreshLater;
    QTimer m_problemsLater;
    StaleRows m_stale;
    RowOrderJob m_orderJob;
    ArticleCells m_cells;
    CellEdits m_edits;
};

} // namespace stet
