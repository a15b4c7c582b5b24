#pragma once

#include "core/storage/folder_scan.h"

#include <QAbstractTableModel>

namespace stet {

/// What a scan could not read, then what it skipped, each with its reason. Creates texts only when they are shown: a
/// large folder skips tens of thousands.
class SkippedModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Path,
        Reason,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(ScanReport report);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    bool isError(int row) const { return static_cast<std::size_t>(row) < m_report.errors.size(); }
    QString text(int row, int column) const;

    ScanReport m_report;
};

} // namespace stet
