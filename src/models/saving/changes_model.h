#pragma once

#include "core/library/pending_changes.h"
#include "models/desk/article_store.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <optional>
#include <vector>

namespace stet {

/// The unsaved changes, a row for each changed field of each article: its value on disk and now. Those of an article
/// are together until the person sorts by another column.
class ChangesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Article,
        Field,
        Old,
        New,
        ColumnCount
    };

    /// `store` must outlive the model.
    explicit ChangesModel(ArticleStore& store, QObject* parent = nullptr);

    RowId articleOf(const QModelIndex& index) const { return m_lines[static_cast<std::size_t>(index.row())].row; }
    /// Returns nullopt if the change is no longer pending.
    std::optional<PendingChange> changeOf(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    /// By the column's text; by article in the order in which they were loaded.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line
    {
        RowId row;
        KeyPath path; ///< of the change: another one may have its place when it is gone
        std::size_t place; ///< among the changes of the article

        bool operator==(const Line& other) const { return row == other.row && path == other.path; }
    };

    void refresh();
    std::optional<PendingChange> changeOf(const Line& line) const;
    QString textOf(const Line& line, int column) const;
    std::vector<std::size_t> orderOf(const std::vector<Line>& lines) const;

    ArticleStore& m_store;
    std::vector<Line> m_lines;
    int m_sortColumn = Article;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QTimer m_refreshLater;
};

} // namespace stet
