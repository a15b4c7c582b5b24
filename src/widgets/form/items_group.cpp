#include "widgets/form/items_group.h"

#include "core/document/field_values.h"
#include "core/messages/error_messages.h"
#include "ui_items_group.h"
#include "widgets/form/addresses_group.h"
#include "widgets/form/field_binding.h"
#include "widgets/form/field_message.h"

#include <QLabel>
#include <QLineEdit>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr int mostItemsShown = 4; // items, before the list scrolls

const std::vector<Value>& itemsOf(const Value& fields, const KeyPath& path)
{
    static const std::vector<Value> none;
    const auto* list = valueIn(fields, path);
    return list != nullptr && list->type == ValueType::List ? list->items : none;
}

} // namespace

ItemsGroup::ItemsGroup(Kind kind, ArticleForm& form, UrlOpener& opener, Clipboard& clipboard, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ItemsGroup>())
    , m_kind(std::move(kind))
    , m_form(form)
{
    m_ui->setupUi(this);
    m_ui->items->setAccessibleName(m_kind.name);
    m_ui->items->setTextElideMode(Qt::ElideRight);
    m_ui->items->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    addFields(opener, clipboard);
    connect(m_ui->items, &QListWidget::currentRowChanged, this, &ItemsGroup::showItem);
    connect(m_ui->add, &QToolButton::clicked, this, [this] { add(false); });
    connect(m_ui->duplicate, &QToolButton::clicked, this, [this] { add(true); });
    connect(m_ui->up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_ui->down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_ui->remove, &QToolButton::clicked, this, &ItemsGroup::remove);
    connect(m_ui->message, &FieldMessage::removalRequested, this,
        [this] { m_form.change(m_form.rows(), m_kind.list, {RemoveField{m_kind.list}}); });
    connect(&m_form, &ArticleForm::changed, this, &ItemsGroup::showItems);
    connect(&m_form, &ArticleForm::problemsChanged, this, &ItemsGroup::showProblems);
    connect(&m_form, &ArticleForm::refused, this, [this](const KeyPath& path, const QString& why) {
        if (path != m_kind.list)
            return;
        m_isAdding = false;
        m_next = -1;
        m_ui->message->setParseError(why);
    });
    showItems();
}

ItemsGroup::~ItemsGroup() = default;

const Value* ItemsGroup::textAt(const KeyPath& path) const
{
    const auto place = m_kind.list.size();
    if (path.size() <= place)
        return nullptr;
    const auto row = std::get<std::uint32_t>(path.segments()[place]);
    const auto& items = itemsOf(m_form.fields(), m_kind.list);
    const bool isText = row < items.size() && items[row].isScalar() && items[row].type != ValueType::Null;
    return isText ? &items[row] : nullptr;
}

/// Reads what is typed for a field; of an item that is a text alone, as a field beside that text.
ReadTyped ItemsGroup::readerOf(const Field& field) const
{
    return [this, read = field.read](const KeyPath& path, const QString& typed) {
        auto meaning = read(path, typed);
        const auto item = m_kind.list.size() + 1;
        const auto* text = path.size() > item ? textAt(path) : nullptr;
        if (text == nullptr || meaning.changes.empty())
            return meaning;
        const auto row = std::get<std::uint32_t>(path.segments()[item - 1]);
        const auto& own = m_kind.fields[m_kind.fieldOfText(text->text)].path;
        meaning.changes.insert(
            meaning.changes.begin(), MakeMap{m_kind.list.item(row), std::get<std::string>(own.segments().front())});
        return meaning;
    };
}

/// Where the field of an item is.
KeyPath ItemsGroup::pathOf(std::size_t field, int row) const
{
    auto path = m_kind.list.item(static_cast<std::uint32_t>(row));
    const auto* text = textAt(path);
    if (text != nullptr && m_kind.fieldOfText(text->text) == field)
        return path;
    for (const auto& segment : m_kind.fields[field].path.segments())
        path = path.child(std::get<std::string>(segment));
    return path;
}

void ItemsGroup::addFields(UrlOpener& opener, Clipboard& clipboard)
{
    for (const auto& field : m_kind.fields) {
        auto* line = new QLineEdit(m_ui->body);
        auto* label = new QLabel(field.label, m_ui->body);
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(line);
        m_ui->fields->addRow(label, line);
        m_bindings.push_back(new FieldBinding(m_form, {}, line, readerOf(field)));
        if (field.isAddress)
            AddressesGroup::addActions(line, opener, clipboard);
    }
}

void ItemsGroup::rememberFolding(Settings& settings, const QString& key)
{
    m_ui->heading->setUp(*m_ui->body, settings, key);
}

/// What a person knows the item by: the first of its fields that says something.
QString ItemsGroup::nameOfItem(const Value& item, std::size_t index) const
{
    const auto number = QString::number(index + 1);
    if (item.isScalar() && !item.text.empty())
        return number + QStringLiteral("  ") + printable(item.text);
    for (const auto& field : m_kind.fields) {
        const auto* value = valueIn(item, field.path);
        if (value != nullptr && value->isScalar() && !value->text.empty())
            return number + QStringLiteral("  ") + printable(value->text);
    }
    return number;
}

