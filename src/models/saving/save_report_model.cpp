#include "models/saving/save_report_model.h"

#include "core/messages/error_messages.h"
#include "core/messages/file_messages.h"
#include "models/desk/article_texts.h"
#include "models/desk/cell_sign.h"

namespace stet {

void SaveReportModel::setReport(const SaveReport& report, const Library& library)
{
    beginResetModel();
    m_lines.clear();
    m_conflicts.clear();
    m_saved = report.saved;
    for (const auto& failure : report.failures) {
        add(failure.row, sentenceWithLine(failure.error), printable(failure.error.path), library);
        m_lines.back().isGone = failure.error.code == ErrorCode::NotFound;
        if (failure.error.code == ErrorCode::BothChanged)
            m_conflicts.push_back(failure.row);
    }
    m_failures = static_cast<int>(m_lines.size());
    for (const auto& note : report.notes)
        add(note.row, tr("Saved. %1").arg(sentence(note.warning)), {}, library);
    endResetModel();
}

void SaveReportModel::add(RowId row, const QString& reason, const QString& file, const Library& library)
{
    const bool isThere = library.contains(row);
    const auto name = isThere ? nameOf(library.row(row)) : file;
    m_lines.push_back({row, {name, reason, isThere ? printable(library.row(row).foundAs) : file}});
}

std::vector<RowId> SaveReportModel::failedRows() const
{
    std::vector<RowId> rows;
    for (int i = 0; i < m_failures; ++i)
        rows.push_back(m_lines[static_cast<std::size_t>(i)].row);
    return rows;
}

int SaveReportModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int SaveReportModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SaveReportModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return line.texts[index.column()];
    case Qt::ToolTipRole:
        return plainToolTip(line.texts[index.column()]);
    case markRole:
        if (index.column() != Article)
            return {};
        return static_cast<int>(index.row() < m_failures ? CellSign::Error : CellSign::Warning);
    case SaveReportRole::Id:
        return line.row;
    default:
        return {};
    }
}

QVariant SaveReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Article:
        return tr("Article");
    case Reason:
        return tr("Reason");
    default:
        return tr("File");
    }
}

} // namespace stet
