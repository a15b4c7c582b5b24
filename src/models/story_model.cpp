#include "story_model.h"

#include "article_texts.h"
#include "library/date_time.h"
#include "messages/error_messages.h"

namespace stet {

namespace {

using namespace Qt::StringLiterals;

QString textOf(const Value& map, std::string_view key)
{
    const auto* value = map.find(key);
    return value != nullptr && value->isScalar() ? printable(value->text) : QString();
}

QVariant alignmentOf(int column)
{
    return QVariant(Qt::AlignVCenter | (column == StoryModel::Quality ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

void StoryModel::setFields(const Value& fields)
{
    beginResetModel();
    m_stories.clear();
    const auto* related = fields.find("related");
    for (const auto& item :
        related != nullptr && related->type == ValueType::List ? related->items : std::vector<Value>()) {
        Story story;
        story.texts[Title] = textOf(item, "title");
        if (const auto* provider = item.find("provider"))
            story.texts[Provider] = provider->isScalar() ? printable(provider->text) : textOf(*provider, "name");
        ArticleSummary dated;
        dated.dateText = textOf(item, "publishedDateTime").toStdString();
        dated.date = parseDateTime(dated.dateText);
        story.texts[Date] = dateText(dated);
        story.texts[Quality] = textOf(item, "quality");
        story.excerpt = textOf(item, "excerpt");
        for (const std::string_view key : {"webUrl", "originalUrl", "ampWebUrl"}) {
            if (story.address.isEmpty())
                story.address = textOf(item, key);
        }
        m_stories.push_back(std::move(story));
    }
    endResetModel();
}

int StoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_stories.size());
}

int StoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& story = m_stories[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return story.texts[index.column()];
    case Qt::ToolTipRole:
        return plainToolTip(QStringList{story.texts[Title], story.excerpt, story.address}.join(u"\n\n"_s));
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    case StoryRole::Address:
        return story.address;
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
        return tr("Related story");
    case Provider:
        return tr("Provider");
    case Date:
        return tr("Date");
    default:
        return tr("Quality");
    }
}

} // namespace stet
