// Declared in models/table/article_table_model.h

// Which cells of the table of articles can be edited, and what is typed into them means.

#include "models/article/typed_text.h"
#include "models/desk/article_texts.h"
#include "models/table/article_table_model.h"

namespace stet {

namespace {

using namespace Qt::StringLiterals;

/// What a column with values of its own edits.
struct CellField
{
    KeyPath path{};
    ReadTyped read{};
};

CellField cellField(RowField field)
{
    switch (field) {
    case RowField::Title:
        return {KeyPath::ofKey("title"), readText};
    case RowField::Quality:
        return {KeyPath::ofKey("quality"), readNumber};
    case RowField::Heat:
        return {KeyPath::ofKey("heat"), readHeat};
    case RowField::Date:
        return {KeyPath::ofKey("publishedDateTime"), readDate};
    case RowField::Provider:
        return {KeyPath::ofKey("provider").child("name"), readText};
    case RowField::Topics:
        return {KeyPath::ofKey("topics"), readTopics};
    case RowField::Category:
        return {KeyPath::ofKey("category"), readText};
    case RowField::Type:
        return {KeyPath::ofKey("type"), readText};
    case RowField::Published:
    case RowField::Images:
    case RowField::Related:
    case RowField::Folder:
    case RowField::Problems:
    case RowField::Cluster:
    case RowField::ClusterPublished:
    case RowField::File:
        break;
    }
    return {};
}

/// By column; without a path for columns whose values are counted or found, not written. Made once: the flags of many
/// thousand cells are asked for at a time.
const CellField& cellFieldOf(int column)
{
    static const auto fields = [] {
        std::vector<CellField> all;
        for (const auto& known : columns())
            all.push_back(cellField(known.field));
        return all;
    }();
    return fields[static_cast<std::size_t>(column)];
}

} // namespace

bool ArticleTableModel::isEditable(const QModelIndex& index) const
{
    if (!isField(index.column()) && cellFieldOf(index.column()).path.empty())
        return false;
    const auto& library = m_store.library();
    const auto id = rowId(index.row());
    if (!library.contains(id) || library.row(id).error || library.row(id).refusal)
        return false;
    if (isField(index.column()))
        return fieldValue(id, index.column()).collection() == nullptr;
    const auto field = columns()[static_cast<std::size_t>(index.column())].field;
    // A topic with a comma cannot be told from two in one line; the form can.
    return (field != RowField::Topics || library.row(id).topics.view().find(',') == std::string_view::npos);
}

Qt::ItemFlags ArticleTableModel::flags(const QModelIndex& index) const
{
    auto flags = QAbstractTableModel::flags(index);
    if (index.isValid())
        flags.setFlag(Qt::ItemIsEditable, isEditable(index));
    return flags;
}

QVariant ArticleTableModel::editText(RowId id, int column) const
{
    const auto& row = m_store.library().row(id);
    const auto text
        = [](std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); };
    if (isField(column))
        return text(fieldValue(id, column).text());
    switch (const auto field = columns()[static_cast<std::size_t>(column)].field) {
    case RowField::Title:
        return text(row.title);
    case RowField::Category:
        return text(row.category);
    case RowField::Type:
        return text(row.type);
    case RowField::Provider:
        return text(row.provider);
    case RowField::Date:
        return text(row.dateText);
    case RowField::Quality:
        return numberText(row.quality);
    case RowField::Heat:
        return row.heat == -1.0 ? QString() : numberText(row.heat);
    case RowField::Topics:
        return topicsText(row);
    default:
        return textOf(row, field);
    }
}

/// Changes nothing here: what was typed goes to who makes edits, and comes back as a change of the article.
bool ArticleTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !isEditable(index))
        return false;
    const auto id = rowId(index.row());
    const auto typed = value.toString();
    if (typed == editText(id, index.column()).toString())
        return false;
    CellField field;
    if (isField(index.column())) {
        field.path = m_fieldPaths[static_cast<std::size_t>(index.column() - builtInCount())];
        field.read = [before = fieldValue(id, index.column()).type()](
                         const KeyPath& path, const QString& text) { return readLike(before, path, text); };
    } else {
        field = cellFieldOf(index.column());
    }
    auto meaning = field.read(field.path, typed);
    if (meaning.parseError.isEmpty())
        Q_EMIT edited(id, field.path, meaning.changes);
    else
        Q_EMIT mistyped(meaning.parseError);
    return meaning.parseError.isEmpty();
}

} // namespace stet
