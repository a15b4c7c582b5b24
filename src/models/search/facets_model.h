#pragma once

#include "core/query/facet_terms.h"
#include "core/query/facets.h"
#include "models/background/latest.h"
#include "models/desk/search.h"
#include "models/table/article_table_model.h"

#include <QAbstractItemModel>
#include <QTimer>

#include <memory>
#include <vector>

namespace stet {

namespace FacetRole {
enum
{
    Term = Qt::UserRole, ///< QString; of a group the field, `topics:`; empty for the row of omitted values
    Count, ///< qint64, of the rows shown; for omitted values, how many; invalid for a group
    Choice, ///< FacetChoice, as int; of a group: whether one of its values is chosen
};
}

/// The facets of the rows shown, as a tree: groups, their values, and the values within these (folders, months). Column
/// 0 is the name, column 1 the count. If values are omitted, the last row of the group says how many; it can be neither
/// selected nor chosen. While active, counts in the background, shortly after rows or edits have changed.
class FacetsModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    /// All must outlive the model.
    FacetsModel(ArticleStore& store, const ArticleTableModel& table, Search& search, QObject* parent = nullptr);
    ~FacetsModel() override;

    /// Whether the facets are visible; false at first.
    void setActive(bool active);
    /// Whether the model is active and newer counts are pending.
    bool isBusy() const { return m_isActive && (m_isStale || m_counts.isBusy()); }
    /// Advances the choice of a value: included, excluded, none. Updates the search.
    void choose(const QModelIndex& index);
    /// Gives a value a choice; does nothing for a group.
    void choose(const QModelIndex& index, FacetChoice choice);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// New counts are shown.
    void counted();

private:
    struct Node;

    void count();
    void show(const std::vector<FacetGroup>& groups);
    void showGroup(Node& group, const FacetGroup& counted);
    void showChoices();
    Node* nodeOf(const QModelIndex& index) const;
    QModelIndex indexOf(const Node& node, int column) const;
    QString labelOf(const Node& node) const;

    ArticleStore& m_store;
    const ArticleTableModel& m_table;
    Search& m_search;
    std::vector<std::unique_ptr<Node>> m_groups; ///< in the order of Facet
    bool m_isActive = false;
    bool m_isStale = true; ///< something has changed since the last count began
    QTimer m_countLater;
    Latest<std::vector<FacetGroup>> m_counts;
};

} // namespace stet
