#pragma once

#include "core/library/publish_field.h"
#include "core/library/row_problems.h"
#include "core/library/snapshot.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stet {

/// A story near the selected one: one of our articles, or a story that articles link to and that is not among them.
/// Texts are UTF-8, as articles have them, and plain text only.
struct StoryNode
{
    RowId row = noRow; ///< noRow: not one of ours
    std::string title{};
    std::string provider{};
    std::string dateText{}; ///< as written
    std::optional<std::int64_t> date{}; ///< seconds since 1970-01-01 UTC
    std::optional<double> quality{}; ///< usually 0 to 100
    PublishState state = PublishState::Unset; ///< if ours
    RowProblems::Worst worst = RowProblems::Worst::None; ///< if ours
    std::string address{}; ///< where it can be read; empty if unknown or not a web address
    std::uint32_t hops = 0; ///< distance from the selected story
    bool isOfStory = false; ///< if ours: belongs to the story of the selected one, as that one itself does

    bool isOurs() const { return row != noRow; }
    /// Identifies the story, in this graph and later ones: letters and digits.
    std::string key() const;
    bool operator==(const StoryNode&) const = default;
};

/// What joins two stories. Each pair has at most one link.
struct StoryLink
{
    std::uint32_t from = 0; ///< index in StoryGraph::nodes
    std::uint32_t to = 0;
    bool isRelated = false; ///< `from` lists `to` among its related stories
    bool isRelatedBack = false; ///< `to` lists `from`
    bool isSameAddress = false;
    bool isSimilarTitle = false; ///< within days
    bool isTooCommon = false; ///< by an address that too many articles have or list, which does not make them one story

    bool operator==(const StoryLink&) const = default;
};

/// The neighborhood of a story.
struct StoryGraph
{
    /// The most nodes shown.
    static constexpr std::size_t mostNodes = 200;

    std::vector<StoryNode> nodes{}; ///< the selected one first
    std::vector<StoryLink> links{};
    std::size_t more = 0; ///< number of further stories, beyond mostNodes

    bool operator==(const StoryGraph&) const = default;
};

} // namespace stet
