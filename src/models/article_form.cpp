#include "article_form.h"

#include "article_texts.h"
#include "document/field_values.h"
#include "messages/error_messages.h"

#include <algorithm>
#include <array>

namespace stet {

namespace {

using ValueOf = std::optional<Value> (*)(const ArticleSummary&);

std::optional<Value> textValue(std::string_view text)
{
    return text.empty() ? std::nullopt : std::optional(Value::scalar(ValueType::Text, text));
}

std::optional<Value> numberValue(const std::optional<double>& number)
{
    return number ? std::optional(Value::plain(numberText(number).toStdString())) : std::nullopt;
}

std::optional<Value> topicsValue(const ArticleSummary& row)
{
    if (row.topics.empty())
        return std::nullopt;
    Value list{.type = ValueType::List};
    forEachTopic(row.topics, [&](std::string_view topic) { list.items.push_back(Value::scalar(ValueType::Text, topic)); });
    return list;
}

struct RowValue
{
    std::string_view path;
    ValueOf valueOf;
};

/// The fields that rows hold.
constexpr std::array rowValues{
    RowValue{"title", [](const ArticleSummary& row) { return textValue(row.title); }},
    RowValue{"excerpt", [](const ArticleSummary& row) { return textValue(row.excerpt); }},
    RowValue{"publishedDateTime", [](const ArticleSummary& row) { return textValue(row.dateText); }},
    RowValue{"category", [](const ArticleSummary& row) { return textValue(row.category); }},
    RowValue{"type", [](const ArticleSummary& row) { return textValue(row.type); }},
    RowValue{"provider.name", [](const ArticleSummary& row) { return textValue(row.provider); }},
    RowValue{"quality", [](const ArticleSummary& row) { return numberValue(row.quality); }},
    RowValue{"heat", [](const ArticleSummary& row) { return numberValue(row.heat); }},
    RowValue{"topics", &topicsValue},
};

} // namespace

ArticleForm::ArticleForm(
    ArticleStore& store, DeskState& desk, ArticleReader& reader, DeskCommands& commands, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_desk(desk)
    , m_commands(commands)
{
    connect(&reader, &ArticleReader::detailChanged, this, &ArticleForm::takeDetail);
    connect(&m_desk, &DeskState::selectedChanged, this, &ArticleForm::followSelection);
    connect(&m_store, &ArticleStore::changed, this, &ArticleForm::followStore);
}

const std::optional<Error>& ArticleForm::error() const
{
    static const std::optional<Error> none;
    return m_shown ? m_shown->error : none;
}

const Value& ArticleForm::fields() const
{
    static const Value none;
    return m_shown ? m_shown->fields : none;
}

void ArticleForm::takeDetail(const std::shared_ptr<const ArticleDetail>& detail)
{
    m_detail = detail;
    if (m_desk.selected().size() <= 1)
        followSelection();
}

void ArticleForm::followSelection()
{
    const auto& selected = m_desk.selected();
    const bool isRead = m_detail && selected.size() == 1 && m_detail->row == selected.front();
    if (selected.size() == 1 && !isRead)
        return; // what is shown stays until the article is read
    m_rows = selected;
    m_shown = isRead ? m_detail : nullptr;
    Q_EMIT changed();
}

void ArticleForm::followStore(const Change& change)
{
    if (change.rows.empty()) {
        m_detail = m_shown = nullptr;
        m_rows.clear();
        Q_EMIT changed();
    } else if (isOfMany()) {
        Q_EMIT changed();
    }
}

FormValue ArticleForm::commonValue(ValueOf valueOf) const
{
    const auto& library = m_store.library();
    FormValue common;
    bool isFirst = true;
    for (const auto id : m_rows) {
        if (!library.contains(id))
            continue;
        auto value = valueOf(library.row(id));
        if (!isFirst && value != common.value)
            return {.isSeveral = true};
        common.value = std::move(value);
        isFirst = false;
    }
    return common;
}

FormValue ArticleForm::value(const KeyPath& path) const
{
    if (!isOfMany()) {
        const auto* value = valueIn(fields(), path);
        return {.value = value == nullptr ? std::nullopt : std::optional(*value)};
    }
    const auto text = path.toText();
    const auto known
        = std::find_if(rowValues.begin(), rowValues.end(), [&](const RowValue& other) { return other.path == text; });
    return known == rowValues.end() ? FormValue{.isSeveral = true} : commonValue(known->valueOf);
}

std::optional<PublishState> ArticleForm::publishState() const
{
    const auto& library = m_store.library();
    std::optional<PublishState> common;
    for (const auto id : m_rows) {
        if (!library.contains(id))
            continue;
        const auto state = library.row(id).publishState;
        if (common && *common != state)
            return std::nullopt;
        common = state;
    }
    return common;
}

void ArticleForm::change(
    const std::vector<RowId>& rows, const KeyPath& path, std::vector<FieldChange> changes, EditCommand::Stay stay)
{
    m_commands.change(rows, path, std::move(changes), stay, [this, rows, path](const ArticleEditor::Outcome& outcome) {
        if (outcome.refused.empty())
            return;
        if (rows != m_rows) { // the fields show other articles by now, of which it is not true
            m_commands.sayRefused(outcome.refused);
            return;
        }
        const auto& [row, error] = outcome.refused.front();
        const auto why = sentenceWithLine(error);
        const auto count = static_cast<int>(outcome.refused.size());
        const auto name = m_store.library().contains(row) ? nameOf(m_store.library().row(row)) : QString();
        Q_EMIT refused(path,
            outcome.done.empty() && count == 1
                ? why
                : tr("%n article(s) not changed; the first is %1: %2", nullptr, count).arg(name, why));
    });
}

} // namespace stet
