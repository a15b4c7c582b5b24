#include "models/article/facts_model.h"

#include "core/edit/field_lookup.h"
#include "core/messages/error_messages.h"
#include "models/article/typed_text.h"
#include "models/desk/article_texts.h"
#include "models/desk/cell_sign.h"
#include "models/desk/value_summary.h"

#include <algorithm>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype factLength = 400; // characters; the rest is in the tool tip and the copied text

QString shortened(const QString& text)
{
    return text.size() <= factLength ? text : text.left(factLength) + u'…';
}

QString factText(const std::string& utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// The name of a field of a map; empty for an item of a list.
std::string pathKey(const KeyPath& path)
{
    const auto* key = std::get_if<std::string>(&path.segments().back());
    return key != nullptr ? *key : std::string();
}

QString nameOfItem(const Value& item, std::size_t index)
{
    const auto number = QString::number(index + 1);
    for (const std::string_view key : {"title", "name", "url"}) {
        const auto* value = item.find(key);
        if (value != nullptr && value->isScalar() && !value->text.empty())
            return number + u"  "_s + oneLine(value->text);
    }
    return number;
}

} // namespace

void FactsModel::setFields(const Value& fields, bool isEditable, RowId row)
{
    beginResetModel();
    m_isEditable = isEditable;
    m_row = row;
    m_facts.clear();
    m_top.clear();
    for (std::size_t i = 0; i < fields.keys.size(); ++i) {
        const auto& key = fields.keys[i];
        m_top.push_back(add(printable(key), KeyPath::ofKey(key), fields.items[i], -1, static_cast<int>(i)));
    }
    endResetModel();
}

int FactsModel::add(const QString& name, const KeyPath& path, const Value& value, int parent, int row)
{
    const auto place = m_facts.size();
    m_facts.push_back({.name = name, .path = path, .type = value.type, .parent = parent, .row = row});
    auto& fact = m_facts.back();
    if (value.isScalar()) {
        fact.whole = factText(value.text);
        fact.isEncrypted = parent < 0 && path.topKey() == protectedKey;
        fact.content = fact.isEncrypted ? tr("encrypted, %n byte(s)", nullptr, static_cast<int>(value.text.size()))
                                        : oneLine(value.text);
        fact.isAddress = fact.whole.startsWith(u"https://"_s) || fact.whole.startsWith(u"http://"_s);
        return static_cast<int>(place);
    }
    fact.whole = summaryOf(value);
    fact.content = shortened(fact.whole);
    std::vector<int> children;
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        const auto& item = value.items[i];
        const bool isMap = value.type == ValueType::Map;
        const auto itemName = isMap ? printable(value.keys[i]) : nameOfItem(item, i);
        const auto itemPath = isMap ? path.child(value.keys[i]) : path.item(static_cast<std::uint32_t>(i));
        children.push_back(add(itemName, itemPath, item, static_cast<int>(place), static_cast<int>(i)));
    }
    m_facts[place].children = std::move(children);
    return static_cast<int>(place);
}

QModelIndex FactsModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const auto& siblings = parent.isValid() ? fact(parent).children : m_top;
    return createIndex(row, column, static_cast<quintptr>(siblings[static_cast<std::size_t>(row)]));
}

QModelIndex FactsModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || fact(child).parent < 0)
        return {};
    const auto place = fact(child).parent;
    return createIndex(m_facts[static_cast<std::size_t>(place)].row, 0, static_cast<quintptr>(place));
}

int FactsModel::rowCount(const QModelIndex& parent) const
{
    if (parent.column() > 0)
        return 0;
    return static_cast<int>(parent.isValid() ? fact(parent).children.size() : m_top.size());
}

int FactsModel::columnCount(const QModelIndex& /*parent*/) const
{
    return ColumnCount;
}

