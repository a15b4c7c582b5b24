#pragma once

#include "core/library/row_annotations.h"
#include "core/parallel/stop.h"
#include "core/storage/settings_file.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace stet {

/// An article as a person has last seen it.
struct SeenArticle
{
    std::uint64_t content = 0; ///< ArticleSummary::content
    std::uint64_t title = 0; ///< hash, of 32 bits
    PublishState state = PublishState::Unset;
    std::optional<double> quality{};
    std::optional<double> heat{};

    static SeenArticle of(const ArticleSummary& row);
    bool operator==(const SeenArticle&) const = default;
};

/// The articles of an opened root as a person has last seen them all.
struct SeenArticles
{
    std::int64_t time = 0; ///< of the mark, seconds since 1970-01-01 UTC
    std::unordered_map<std::string, SeenArticle> byPath{}; ///< canonical paths

    /// The readable articles of a root among the rows, as they are now.
    static SeenArticles of(const Snapshot& rows, std::string_view root, std::int64_t time);
};

/// Returns the person's own file about a root, a canonical path; it need not exist.
SettingsPlace seenPlace(const std::string& stateFolder, std::string_view root);

/// Writes the articles as text: a line of JSON about the mark, and one for each article with its path below the root.
std::string seenText(const SeenArticles& seen, std::string_view root);
/// Reads such a text; of several lines about one article the last counts. nullopt without the line about the mark.
/// Skips lines that cannot be read.
std::optional<SeenArticles> readSeenText(std::string_view text, std::string_view root);
/// A line to add about an article that the person changed.
std::string seenLine(std::string_view path, const SeenArticle& article, std::string_view root);

/// Reads the file about a root; nullopt if there is none. Errors: as readSettingsFile().
Result<std::optional<SeenArticles>> readSeen(Disk& disk, const std::string& stateFolder, const std::string& root);
/// Replaces that file. Errors: as editSettingsFile().
Result<Done> writeSeen(Disk& disk, const std::string& stateFolder, const std::string& root, const SeenArticles& seen);

/// What came in since.
struct SeenDigest
{
    std::int64_t time = 0; ///< of the mark, seconds since 1970-01-01 UTC
    std::size_t added = 0;
    std::size_t changed = 0; ///< without those in the next two
    std::size_t published = 0; ///< by others
    std::size_t unpublished = 0;
    std::size_t gone = 0;
    std::vector<std::string> goneNames{}; ///< the first of them, paths below their root
    std::size_t reheated = 0; ///< of which only `heat` has changed; these are no news

    static constexpr std::size_t mostGoneNames = 20;

    bool isEmpty() const { return added + changed + published + unpublished + gone == 0; }
    bool operator==(const SeenDigest&) const = default;
};

struct SeenComparison
{
    SeenDigest digest{};
    std::vector<std::pair<RowId, RowNews>> news{}; ///< for each readable article of the root
};

/// Compares the articles of a root with how they were seen. Returns nothing when stopped.
SeenComparison compareSeen(
    const SeenArticles& seen, const Snapshot& rows, std::string_view root, const Stop& stop = {});

} // namespace stet
