#pragma once

#include "document/value.h"

#include <QAbstractTableModel>

#include <vector>

namespace stet {

namespace StoryRole {
enum
{
    Address = Qt::UserRole, ///< QString, where the story can be read; empty when it says none
};
}

/// The related stories of one article, as the article lists them.
class StoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Title,
        Provider,
        Date,
        Quality,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows the `related` list of an article's fields.
    void setFields(const Value& fields);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Story
    {
        QString texts[ColumnCount];
        QString excerpt;
        QString address;
    };

    std::vector<Story> m_stories;
};

} // namespace stet
