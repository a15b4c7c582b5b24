#pragma once

#include "core/edit/field_change.h"
#include "core/library/snapshot.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace stet {

/// A story that an article lists, or will list, among its related ones.
struct ListedStory
{
    std::vector<std::uint64_t>
        addresses{}; ///< hashes as addressHash() makes them; one of them is enough to be this story
    std::string title{}; ///< identifies it if it has no address
    Value item{}; ///< its entry in the list: title, date, addresses, name and domain of the provider, as far as known
};

/// Makes a story from an article's fields.
ListedStory listedStory(const Value& fields);

/// Returns the changes that make a document list the stories, new ones at the end of its `related`; empty if it lists
/// them already. Skips a story without an address or a title. Error: CollectionValue if `related` is not a list.
Result<std::vector<FieldChange>> addRelated(const Document& document, std::span<const ListedStory> stories);

/// Returns the changes that remove every entry of the story from a document's list, and the list if it becomes empty.
std::vector<FieldChange> removeRelated(const Document& document, const ListedStory& story);

/// How to choose the article of a story to publish.
enum class StoryChoice : std::uint8_t
{
    BestQuality, ///< among equals, the earliest
    Earliest,
    Provider, ///< by the order of providers; others come last, the best of them first
};

/// Returns the chosen article of a story; noRow if none exists and can be read. `providers`: names, preferred first,
/// compared ignoring case. An article without a date counts as later than one with a date, and one without a quality as
/// worse.
RowId chooseOf(std::span<const RowId> story, const Snapshot& rows, StoryChoice choice,
    std::span<const std::string> providers = {});

/// The article of a story to publish, and the others.
struct StoryPlan
{
    RowId chosen = noRow;
    std::vector<RowId> others{};

    bool operator==(const StoryPlan&) const = default;
};

/// Returns the stories of the rows, without duplicates, in the order of the rows, with the chosen article. Skips lone
/// articles, stories in which none can be chosen, and those in which exactly the chosen one is published.
std::vector<StoryPlan> planStories(std::span<const RowId> of, const Snapshot& rows, const Stories& stories,
    StoryChoice choice, std::span<const std::string> providers = {});

} // namespace stet
