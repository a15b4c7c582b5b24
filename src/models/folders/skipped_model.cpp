#include "models/folders/skipped_model.h"

#include "core/messages/error_messages.h"
#include "core/messages/file_messages.h"
#include "models/desk/article_texts.h"
#include "models/desk/cell_sign.h"

#include <string_view>
#include <unordered_set>
#include <utility>

namespace stet {

void SkippedModel::setReport(ScanReport report)
{
    beginResetModel();
    m_report = std::move(report);
    // A folder that cannot be read is in both lists; the error says more.
    std::unordered_set<std::string_view> named;
    for (const auto& error : m_report.errors)
        named.insert(error.path);
    std::erase_if(m_report.skipped,
        [&](const SkippedPath& path) { return path.reason == SkipReason::Unreadable && named.contains(path.path); });
    endResetModel();
}

int SkippedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_report.errors.size() + m_report.skipped.size());
}

int SkippedModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SkippedModel::text(int row, int column) const
{
    const auto place = static_cast<std::size_t>(row);
    if (isError(row)) {
        const auto& error = m_report.errors[place];
        return column == Path ? printable(error.path) : sentenceWithLine(error);
    }
    const auto& skipped = m_report.skipped[place - m_report.errors.size()];
    return column == Path ? printable(skipped.path) : reasonText(skipped.reason);
}

QVariant SkippedModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return plainToolTip(text(index.row(), index.column()));
    case markRole:
        return index.column() == Path && isError(index.row()) ? QVariant(static_cast<int>(CellSign::Error))
                                                              : QVariant();
    default:
        return {};
    }
}

QVariant SkippedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Path ? tr("File or folder") : tr("Reason");
}

} // namespace stet
