#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace stet {

/// Returns what a title is about, to decide whether two titles tell the same story: its words without stop words
/// (articles, prepositions and such, English and German), stemmed so that inflections are equal, numbers as digits; as
/// hashes, without duplicates, the rarer kind of words first. Omits the outlet's name at the end of some titles.
/// `folded` is the title as folded by foldText().
std::vector<std::uint32_t> titleWords(std::string_view folded);

/// Titles with fewer words are not compared: "News of the day" is in every issue.
inline constexpr std::size_t fewestTitleWords = 3;

/// Whether two titles, within titleDays of each other, tell the same story. The words of one must all be in the other
/// and make up at least titleShare of them, and both or neither must contain a negation. If each has a word of its own
/// ("wave 1" and "wave 2", "approves" and "rejects"), the stories differ, however long the titles are.
bool isSameStory(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b);

inline constexpr double titleShare = 0.6;
inline constexpr std::int64_t titleDays = 3;

/// Returns how many of a title's first words to search by: two titles of the same story share at least one of these.
std::size_t titlePrefix(std::size_t words);

} // namespace stet
