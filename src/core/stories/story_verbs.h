#pragma once

#include "core/edit/field_change.h"
#include "core/library/snapshot.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace stet {

/// A story that an article lists, or is to list, among its related ones.
struct ListedStory
{
    std::vector<std::uint64_t>
        addresses{}; ///< hashes as addressHash() makes them; one of them is enough to be this story
    std::string title{}; ///< what it is known by where it has no address
    Value item{}; ///< how it is listed: title, date, addresses, name and domain of the provider, as far as it has them
};

/// A story from what it says of itself.
ListedStory listedStory(const Value& fields);

/// The changes after which a document lists the stories, the new ones at the end of its `related`; none where it does
/// so already. A story without an address or a title is nothing to list. Error: CollectionValue where `related` is no
/// list.
Result<std::vector<FieldChange>> addRelated(const Document& document, std::span<const ListedStory> stories);

/// The changes after which a document does not list the story any more, however often it did; a list that would be
/// empty goes too.
std::vector<FieldChange> removeRelated(const Document& document, const ListedStory& story);

/// Which article of a story is to be the published one.
enum class StoryChoice : std::uint8_t
{
    BestQuality, ///< where several have the same, the earliest of them
    Earliest,
    Provider, ///< by the order of providers; those that are not among them come last, the best of them first
};

/// The article of a story that is chosen; noRow where none of them is there and can be read. `providers`: names, the
/// preferred first, compared without case. What has no date is later than what has one, and what has no quality worse.
RowId chooseOf(std::span<const RowId> story, const Snapshot& rows, StoryChoice choice,
    std::span<const std::string> providers = {});

/// Which article of a story goes out.
struct StoryPlan
{
    RowId chosen = noRow;
    std::vector<RowId> others{};

    bool operator==(const StoryPlan&) const = default;
};

/// The stories that the rows tell, each once, in the order of the rows, with their choice; without those that stand
/// alone, of which none can be chosen, or in which the chosen one is published and no other is.
std::vector<StoryPlan> planStories(std::span<const RowId> of, const Snapshot& rows, const Stories& stories,
    StoryChoice choice, std::span<const std::string> providers = {});

} // namespace stet
