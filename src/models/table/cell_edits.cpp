#include "models/table/cell_edits.h"

#include "models/desk/article_texts.h"

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
    case RowField::QualityChange:
    case RowField::HeatChange:
    case RowField::Worth:
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

bool CellEdits::isEditable(RowId id, int column) const
{
    const bool isField = ColumnSet::isField(column);
    if (!isField && cellFieldOf(column).path.empty())
        return false;
    const auto& library = m_store.library();
    if (!library.contains(id) || library.row(id).error || library.row(id).refusal)
        return false;
    if (isField)
        return fieldValue(id, column).collection() == nullptr;
    // A topic with a comma cannot be told from two in one line; the form can.
    return ColumnSet::builtIn(column).field != RowField::Topics
        || library.row(id).topics.view().find(',') == std::string_view::npos;
}

QVariant CellEdits::text(RowId id, int column) const
{
    const auto& row = m_store.library().row(id);
    const auto text
        = [](std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); };
    if (ColumnSet::isField(column))
        return text(fieldValue(id, column).text());
    switch (ColumnSet::builtIn(column).field) {
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
        return {};
    }
}

const KeyPath& CellEdits::path(int column) const
{
    return ColumnSet::isField(column) ? m_columns.path(column) : cellFieldOf(column).path;
}

std::optional<TypedText> CellEdits::read(RowId id, int column, const QString& typed) const
{
    if (typed == text(id, column).toString())
        return std::nullopt;
    const auto& read = ColumnSet::isField(column) ? ReadTyped(readAsHeld) : cellFieldOf(column).read;
    return read(path(column), typed);
}

} // namespace stet
