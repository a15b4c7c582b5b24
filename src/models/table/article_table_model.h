#pragma once

#include "core/edit/field_change.h"
#include "models/desk/article_store.h"
#include "models/desk/search.h"
#include "models/folders/disk_marks.h"
#include "models/table/columns.h"
#include "models/table/field_columns.h"
#include "models/table/row_order_job.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <unordered_set>
#include <vector>

namespace stet {

/// Roles beside Qt's own; delegates and tests read these, never the texts.
namespace ArticleRole {
enum
{
    Id = Qt::UserRole, ///< RowId as uint
    State, ///< PublishState as int; invalid for an unreadable article
    Number, ///< double of a number column; invalid when unknown
    Unsaved, ///< bool
    Error, ///< QString, why the article cannot be read; invalid when it can
    Untitled, ///< bool: the article has no title, and its file names it
    Refusal, ///< QString, why its fields cannot be edited; invalid when they can
    Stale, ///< bool: edited, and no longer what the search asks for
    ChangedOnDisk, ///< bool: changed or brought by another writer, and not looked at since
    Worst, ///< RowProblems::Worst as int, of what is wrong with the article
};
}

/// The articles as rows in an order computed elsewhere: a list of ids over the store's rows, no copies.
///
/// Rows keep their place while they are edited; the order is made anew when articles come or go, and when search or
/// sorting are set. A row that an edit takes out of the search stays, stale, until the search is made anew.
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

    /// The paths of the columns behind those of columns().
    const std::vector<KeyPath>& fields() const { return m_fieldPaths; }
    /// The index of the path's column, which is added behind the others where there is none.
    int addField(const KeyPath& path);
    /// A table that is sorted by the column goes back to the newest first.
    void removeField(const KeyPath& path);
    /// Removes the columns of other paths and adds those that are missing; what they need is read at once.
    void setFields(const std::vector<KeyPath>& paths);
    static bool isField(int column) { return column >= builtInCount(); }
    /// Names a column in layouts and views: the key of a built-in one, else the path, quoted where it is such a key.
    QString columnKey(int column) const;
    /// The index of the column that columnKey() names; -1 where there is none.
    int columnWithKey(const QString& key) const;
    /// The path that columnKey() stands for; empty for a built-in column and what is no path.
    static KeyPath fieldOfKey(const QString& key);

    /// Whether all articles are being reviewed: rows that are asked for or ordered by their problems follow them then.
    void setReviewing(bool isReviewing);

    /// Makes the order anew from the rows as they are now.
    void refresh();

    /// Articles stay in the table whatever the search says of them, as edited ones do, until it is made anew. True
    /// where all are there already; else the rows are about to be replaced.
    bool keep(const std::vector<RowId>& ids);

    RowId rowId(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// -1 where the search hides the article.
    int rowOf(RowId id) const;
    /// Whether the rows shown are about to be replaced by newer ones.
    /// Whether rows are being found and ordered right now, apart from values that are still read for it.
    bool isFinding() const { return m_orderJob.isBusy(); }
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
    static int builtInCount() { return static_cast<int>(columns().size()); }
    bool isEditable(const QModelIndex& index) const;
    QVariant editText(RowId id, int column) const;
    void needFields();
    bool insertField(const KeyPath& path);
    bool takeOffField(const KeyPath& path);
    void followFields();
    bool dependsOnFields() const;
    bool dependsOnProblems() const;
    bool dependsOnStories() const;
    FieldValue fieldValue(RowId id, int column) const;
    QVariant fieldData(RowId id, int column, int role) const;
    QVariant fieldHeader(int column, int role) const;
    void take(const Change& change);
    void takeProblems(const std::vector<RowId>& ids);
    void takeQuery();
    void takeValues();
    void takeAnswer(const RowAnswer& answer);
    RowSupply supply() const;
    void judge();
    std::vector<RowId> withStories(std::vector<RowId> ids) const;
    void sayChanged(const std::vector<RowId>& ids);
    void sayAllChanged();
    void dropRemoved();
    void show(const std::vector<RowId>& wanted);
    void permute(std::vector<RowId> rows);
    QVariant textOf(const ArticleSummary& row, RowField field) const;
    QString countText(RowId id, RowField field) const;
    QString problemsSentence(RowId id) const;
    QVariant toolTipOf(RowId id, RowField field) const;
    QVariant toolTip(RowId id, QStringList lines) const;
    QVariant numberOf(const ArticleSummary& row, RowField field) const;

    ArticleStore& m_store;
    Search& m_search;
    FieldColumns& m_fields;
    DiskMarks& m_marks;
    std::vector<KeyPath> m_fieldPaths;
    KeyPath m_sortField; ///< empty: sorted by a built-in column
    bool m_isReviewing = false;
    bool m_awaitsValues = false; ///< rows are to follow the values that are still read
    RowOrderJob m_orderJob;
    RowRequest m_request;
    std::vector<RowId> m_rows;
    std::vector<int> m_places; ///< of each id in m_rows, -1 for none
    std::unordered_set<RowId> m_edited; ///< while they were shown, since the search was made
    std::unordered_set<RowId> m_stale; ///< those of the edited ones that no longer match
    std::unordered_set<RowId> m_editedSince; ///< the last order was asked for
    std::vector<RowId> m_toJudge; ///< edited, and maybe no longer what the search asks for
    QTimer m_refreshLater;
    QTimer m_judgeLater;
    QTimer m_problemsLater;
};

} // namespace stet
