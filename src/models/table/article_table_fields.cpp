// Declared in models/table/article_table_model.h

// The columns of front matter fields in the table of articles.

#include "models/table/article_table_model.h"
#include "models/desk/article_texts.h"
#include "core/library/field_text.h"
#include "core/messages/error_messages.h"

#include <algorithm>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype cellLimit = 400; // characters, more than any column is wide
constexpr qsizetype toolTipLimit = 4000;

/// How many bytes give at least as many characters.
constexpr std::size_t enoughFor(qsizetype characters)
{
    return 4 * (static_cast<std::size_t>(characters) + 1);
}

QString cut(const std::string& text, qsizetype limit)
{
    const auto shown = printable(text);
    return shown.size() <= limit ? shown : shown.left(limit) + u"…"_s;
}

QString toString(const KeyPath& path)
{
    return QString::fromStdString(path.toText());
}

} // namespace

/// What the search asks for and what the columns show is read together.
void ArticleTableModel::needFields()
{
    auto paths = m_request.query->paths;
    for (const auto& path : m_fieldPaths) {
        if (std::find(paths.begin(), paths.end(), path) == paths.end())
            paths.push_back(path);
    }
    m_fields.setNeeded(paths);
}

int ArticleTableModel::addField(const KeyPath& path)
{
    if (insertField(path))
        followFields();
    const auto place = std::find(m_fieldPaths.begin(), m_fieldPaths.end(), path);
    return builtInCount() + static_cast<int>(place - m_fieldPaths.begin());
}

void ArticleTableModel::removeField(const KeyPath& path)
{
    if (takeOffField(path))
        followFields();
}

void ArticleTableModel::setFields(const std::vector<KeyPath>& paths)
{
    bool isChanged = false;
    const auto before = m_fieldPaths;
    for (const auto& path : before) {
        if (std::find(paths.begin(), paths.end(), path) == paths.end())
            isChanged = takeOffField(path) || isChanged;
    }
    for (const auto& path : paths)
        isChanged = insertField(path) || isChanged;
    if (isChanged)
        followFields();
}

/// Whether there was none of that path.
bool ArticleTableModel::insertField(const KeyPath& path)
{
    if (std::find(m_fieldPaths.begin(), m_fieldPaths.end(), path) != m_fieldPaths.end())
        return false;
    const auto column = columnCount();
    beginInsertColumns({}, column, column);
    m_fieldPaths.push_back(path);
    endInsertColumns();
    return true;
}

/// Whether there was one of that path.
bool ArticleTableModel::takeOffField(const KeyPath& path)
{
    const auto place = std::find(m_fieldPaths.begin(), m_fieldPaths.end(), path);
    if (place == m_fieldPaths.end())
        return false;
    const auto index = place - m_fieldPaths.begin();
    const auto column = builtInCount() + static_cast<int>(index);
    beginRemoveColumns({}, column, column);
    m_fieldPaths.erase(place);
    endRemoveColumns();
    if (m_sortField == path)
        sort(columnOf(RowField::Date), Qt::DescendingOrder);
    return true;
}

void ArticleTableModel::followFields()
{
    needFields();
    Q_EMIT fieldsChanged();
}

QString ArticleTableModel::columnKey(int column) const
{
    if (!isField(column))
        return QLatin1String(columns()[static_cast<std::size_t>(column)].key);
    const auto text = toString(m_fieldPaths[static_cast<std::size_t>(column - builtInCount())]);
    const bool isBuiltIn = std::any_of(
        columns().begin(), columns().end(), [&](const Column& other) { return text == QLatin1String(other.key); });
    return isBuiltIn ? u'"' + text + u'"' : text;
}

int ArticleTableModel::columnWithKey(const QString& key) const
{
    for (int column = 0; column < columnCount(); ++column) {
        if (columnKey(column) == key)
            return column;
    }
    return -1;
}

KeyPath ArticleTableModel::fieldOfKey(const QString& key)
{
    const bool isBuiltIn = std::any_of(
        columns().begin(), columns().end(), [&](const Column& other) { return key == QLatin1String(other.key); });
    const auto path = KeyPath::parse(key.toStdString());
    return isBuiltIn || !path.ok() ? KeyPath() : *path;
}

FieldValue ArticleTableModel::fieldValue(RowId id, int column) const
{
    const auto& path = m_fieldPaths[static_cast<std::size_t>(column - builtInCount())];
    const auto values = m_fields.column(path);
    return values ? values->valueAt(id) : FieldValue();
}

QVariant ArticleTableModel::fieldData(RowId id, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return cut(fieldText(fieldValue(id, column), enoughFor(cellLimit)), cellLimit);
    case Qt::ToolTipRole:
        return toolTip(id, {cut(fieldDetail(fieldValue(id, column), enoughFor(toolTipLimit)), toolTipLimit)});
    case Qt::TextAlignmentRole:
        return fieldHeader(column, role);
    case ArticleRole::Number: {
        const auto value = fieldValue(id, column);
        const auto number = stet::numberOf(value.type(), value.text());
        return number ? QVariant(*number) : QVariant();
    }
    default:
        return {};
    }
}

QVariant ArticleTableModel::fieldHeader(int column, int role) const
{
    const auto index = static_cast<std::size_t>(column - builtInCount());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return printable(m_fieldPaths[index].toText());
    case Qt::ToolTipRole:
        return plainToolTip(printable(m_fieldPaths[index].toText()));
    case Qt::TextAlignmentRole: {
        const auto values = m_fields.column(m_fieldPaths[index]);
        return QVariant(Qt::AlignVCenter | (values && values->isMostlyNumbers() ? Qt::AlignRight : Qt::AlignLeft));
    }
    default:
        return {};
    }
}

void ArticleTableModel::takeValues()
{
    if (!m_fieldPaths.empty()) {
        Q_EMIT headerDataChanged(Qt::Horizontal, builtInCount(), columnCount() - 1);
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, builtInCount()), index(rowCount() - 1, columnCount() - 1));
    }
    // Rows keep their place while they are edited: only values that were missing change what is shown.
    if (m_awaitsValues)
        refresh();
}

/// Whether rows and their order depend on values that may still be read.
bool ArticleTableModel::dependsOnFields() const
{
    return !m_request.query->paths.empty() || !m_sortField.empty();
}

} // namespace stet
