#pragma once

#include "core/library/snapshot.h"
#include "core/review/review_settings.h"
#include "core/schema/schema.h"
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

/// The size of the picture that a reference of an article means, where it is a file of the opened folders. Errors are
/// those of ConfinedReader, and of images. May be called by several threads at once.
using LocalImageSize = std::function<Result<PixelSize>(const std::string& article, std::string_view reference)>;

/// Yields what looks at pictures of the folders with these roots.
using ImageSizes = std::function<LocalImageSize(const std::vector<std::string>& roots)>;

/// Topics in the spelling that counts, whatever case and whatever stands between their words.
class KnownTopics
{
public:
    /// A topic that the folder names itself, which counts whatever articles say. Of several that differ in spelling
    /// alone each is right.
    void name(std::string_view topic);
    /// Learns from articles: a spelling that four of five articles have is known.
    void learn(const Snapshot& rows);

    /// The spelling that counts of a topic that is written otherwise; empty where it is right or not known.
    std::string_view otherSpelling(std::string_view topic) const;

private:
    std::unordered_map<std::string, std::set<std::string>> m_named;
    std::unordered_map<std::string, std::string> m_learned;
};

/// What an article is checked against beside itself. Immutable while workers use it.
struct CheckContext
{
    ReviewSettings settings{};
    Schemas schemas{};
    std::int64_t now = 0; ///< seconds since 1970-01-01 UTC
    KnownTopics topics{};
    std::unordered_map<std::string, std::int64_t> medianDates{}; ///< by folder; seconds since 1970-01-01 UTC
    LocalImageSize imageSize{}; ///< may be empty
    std::string root{}; ///< the canonical folder that paths of patterns begin in

    /// Whether an article is from long before those beside it.
    bool isEarly(const ArticleSummary& row) const;
    /// A canonical path as the patterns of the settings see it.
    std::string_view below(std::string_view path) const;

    /// Learns what articles are like where they stand.
    void learn(const Snapshot& rows);
    /// Whether what was learned from all articles says something about this one.
    bool hasLearnedAbout(const ArticleSummary& row) const;
};

/// What articles are checked against, by the root that they were found under.
using CheckContexts = std::vector<std::shared_ptr<const CheckContext>>;

/// That of a root; of a root beyond them, that of a folder without settings.
const CheckContext& contextOf(const CheckContexts& contexts, std::uint32_t root);

} // namespace stet
