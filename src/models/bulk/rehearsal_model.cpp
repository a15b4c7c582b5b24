#include "models/bulk/rehearsal_model.h"

#include "models/desk/article_texts.h"

#include <algorithm>
#include <iterator>

namespace stet {

void RehearsalModel::clear()
{
    beginResetModel();
    m_changes.clear();
    endResetModel();
}

void RehearsalModel::reset()
{
    m_unticked.clear();
    clear();
}

void RehearsalModel::add(std::vector<RehearsedChange> changes)
{
    if (changes.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(changes.size()) - 1);
    std::move(changes.begin(), changes.end(), std::back_inserter(m_changes));
    endInsertRows();
}

void RehearsalModel::tick(int row, bool isTicked)
{
    if (isTicked)
        m_unticked.erase(change(row).row);
    else
        m_unticked.insert(change(row).row);
}

void RehearsalModel::tickAll(bool isTicked)
{
    if (m_changes.empty())
        return;
    for (int row = 0; row < rowCount(); ++row)
        tick(row, isTicked);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::CheckStateRole});
    Q_EMIT ticked();
}

void RehearsalModel::turn(const std::vector<int>& rows)
{
    if (rows.empty())
        return;
    const bool toTicked = !isTicked(rows.front());
    for (const int row : rows)
        tick(row, toTicked);
    const auto [first, last] = std::minmax_element(rows.begin(), rows.end());
    Q_EMIT dataChanged(index(*first, 0), index(*last, ColumnCount - 1), {Qt::CheckStateRole});
    Q_EMIT ticked();
}

RehearsalModel::Sum RehearsalModel::sum() const
{
    Sum sum;
    for (int row = 0; row < rowCount(); ++row) {
        if (!isTicked(row))
            continue;
        ++sum.articles;
        for (const auto& edit : change(row).edits) {
            sum.bytesBefore += edit.before ? static_cast<qint64>(edit.before->size()) : 0;
            sum.bytesAfter += edit.after ? static_cast<qint64>(edit.after->size()) : 0;
        }
    }
    return sum;
}

int RehearsalModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int RehearsalModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RehearsalModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& line = change(index.row());
    const auto& text = index.column() == Article ? line.article : index.column() == Before ? line.before : line.after;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text;
    case Qt::ToolTipRole:
        return plainToolTip(text);
    case Qt::CheckStateRole:
        return index.column() == Article ? QVariant(isTicked(index.row()) ? Qt::Checked : Qt::Unchecked) : QVariant();
    default:
        return {};
    }
}

bool RehearsalModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    tick(index.row(), value.toInt() == Qt::Checked);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT ticked();
    return true;
}

Qt::ItemFlags RehearsalModel::flags(const QModelIndex& index) const
{
    auto flags = QAbstractTableModel::flags(index);
    flags.setFlag(Qt::ItemIsUserCheckable, index.isValid() && index.column() == Article);
    return flags;
}

QVariant RehearsalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Article:
        return tr("Article");
    case Before:
        return tr("Now");
    default:
        return tr("Becomes");
    }
}

} // namespace stet
