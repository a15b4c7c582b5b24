#include "models/table/columns.h"

#include <QCoreApplication>

#include <array>

namespace stet {

namespace {

constexpr auto number = true;
constexpr auto text = false;

// clang-format off
constexpr std::array table {
    Column {RowField::Published, "published", "", QT_TRANSLATE_NOOP("Columns", "Published or draft; click the dot to change it"), 3, text, true, true},
    Column {RowField::Problems, "problems", "", QT_TRANSLATE_NOOP("Columns", "What is wrong with the article"), 6, number, false, true},
    Column {RowField::Title, "title", QT_TRANSLATE_NOOP("Columns", "Title"), QT_TRANSLATE_NOOP("Columns", "Title of the article"), 52, text, true, false},
    Column {RowField::Quality, "quality", QT_TRANSLATE_NOOP("Columns", "Quality"), QT_TRANSLATE_NOOP("Columns", "Score from 0 to 100"), 10, number, true, true},
    Column {RowField::Heat, "heat", QT_TRANSLATE_NOOP("Columns", "Heat"), QT_TRANSLATE_NOOP("Columns", "Popularity; a dash means unknown"), 6, number, false, true},
    Column {RowField::Date, "date", QT_TRANSLATE_NOOP("Columns", "Date"), QT_TRANSLATE_NOOP("Columns", "When the story came out (UTC)"), 13, text, true, true},
    Column {RowField::Provider, "provider", QT_TRANSLATE_NOOP("Columns", "Provider"), QT_TRANSLATE_NOOP("Columns", "Who published the story"), 14, text, true, false},
    Column {RowField::Topics, "topics", QT_TRANSLATE_NOOP("Columns", "Topics"), QT_TRANSLATE_NOOP("Columns", "Topics of the article"), 15, text, true, false},
    Column {RowField::Category, "category", QT_TRANSLATE_NOOP("Columns", "Category"), QT_TRANSLATE_NOOP("Columns", "Category of the article"), 10, text, false, false},
    Column {RowField::Type, "type", QT_TRANSLATE_NOOP("Columns", "Type"), QT_TRANSLATE_NOOP("Columns", "Article, video and so on"), 10, text, false, false},
    Column {RowField::Images, "images", QT_TRANSLATE_NOOP("Columns", "Pictures"), QT_TRANSLATE_NOOP("Columns", "Number of pictures, and the first one"), 12, number, false, true},
    Column {RowField::Related, "related", QT_TRANSLATE_NOOP("Columns", "Related"), QT_TRANSLATE_NOOP("Columns", "Number of related stories"), 8, number, false, true},
    Column {RowField::Cluster, "cluster", QT_TRANSLATE_NOOP("Columns", "In story"), QT_TRANSLATE_NOOP("Columns", "How many articles tell this story, if more than one"), 8, number, false, true},
    Column {RowField::ClusterPublished, "clusterPublished", QT_TRANSLATE_NOOP("Columns", "Published in story"), QT_TRANSLATE_NOOP("Columns", "How many of the articles that tell this story are published"), 10, number, false, true},
    Column {RowField::QualityChange, "qualityChange", QT_TRANSLATE_NOOP("Columns", "Δ Quality"), QT_TRANSLATE_NOOP("Columns", "Quality against when you have last seen the article"), 9, number, false, true},
    Column {RowField::HeatChange, "heatChange", QT_TRANSLATE_NOOP("Columns", "Δ Heat"), QT_TRANSLATE_NOOP("Columns", "Heat against when you have last seen the article"), 8, number, false, true},
    Column {RowField::Worth, "worth", QT_TRANSLATE_NOOP("Columns", "Worth"), QT_TRANSLATE_NOOP("Columns", "What to review first, and why: quality, heat, age and size of the story"), 28, text, false, true},
    Column {RowField::Folder, "folder", QT_TRANSLATE_NOOP("Columns", "Folder"), QT_TRANSLATE_NOOP("Columns", "Folder of the file"), 18, text, false, false},
    Column {RowField::File, "file", QT_TRANSLATE_NOOP("Columns", "File"), QT_TRANSLATE_NOOP("Columns", "Name of the file"), 30, text, false, false},
};
// clang-format on

} // namespace

std::span<const Column> columns()
{
    return table;
}

int columnOf(RowField field)
{
    int index = 0;
    while (table[static_cast<std::size_t>(index)].field != field)
        ++index;
    return index;
}

QString columnHeader(const Column& column)
{
    return *column.header == '\0' ? QString() : QCoreApplication::translate("Columns", column.header);
}

QString columnToolTip(const Column& column)
{
    return QCoreApplication::translate("Columns", column.toolTip);
}

} // namespace stet
