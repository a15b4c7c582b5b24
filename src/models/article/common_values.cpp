#include "models/article/common_values.h"

#include "models/desk/article_texts.h"

#include <algorithm>
#include <array>

namespace stet {

namespace {

std::optional<Value> textValue(std::string_view text)
{
    return text.empty() ? std::nullopt : std::optional(Value::scalar(ValueType::Text, text));
}

std::optional<Value> numberValue(const std::optional<double>& number)
{
    return number ? std::optional(Value::plain(numberText(number).toStdString())) : std::nullopt;
}

std::optional<Value> topicsValue(std::string_view topics)
{
    if (topics.empty())
        return std::nullopt;
    Value list{.type = ValueType::List};
    forEachTopic(topics, [&](std::string_view topic) { list.items.push_back(Value::scalar(ValueType::Text, topic)); });
    return list;
}

using Row = ArticleSummary;

/// A field that rows hold.
struct RowValue
{
    std::string_view path;
    std::optional<Value> (*valueOf)(const Row&);
    bool (*isSame)(const Row&, const Row&);
};

template <auto member>
constexpr RowValue textField(std::string_view path)
{
    return {path, [](const Row& row) { return textValue((row.*member).view()); },
        [](const Row& a, const Row& b) { return (a.*member).view() == (b.*member).view(); }};
}

template <auto member>
constexpr RowValue numberField(std::string_view path)
{
    return {path, [](const Row& row) { return numberValue(row.*member); },
        [](const Row& a, const Row& b) { return a.*member == b.*member; }};
}

constexpr std::array rowValues{
    textField<&Row::title>("title"),
    textField<&Row::excerpt>("excerpt"),
    textField<&Row::dateText>("publishedDateTime"),
    textField<&Row::category>("category"),
    textField<&Row::type>("type"),
    textField<&Row::provider>("provider.name"),
    numberField<&Row::quality>("quality"),
    numberField<&Row::heat>("heat"),
    RowValue{"topics", [](const Row& row) { return topicsValue(row.topics.view()); },
        [](const Row& a, const Row& b) { return a.topics.view() == b.topics.view(); }},
};

} // namespace

CommonValues::CommonValues(const Snapshot& rows, const std::vector<RowId>& ids)
{
    const auto isThere = [&](RowId id) { return id < rows.size() && rows[id] != nullptr && !rows[id]->error; };
    const auto first = std::find_if(ids.begin(), ids.end(), isThere);
    if (first == ids.end())
        return;
    const auto& one = *rows[*first];
    m_publishState = one.publishState;
    std::vector<RowValue> same(rowValues.begin(), rowValues.end());
    for (auto id = first + 1; id != ids.end() && (m_publishState || !same.empty()); ++id) {
        if (!isThere(*id))
            continue;
        const auto& other = *rows[*id];
        if (m_publishState && other.publishState != m_publishState) {
            const bool areOnSite = isOnSite(*m_publishState) && isOnSite(other.publishState);
            m_publishState = areOnSite ? std::optional(PublishState::Published) : std::nullopt;
        }
        std::erase_if(same, [&](const RowValue& field) { return !field.isSame(one, other); });
    }
    for (const auto& field : same)
        m_common.emplace(field.path, field.valueOf(one));
}

FormValue CommonValues::value(const KeyPath& path) const
{
    const auto known = m_common.find(path.toText());
    return known == m_common.end() ? FormValue{.isSeveral = true} : FormValue{.value = known->second};
}

} // namespace stet
