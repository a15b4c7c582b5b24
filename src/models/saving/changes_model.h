#pragma once

#include "models/desk/article_store.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <vector>

namespace stet {

/// The unsaved changes, one per row: the article, the field, and its value before and after.
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

    RowId articleOf(const QModelIndex& index) const { return m_changes[static_cast<std::size_t>(index.row())].row; }
    /// Returns nullptr if the edit is no longer pending.
    const FieldEdit* editOf(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Change
    {
        RowId row;
        std::size_t edit; ///< index in the pending edits

        bool operator==(const Change&) const = default;
    };

    void refresh();

    ArticleStore& m_store;
    std::vector<Change> m_changes;
    QTimer m_refreshLater;
};

} // namespace stet