QVariant FactsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& shown = fact(index);
    const bool isName = index.column() == Name;
    if (const auto* refused = refusedAt(index)) {
        if (auto shownInstead = RefusedTexts::dataOf(*refused, role); shownInstead.isValid())
            return shownInstead;
        if (role == FactRole::Address)
            return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return isName ? shown.name : shown.content;
    case Qt::EditRole:
        return heldText(index);
    case Qt::ToolTipRole:
        return plainToolTip(isName ? shown.name : shown.isEncrypted ? shown.content : shortened(shown.whole));
    case FactRole::Address:
        return shown.isAddress ? QVariant(shown.whole) : QVariant();
    case FactRole::Whole:
        return isName ? shown.name : shown.whole;
    case FactRole::Path:
        return printable(shown.path.toText());
    case markRole:
        return !isName && shown.isEncrypted ? QVariant(static_cast<int>(CellSign::Lock)) : QVariant();
    default:
        return {};
    }
}

bool FactsModel::canChange(const QModelIndex& index) const
{
    return m_isEditable && index.isValid() && pathOf(index).topKey() != protectedKey;
}

Qt::ItemFlags FactsModel::flags(const QModelIndex& index) const
{
    auto flags = QAbstractItemModel::flags(index);
    if (!canChange(index))
        return flags;
    const auto& shown = fact(index);
    const bool isSingle = shown.type != ValueType::Map && shown.type != ValueType::List;
    // A line to type in would lose what it cannot hold.
    const bool fitsALine = std::none_of(shown.whole.begin(), shown.whole.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    });
    flags.setFlag(Qt::ItemIsEditable, index.column() == Name ? !pathKey(shown.path).empty() : isSingle && fitsALine);
    return flags;
}

/// Changes nothing here: what was typed goes to who makes edits, and comes back as other fields.
bool FactsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    RefusedTexts::Text text{.place = placeOf(index), .typed = value.toString(), .held = heldText(index)};
    discardRefused(index);
    if (text.typed == text.held)
        return false;
    const auto& path = text.place.path;
    if (!text.place.isName) {
        Q_EMIT edited(text, readAsHeld(path, text.typed).changes);
    } else if (text.typed.trimmed().isEmpty()) {
        text.why = tr("Enter a name for the field.");
        keepRefused(text);
        Q_EMIT mistyped(text.why);
        return false;
    } else {
        Q_EMIT edited(text, {RenameField{path, text.typed.toStdString()}});
    }
    return true;
}

/// What a cell holds, as its editor shows it.
QString FactsModel::heldText(const QModelIndex& index) const
{
    const auto& shown = fact(index);
    return index.column() == Name ? factText(pathKey(shown.path)) : shown.whole;
}

RefusedTexts::Place FactsModel::placeOf(const QModelIndex& index) const
{
    return {m_row, pathOf(index), index.column() == Name};
}

const RefusedTexts::Text* FactsModel::refusedAt(const QModelIndex& index) const
{
    const auto* text = m_refused.isEmpty() ? nullptr : m_refused.find(placeOf(index));
    return text != nullptr && text->held == heldText(index) ? text : nullptr;
}

/// Returns an invalid index for a cell that is not shown.
QModelIndex FactsModel::cellAt(const RefusedTexts::Place& place) const
{
    const auto shown
        = std::find_if(m_facts.begin(), m_facts.end(), [&](const Fact& one) { return one.path == place.path; });
    if (place.row != m_row || shown == m_facts.end())
        return {};
    return createIndex(shown->row, place.isName ? Name : Content, static_cast<quintptr>(shown - m_facts.begin()));
}

void FactsModel::keepRefused(const RefusedTexts::Text& text)
{
    m_refused.keep(text);
    if (const auto cell = cellAt(text.place); cell.isValid())
        Q_EMIT dataChanged(cell, cell);
}

std::vector<RowId> FactsModel::refusedRows() const
{
    std::vector<RowId> rows;
    for (const auto& text : m_refused.all()) {
        const auto cell = cellAt(text.place);
        if (text.place.row != m_row || (cell.isValid() && heldText(cell) == text.held))
            rows.push_back(text.place.row);
    }
    return rows;
}

void FactsModel::discardRefused(const QModelIndex& index)
{
    if (refusedAt(index) == nullptr)
        return;
    m_refused.discard(placeOf(index));
    Q_EMIT dataChanged(index, index);
}

QVariant FactsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Field") : tr("Value");
}

} // namespace stet
