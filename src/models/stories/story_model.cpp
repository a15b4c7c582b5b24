#include "models/stories/story_model.h"

#include "core/messages/error_messages.h"
#include "models/desk/article_texts.h"
#include "models/stories/story_texts.h"

#include <QDateTime>

#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

QVariant alignmentOf(int column)
{
    return QVariant(Qt::AlignVCenter | (column == StoryModel::Quality ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

void StoryModel::setGraph(std::shared_ptr<const StoryGraph> graph)
{
    beginResetModel();
    m_graph = std::move(graph);
    m_differingTitles = m_graph ? differingTitleTexts(*m_graph) : QStringList();
    endResetModel();
}

int StoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_graph ? 0 : static_cast<int>(m_graph->nodes.size());
}

int StoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString StoryModel::linkText(std::size_t place) const
{
    if (place == 0)
        return tr("selected");
    // The link to the selected story, else the first one to a story that stands before this one.
    const StoryLink* link = nullptr;
    for (const auto& each : m_graph->links) {
        const auto other = each.from == place ? each.to : each.from;
        const bool isHere = each.from == place || each.to == place;
        if (isHere && (other == 0 || (link == nullptr && other < place)))
            link = &each;
        if (isHere && other == 0)
            break;
    }
    if (link == nullptr)
        return {};
    const bool isFirst = link->from == place;
    const auto other = isFirst ? link->to : link->from;
    const auto words = stet::linkText(*link, !isFirst);
    return other == 0 ? words : tr("%1 (to \"%2\")").arg(words, titleText(m_graph->nodes[other]));
}

QString StoryModel::text(std::size_t place, int column) const
{
    const auto& node = m_graph->nodes[place];
    switch (column) {
    case Title:
        return titleText(node);
    case State:
        return shortStateText(node);
    case Link:
        return linkText(place);
    case Quality:
        return numberText(node.quality);
    case Date:
        return dateText(node, QDateTime::currentSecsSinceEpoch());
    default:
        return printable(node.provider);
    }
}

QString StoryModel::toolTip(std::size_t place, int column) const
{
    const auto& node = m_graph->nodes[place];
    if (column == Date)
        return plainToolTip(dateText(node));
    QStringList lines{text(place, Title), text(place, Link), printable(node.address)};
    lines.removeAll(QString());
    return plainToolTip(lines.join(u"\n\n"_s));
}

QVariant StoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto place = static_cast<std::size_t>(index.row());
    const auto& node = m_graph->nodes[place];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(place, index.column());
    case Qt::ToolTipRole:
        return toolTip(place, index.column());
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    case StoryRole::Address:
        return printable(node.address);
    case StoryRole::Row:
        return node.row;
    case StoryRole::State:
        return node.isOurs() ? QVariant(static_cast<int>(node.state)) : QVariant();
    case StoryRole::Score:
        return node.quality ? QVariant(*node.quality) : QVariant();
    case StoryRole::DifferingTitle:
        return m_differingTitles[index.row()];
    default:
        return {};
    }
}

QVariant StoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Title");
    case State:
        return tr("Status");
    case Link:
        return tr("Link");
    case Quality:
        return tr("Quality");
    case Date:
        return tr("Date");
    default:
        return tr("Provider");
    }
}

} // namespace stet
