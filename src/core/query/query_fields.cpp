#include "core/query/query_fields.h"

#include "core/text/ascii.h"

#include <algorithm>
#include <array>
#include <utility>

namespace stet {

namespace {

/// The first name of a field is the one that Stet writes itself.
constexpr std::array<std::pair<std::string_view, QueryField>, 29> fields{{
    {"title", QueryField::Title},
    {"excerpt", QueryField::Excerpt},
    {"provider", QueryField::Provider},
    {"topics", QueryField::Topics},
    {"category", QueryField::Category},
    {"type", QueryField::Type},
    {"file", QueryField::File},
    {"folder", QueryField::Folder},
    {"quality", QueryField::Quality},
    {"heat", QueryField::Heat},
    {"images", QueryField::Images},
    {"related", QueryField::Related},
    {"date", QueryField::Date},
    {"problem", QueryField::Problem},
    {"cluster", QueryField::Cluster},
    {"body", QueryField::Body},
    {"reason", QueryField::Reason},
    {"changed", QueryField::Changed},
    {"flipped", QueryField::Flipped},
    {"since", QueryField::Written},
    {"topic", QueryField::Topics},
    {"problems", QueryField::Problem},
    {"image", QueryField::Images},
    {"provider.name", QueryField::Provider},
    {"publishedDateTime", QueryField::Date},
    {"filename", QueryField::File},
    {"source", QueryField::Provider},
    {"score", QueryField::Quality},
    {"headline", QueryField::Title},
}};

constexpr std::array<std::pair<std::string_view, ArticleState>, 15> stateNames{{
    {"published", ArticleState::Published},
    {"draft", ArticleState::Draft},
    {"unset", ArticleState::Unset},
    {"unsaved", ArticleState::Unsaved},
    {"broken", ArticleState::Broken},
    {"locked", ArticleState::Locked},
    {"invalid", ArticleState::Invalid},
    {"duplicate", ArticleState::Duplicate},
    {"unreviewed", ArticleState::Unreviewed},
    {"reviewed", ArticleState::Reviewed},
    {"later", ArticleState::Later},
    {"changed", ArticleState::Changed},
    {"overruled", ArticleState::Overruled},
    {"new", ArticleState::New},
    {"updated", ArticleState::Updated},
}};

template <typename Names>
auto findName(const Names& names, std::string_view key)
{
    return std::find_if(names.begin(), names.end(), [&](const auto& entry) { return isSameName(entry.first, key); });
}

template <typename Names>
std::vector<std::string_view> firstOf(const Names& names)
{
    std::vector<std::string_view> out;
    for (const auto& entry : names) {
        const bool isAlias = std::any_of(names.begin(), names.end(),
            [&](const auto& other) { return &other < &entry && other.second == entry.second; });
        if (!isAlias)
            out.push_back(entry.first);
    }
    return out;
}

} // namespace

bool isSameName(std::string_view a, std::string_view b)
{
    return equalsIgnoringCase(a, b);
}

std::optional<QueryField> rowFieldOf(std::string_view name)
{
    const auto found = findName(fields, name);
    return found == fields.end() ? std::nullopt : std::optional(found->second);
}

std::string_view nameOf(QueryField field)
{
    const auto found
        = std::find_if(fields.begin(), fields.end(), [field](const auto& entry) { return entry.second == field; });
    return found == fields.end() ? std::string_view() : found->first;
}

bool isNumberField(QueryField field)
{
    return field == QueryField::Quality || field == QueryField::Heat || field == QueryField::Images
        || field == QueryField::Related || field == QueryField::Cluster;
}

std::optional<ArticleState> stateOf(std::string_view word)
{
    const auto found = findName(stateNames, word);
    return found == stateNames.end() ? std::nullopt : std::optional(found->second);
}

std::string_view wordOf(ArticleState state)
{
    const auto found = std::find_if(
        stateNames.begin(), stateNames.end(), [state](const auto& entry) { return entry.second == state; });
    return found->first;
}

std::vector<std::string_view> queryFieldNames()
{
    return firstOf(fields);
}

std::vector<std::string_view> queryStateWords()
{
    return firstOf(stateNames);
}

} // namespace stet
