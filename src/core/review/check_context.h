#pragma once

#include "core/library/snapshot.h"
#include "core/schema/schema.h"
#include "core/settings/folder_settings.h"
#include "core/settings/review_settings.h"
#include "core/text/result.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace stet {

struct PixelSize
{
    std::uint32_t width = 0;
    std::uint32_t height = 0;
};

/// Returns the size of the picture that an article's reference means, if it is a file in the opened folders, or one on
/// the network that was loaded before. Errors are those of ConfinedReader, and of images. Several threads may call it
/// at once.
using LocalImageSize = std::function<Result<PixelSize>(const std::string& article, std::string_view reference)>;

/// Returns a LocalImageSize for the folders with these roots.
using ImageSizes = std::function<LocalImageSize(const std::vector<std::string>& roots)>;

/// Topics in their accepted spelling, found regardless of case and of the characters between their words.
class KnownTopics
{
public:
    /// Adds a topic that the folder itself lists, which overrides what articles use. If it lists several spellings,
    /// each is right.
    void name(std::string_view topic);
    /// Learns from articles: accepts a spelling that four of five articles use.
    void learn(const Snapshot& rows);

    /// Returns the accepted spelling of a topic that is spelled differently; empty if it is right or unknown.
    std::string_view otherSpelling(std::string_view topic) const;

private:
    std::unordered_map<std::string, std::set<std::string>> m_named;
    std::unordered_map<std::string, std::string> m_learned;
};

/// What an article is checked against besides itself. Immutable while workers use it.
struct CheckContext
{
    ReviewSettings settings{};
    Schemas schemas{};
    std::int64_t now = 0; ///< seconds since 1970-01-01 UTC
    KnownTopics topics{};
    std::unordered_map<std::string, std::int64_t> medianDates{}; ///< by folder; seconds since 1970-01-01 UTC
    LocalImageSize imageSize{}; ///< may be empty
    std::string root{}; ///< the canonical folder that path patterns are relative to

    /// Whether an article is much older than its neighbors in the folder.
    bool isEarly(const ArticleSummary& row) const;
    /// A canonical path as the patterns of the settings see it: below the root.
    std::string_view below(std::string_view path) const;

    /// Learns what articles are like in each folder.
    void learn(const Snapshot& rows);
    /// Whether anything learned from all articles applies to this one.
    bool hasLearnedAbout(const ArticleSummary& row) const;
};

/// What articles are checked against, by the index of their root.
using CheckContexts = std::vector<std::shared_ptr<const CheckContext>>;

/// Returns the context of a root; for a further root, that of a folder without settings.
const CheckContext& contextOf(const CheckContexts& contexts, std::uint32_t root);

/// Returns what the articles of a folder are checked against, without pictures and what is learned from articles.
/// `now`: seconds since 1970-01-01 UTC.
CheckContext checkContextOf(const FolderSettings& folder, std::int64_t now);

} // namespace stet
