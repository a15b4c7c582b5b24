#pragma once

#include "core/library/snapshot.h"

#include <QAbstractTableModel>

#include <vector>

namespace stet {

/// An article that a bulk change will not change.
struct UnchangedArticle
{
    RowId row = noRow;
    QString article{};
    QString reason{}; ///< a sentence
};

/// The articles that a bulk change will not change, each with the reason.
class UnchangedModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Article,
        Reason,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    void add(std::vector<UnchangedArticle> articles);
    RowId articleOf(int row) const { return m_articles[static_cast<std::size_t>(row)].row; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<UnchangedArticle> m_articles;
};

} // namespace stet
