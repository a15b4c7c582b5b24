#include "facts_model.h"

#include "article_texts.h"
#include "messages/error_messages.h"

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype shownLength = 400; // characters; the rest is in the tool tip and the copied text
constexpr std::string_view encryptedKey = "secured";

QString shortened(const QString& text)
{
    return text.size() <= shownLength ? text : text.left(shownLength) + u'…';
}

/// What stands beside the name of a list or map: the texts of a short list, else the number of items.
QString summaryOf(const Value& value)
{
    QStringList texts;
    for (const auto& item : value.items) {
        if (!item.isScalar() || value.type == ValueType::Map)
            return value.type == ValueType::Map
                ? QString()
                : FactsModel::tr("%n item(s)", nullptr, static_cast<int>(value.items.size()));
        texts << printable(item.text);
    }
    return shortened(texts.join(u", "_s));
}

QString nameOfItem(const Value& item, std::size_t index)
{
    const auto number = QString::number(index + 1);
    for (const std::string_view key : {"title", "name", "url"}) {
        const auto* value = item.find(key);
        if (value != nullptr && value->isScalar() && !value->text.empty())
            return number + u"  "_s + shortened(printable(value->text));
    }
    return number;
}

} // namespace

void FactsModel::setFields(const Value& fields)
{
    beginResetModel();
    m_facts.clear();
    m_top.clear();
    for (std::size_t i = 0; i < fields.keys.size(); ++i)
        m_top.push_back(add(printable(fields.keys[i]), fields.items[i], -1, static_cast<int>(i)));
    endResetModel();
}

int FactsModel::add(const QString& name, const Value& value, int parent, int row)
{
    const auto place = m_facts.size();
    m_facts.push_back({.name = name, .parent = parent, .row = row});
    auto& fact = m_facts.back();
    if (value.isScalar()) {
        fact.whole = printable(value.text);
        if (parent < 0 && name == QLatin1String(encryptedKey.data(), encryptedKey.size()))
            fact.content = tr("encrypted, %n byte(s)", nullptr, static_cast<int>(value.text.size()));
        else
            fact.content = shortened(fact.whole);
        fact.isAddress = fact.whole.startsWith(u"https://"_s) || fact.whole.startsWith(u"http://"_s);
        return static_cast<int>(place);
    }
    fact.content = summaryOf(value);
    fact.whole = fact.content;
    std::vector<int> children;
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        const auto& item = value.items[i];
        const auto itemName = value.type == ValueType::Map ? printable(value.keys[i]) : nameOfItem(item, i);
        children.push_back(add(itemName, item, static_cast<int>(place), static_cast<int>(i)));
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
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return isName ? shown.name : shown.content;
    case Qt::ToolTipRole:
        return plainToolTip(isName ? shown.name : shortened(shown.whole));
    case FactRole::Address:
        return shown.isAddress ? QVariant(shown.whole) : QVariant();
    case FactRole::Whole:
        return isName ? shown.name : shown.whole;
    default:
        return {};
    }
}

QVariant FactsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Field") : tr("Value");
}

} // namespace stet
