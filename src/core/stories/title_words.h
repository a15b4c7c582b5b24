#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace stet {

/// What a title is about, for telling whether two titles tell the same story: its words without those that say nothing
/// (articles, prepositions and such, English and German), shortened so that inflections are equal, numbers in digits;
/// as hashes, each once, the rarer kind of words first. Without the name of the outlet that some titles end with.
/// `folded` is the title as folded by foldText().
std::vector<std::uint32_t> titleWords(std::string_view folded);

/// Fewer words are no title to compare: "News of the day" is in every issue.
inline constexpr std::size_t fewestTitleWords = 3;

/// Whether two titles tell the same story, if they came within titleDays of each other: the words of the one are among
/// those of the other, and are at least titleShare of them, and both deny something or neither does. Where each has a
/// word of its own ("wave 1" and "wave 2", "approves" and "rejects") it is another story, however long the titles are.
bool isSameStory(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b);

inline constexpr double titleShare = 0.6;
inline constexpr std::int64_t titleDays = 3;

/// The first words of a title, of which two titles of the same story share at least one: who looks for the same story
/// need only look among those.
std::size_t titlePrefix(std::size_t words);

} // namespace stet
