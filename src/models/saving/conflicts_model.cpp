#include "models/saving/conflicts_model.h"

#include "core/messages/error_messages.h"
#include "core/messages/field_names.h"
#include "models/desk/article_texts.h"
#include "models/desk/value_summary.h"

#include <algorithm>

namespace stet {

void ConflictsModel::setConflicts(std::vector<ArticleConflict> conflicts, const Library& library)
{
    beginResetModel();
    m_lines.clear();
    for (auto& conflict : conflicts) {
        const auto name = library.contains(conflict.row) ? nameOf(library.row(conflict.row)) : QString();
        m_lines.push_back({std::move(conflict), name});
    }
    m_undecided = m_lines.size();
    endResetModel();
    Q_EMIT decided();
}

void ConflictsModel::choose(int row, ConflictChoice choice)
{
    auto& line = m_lines[static_cast<std::size_t>(row)];
    if (choice == ConflictChoice::Mine && !canKeepMine(line))
        return;
    m_undecided -= line.choice == ConflictChoice::Refuse ? 1U : 0U;
    line.choice = choice;
}

/// Once for all that was chosen together: who hears of it looks at all lines.
void ConflictsModel::say(int first, int last)
{
    Q_EMIT dataChanged(index(first, Mine), index(last, Theirs));
    Q_EMIT decided();
}

void ConflictsModel::chooseAll(ConflictChoice choice)
{
    if (m_lines.empty())
        return;
    for (int row = 0; row < rowCount(); ++row)
        choose(row, choice);
    say(0, rowCount() - 1);
}

void ConflictsModel::turn(const std::vector<int>& rows)
{
    if (rows.empty())
        return;
    for (const int row : rows) {
        const auto& line = m_lines[static_cast<std::size_t>(row)];
        const bool toMine = line.choice != ConflictChoice::Mine && canKeepMine(line);
        choose(row, toMine ? ConflictChoice::Mine : ConflictChoice::Theirs);
    }
    const auto [first, last] = std::minmax_element(rows.begin(), rows.end());
    say(*first, *last);
}

std::vector<RebasedEdits> ConflictsModel::choices() const
{
    std::vector<RebasedEdits> articles;
    for (const auto& line : m_lines) { // those of one article follow each other
        if (articles.empty() || articles.back().row != line.conflict.row)
            articles.push_back({line.conflict.row, {}, {}});
        articles.back().choices.each.emplace_back(line.conflict.conflict, line.choice);
    }
    return articles;
}

int ConflictsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ConflictsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConflictsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& line = m_lines[static_cast<std::size_t>(index.row())];
    const auto& conflict = line.conflict.conflict;
    const auto text = [&] {
        switch (index.column()) {
        case Article:
            return line.article;
        case Field:
            return nameOfField(conflict.edit.path);
        case Before:
            return shortText(conflict.base);
        case Mine:
            return shortText(conflict.mine);
        default:
            return shortText(conflict.theirs);
        }
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text();
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == Field ? printable(conflict.edit.path.toText()) : text());
    case Qt::CheckStateRole:
        if (index.column() == Mine)
            return line.choice == ConflictChoice::Mine ? Qt::Checked : Qt::Unchecked;
        if (index.column() == Theirs)
            return line.choice == ConflictChoice::Theirs ? Qt::Checked : Qt::Unchecked;
        return {};
    default:
        return {};
    }
}

/// A check is put to the other one, never taken off both.
bool ConflictsModel::setData(const QModelIndex& index, const QVariant& /*value*/, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    choose(index.row(), index.column() == Mine ? ConflictChoice::Mine : ConflictChoice::Theirs);
    say(index.row(), index.row());
    return true;
}

Qt::ItemFlags ConflictsModel::flags(const QModelIndex& index) const
{
    auto flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    const bool isMine = index.column() == Mine && canKeepMine(m_lines[static_cast<std::size_t>(index.row())]);
    flags.setFlag(Qt::ItemIsUserCheckable, isMine || index.column() == Theirs);
    return flags;
}

QVariant ConflictsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Article:
        return tr("Article");
    case Field:
        return tr("Field");
    case Before:
        return tr("Before");
    case Mine:
        return tr("Mine");
    default:
        return tr("Theirs");
    }
}

} // namespace stet
