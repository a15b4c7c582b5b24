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

/// A story near the selected one: an article of ours, or one that articles point to and that is not here. Texts are
/// UTF-8, as articles say them, and nothing but text.
struct StoryNode
{
    RowId row = noRow; ///< noRow: not ours
    std::string title{};
    std::string provider{};
    std::string dateText{}; ///< as written
    std::optional<std::int64_t> date{}; ///< seconds since 1970-01-01 UTC
    std::optional<double> quality{}; ///< usually 0 to 100
    PublishState state = PublishState::Unset; ///< of ours
    RowProblems::Worst worst = RowProblems::Worst::None; ///< of ours
    std::string address{}; ///< where it can be read; empty where that is not known or no address of the web
    std::uint32_t hops = 0; ///< from the selected one
    bool isOfStory = false; ///< of ours: whether it is of the selected one's story, as that itself is

    bool isOurs() const { return row != noRow; }
    /// Names the story among all, today as in the next graph: letters and digits.
    std::string key() const;
    bool operator==(const StoryNode&) const = default;
};

/// What joins two stories. Each pair of stories has one link at most.
struct StoryLink
{
    std::uint32_t from = 0; ///< place in StoryGraph::nodes
    std::uint32_t to = 0;
    bool isRelated = false; ///< `from` lists `to` among its related stories
    bool isRelatedBack = false; ///< `to` lists `from`
    bool isSameAddress = false;
    bool isSimilarTitle = false; ///< within days
    bool isTooCommon = false; ///< by an address that too many articles have or list: it makes no story

    bool operator==(const StoryLink&) const = default;
};

/// The neighbourhood of a story.
struct StoryGraph
{
    /// At most so many nodes are shown.
    static constexpr std::size_t mostNodes = 200;

    std::vector<StoryNode> nodes{}; ///< the selected one first
    std::vector<StoryLink> links{};
    std::size_t more = 0; ///< stories that belong here beyond mostNodes

    bool operator==(const StoryGraph&) const = default;
};

} // namespace stet
