#pragma once

#include "core/stories/story_graph.h"

#include <QAbstractTableModel>

#include <memory>

namespace stet {

namespace StoryRole {
enum
{
    Address = Qt::UserRole, ///< QString, where the story can be read; empty when that is not known
    Row, ///< RowId as uint; noRow for a story that is not ours
};
}

/// The neighbourhood of a story as a list: what the drawing shows, in words.
class StoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Title,
        State,
        Link,
        Quality,
        Date,
        Provider,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// null: nothing is listed.
    void setGraph(std::shared_ptr<const StoryGraph> graph);
    const std::shared_ptr<const StoryGraph>& graph() const { return m_graph; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// What joins a story to the selected one, in words; what it is joined to where that is another one.
    QString linkText(std::size_t place) const;

private:
    QString text(std::size_t place, int column) const;

    std::shared_ptr<const StoryGraph> m_graph;
};

} // namespace stet