void ItemsGroup::showItems()
{
    const auto& items = itemsOf(m_form.fields(), m_kind.list);
    const bool isSame = std::exchange(m_rows, m_form.rows()) == m_form.rows();
    const int chosen = m_next >= 0 ? m_next : isSame ? m_ui->items->currentRow() : 0;
    m_next = -1;
    {
        const QSignalBlocker blocker(m_ui->items);
        m_ui->items->clear();
        for (std::size_t i = 0; i < items.size(); ++i)
            m_ui->items->addItem(nameOfItem(items[i], i));
        m_ui->items->setCurrentRow(std::min(chosen, m_ui->items->count() - 1));
    }
    const auto count = static_cast<int>(items.size());
    const auto lines = std::clamp(count, 1, mostItemsShown);
    m_ui->items->setFixedHeight(
        lines * m_ui->items->fontMetrics().height() + lines * 4 + 2 * m_ui->items->frameWidth());
    m_heading = m_form.isOfMany() ? m_kind.name : tr("%1 (%2)").arg(m_kind.name).arg(count);
    showProblems();
    m_ui->body->setEnabled(m_form.rows().size() == 1 && !m_form.error());
    m_ui->message->clear();
    if (items.empty() && valueIn(m_form.fields(), m_kind.list) != nullptr)
        m_ui->message->offerRemoval();
    showItem();
    if (std::exchange(m_isAdding, false) && isSame)
        qobject_cast<QWidget*>(m_bindings.front()->parent())->setFocus(Qt::OtherFocusReason);
}

void ItemsGroup::showProblems()
{
    m_ui->heading->setHeading(m_heading, m_form.countProblems(m_kind.list));
}

void ItemsGroup::showItem()
{
    const int row = m_ui->items->currentRow();
    const bool isText = row >= 0 && textAt(m_kind.list.item(static_cast<std::uint32_t>(row))) != nullptr;
    for (std::size_t i = 0; i < m_bindings.size(); ++i)
        m_bindings[i]->setPath(row < 0 ? KeyPath() : pathOf(i, row));
    if (isText)
        m_ui->message->setNote(m_kind.textNote);
    else if (m_isNoted)
        m_ui->message->clear();
    m_isNoted = isText;
    const int count = m_ui->items->count();
    m_ui->duplicate->setEnabled(row >= 0);
    m_ui->remove->setEnabled(row >= 0);
    m_ui->up->setEnabled(row > 0);
    m_ui->down->setEnabled(row >= 0 && row + 1 < count);
}

void ItemsGroup::change(FieldChange change, int next)
{
    m_form.endTyping();
    m_next = next;
    m_form.change(m_form.rows(), m_kind.list, {std::move(change)});
}

/// The items that typed text was for have other places now.
void ItemsGroup::discardTyping()
{
    m_form.endTyping();
    for (auto* binding : m_bindings)
        binding->discard();
}

void ItemsGroup::add(bool isCopy)
{
    const auto& items = itemsOf(m_form.fields(), m_kind.list);
    const int row = m_ui->items->currentRow();
    Value item;
    if (isCopy)
        item = items.at(static_cast<std::size_t>(row));
    else
        item = {.type = ValueType::Map,
            .keys = {std::get<std::string>(m_kind.fields.front().path.segments().front())},
            .items = {Value::scalar(ValueType::Text, "")}};
    const int place = isCopy ? row + 1 : static_cast<int>(items.size());
    InsertItem inserted{m_kind.list, static_cast<std::uint32_t>(place), std::move(item)};
    if (!isCopy)
        inserted.amongTexts = Value::scalar(ValueType::Text, "");
    if (isCopy)
        discardTyping();
    m_isAdding = !isCopy;
    change(std::move(inserted), place);
}

void ItemsGroup::move(int step)
{
    const int row = m_ui->items->currentRow();
    discardTyping();
    change(MoveItem{m_kind.list, static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(row + step)}, row + step);
}

void ItemsGroup::remove()
{
    const int row = m_ui->items->currentRow();
    discardTyping();
    change(RemoveField{m_kind.list.item(static_cast<std::uint32_t>(row))}, row);
}

ItemsGroup::Kind imagesKind()
{
    const auto key = [](const char* name) { return KeyPath::ofKey(name); };
    return {key("images"), ItemsGroup::tr("Pictures"),
        {{key("url"), ItemsGroup::tr("Address"), readText, true}, {key("title"), ItemsGroup::tr("Title"), readText},
            {key("width"), ItemsGroup::tr("Width"), readNumber}, {key("height"), ItemsGroup::tr("Height"), readNumber},
            {key("attribution"), ItemsGroup::tr("Attribution"), readText}},
        ItemsGroup::tr("This picture is only an address. Fill in another field, and both are kept."),
        [](const std::string& /*text*/) { return std::size_t{0}; }};
}

ItemsGroup::Kind relatedKind()
{
    const auto key = [](const char* name) { return KeyPath::ofKey(name); };
    return {key("related"), ItemsGroup::tr("Related stories"),
        {{key("title"), ItemsGroup::tr("Title"), readText}, {key("excerpt"), ItemsGroup::tr("Excerpt"), readText},
            {key("webUrl"), ItemsGroup::tr("Address"), readAddress, true},
            {key("publishedDateTime"), ItemsGroup::tr("Date"), readDate},
            {key("type"), ItemsGroup::tr("Type"), readText}, {key("quality"), ItemsGroup::tr("Quality"), readNumber},
            {key("provider").child("name"), ItemsGroup::tr("Provider"), readText}},
        ItemsGroup::tr("This story is only a text. Fill in another field, and both are kept."),
        [](const std::string& text) {
            constexpr std::size_t title = 0;
            constexpr std::size_t address = 2;
            return text.starts_with("http://") || text.starts_with("https://") ? address : title;
        }};
}

} // namespace stet
