#pragma once

#include "models/saving/save_service.h"

#include <QAbstractTableModel>

#include <vector>

namespace stet {

namespace SaveReportRole {
enum
{
    Id = Qt::UserRole, ///< RowId as uint
};
}

/// The articles that a save could not save, then those saved with notes. A snapshot: it does not follow the library.
class SaveReportModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Article,
        Reason,
        File,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(const SaveReport& report, const Library& library);

    int failureCount() const { return m_failures; }
    /// Returns the articles that stay unsaved, in their order here.
    std::vector<RowId> failedRows() const;
    /// Of these, those with a field that others have changed too.
    std::vector<RowId> conflictRows() const { return m_conflicts; }
    /// Whether the article was not saved because its file is gone.
    bool isGone(int row) const { return m_lines[static_cast<std::size_t>(row)].isGone; }
    qint64 savedCount() const { return m_saved; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line
    {
        RowId row;
        QString texts[ColumnCount];
        bool isGone = false;
    };

    void add(RowId row, const QString& reason, const QString& file, const Library& library);

    std::vector<Line> m_lines;
    std::vector<RowId> m_conflicts;
    int m_failures = 0; ///< how many of the first lines are failures
    qint64 m_saved = 0;
};

} // namespace stet
