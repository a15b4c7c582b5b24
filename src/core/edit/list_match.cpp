#include "core/edit/list_match.h"

#include "core/document/field_values.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace stet {

namespace {

using Places = std::vector<std::optional<std::uint32_t>>;

/// Of a map in a list: what tells it from its neighbours for longer than its other fields stay as they are.
constexpr std::array<std::string_view, 6> identifyingKeys{"originalUrl", "webUrl", "url", "id", "name", "title"};

bool hasSameAddress(const Value& a, const Value& b)
{
    for (const auto key : identifyingKeys) {
        const auto* left = a.find(key);
        const auto* right = b.find(key);
        if (left != nullptr && right != nullptr && left->hasText())
            return sameValue(*left, *right);
    }
    return false;
}

template <typename IsSame>
void matchBy(const std::vector<Value>& ours, const std::vector<Value>& theirs, Places& places, std::vector<bool>& taken,
    IsSame isSame)
{
    for (std::size_t i = 0; i < ours.size(); ++i) {
        for (std::uint32_t k = 0; k < theirs.size() && !places[i]; ++k) {
            if (taken[k] || !isSame(ours[i], theirs[k]))
                continue;
            places[i] = k;
            taken[k] = true;
        }
    }
}

} // namespace

Places matchItems(const std::vector<Value>& ours, const std::vector<Value>& theirs)
{
    Places places(ours.size());
    std::vector<bool> taken(theirs.size());
    // What still stands where it stood is not taken for another one that is like it.
    for (std::uint32_t i = 0; i < ours.size() && i < theirs.size(); ++i) {
        if (!sameValue(ours[i], theirs[i]))
            continue;
        places[i] = i;
        taken[i] = true;
    }
    matchBy(ours, theirs, places, taken, sameValue);
    matchBy(ours, theirs, places, taken, hasSameAddress);
    for (std::uint32_t i = 0; ours.size() == theirs.size() && i < ours.size(); ++i) {
        if (places[i] || taken[i])
            continue;
        places[i] = i;
        taken[i] = true;
    }
    return places;
}

std::optional<KeyPath> matchPath(const Document& ours, const KeyPath& path, const Document& theirs)
{
    const FieldValues own(ours);
    const FieldValues other(theirs);
    KeyPath ourPath;
    KeyPath theirPath;
    for (const auto& segment : path.segments()) {
        if (const auto* key = std::get_if<std::string>(&segment)) {
            ourPath = ourPath.child(*key);
            theirPath = theirPath.child(*key);
            continue;
        }
        const auto index = std::get<std::uint32_t>(segment);
        const auto ourList = own.get(ourPath);
        const auto theirList = other.get(theirPath);
        const auto ourCount = ourList ? ourList->items.size() : 0;
        const auto theirCount = theirList ? theirList->items.size() : 0;
        ourPath = ourPath.item(index);
        if (index >= ourCount) {
            theirPath = theirPath.item(static_cast<std::uint32_t>(theirCount + (index - ourCount)));
            continue;
        }
        if (!theirList || theirList->type != ValueType::List)
            return std::nullopt;
        const auto place = matchItems(ourList->items, theirList->items)[index];
        if (!place)
            return std::nullopt;
        theirPath = theirPath.item(*place);
    }
    return theirPath;
}

} // namespace stet
