#pragma once

#include "core/stories/story_graph.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <memory>

namespace stet {

namespace StoryRole {
enum
{
    Address = Qt::UserRole, ///< QString, where to read the story; empty if unknown
    Row, ///< RowId as uint; noRow for a story outside the opened folders
    State, ///< PublishState as int; invalid for a story outside the opened folders
    Score, ///< quality as double; invalid if unknown
    DifferingTitle, ///< QString: the part of the title that tells it apart from the stories linked to it
};
}

/// The neighborhood of a story as a list: the content of the drawing, in words.
class StoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Provider, ///< first: it tells five outlets apart, while their titles are alike
        Title,
        State,
        Quality,
        Date,
        Link,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// null: lists nothing.
    void setGraph(std::shared_ptr<const StoryGraph> graph);
    const std::shared_ptr<const StoryGraph>& graph() const { return m_graph; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Describes how a story is linked to the selected one; names the other end if it is linked to another story.
    QString linkText(std::size_t place) const;

private:
    QString text(std::size_t place, int column) const;
    QString toolTip(std::size_t place, int column) const;

    std::shared_ptr<const StoryGraph> m_graph;
    QStringList m_differingTitles; ///< of the nodes
};

} // namespace stet
