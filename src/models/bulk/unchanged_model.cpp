#include "models/bulk/unchanged_model.h"

#include "models/desk/article_texts.h"

#include <algorithm>
#include <iterator>

namespace stet {

void UnchangedModel::clear()
{
    beginResetModel();
    m_articles.clear();
    endResetModel();
}

void UnchangedModel::add(std::vector<UnchangedArticle> articles)
{
    if (articles.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(articles.size()) - 1);
    std::move(articles.begin(), articles.end(), std::back_inserter(m_articles));
    endInsertRows();
}

int UnchangedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_articles.size());
}

int UnchangedModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UnchangedModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& line = m_articles[static_cast<std::size_t>(index.row())];
    const auto& text = index.column() == Article ? line.article : line.reason;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text;
    case Qt::ToolTipRole:
        return plainToolTip(text);
    default:
        return {};
    }
}

QVariant UnchangedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Article ? tr("Article") : tr("Reason");
}

} // namespace stet
