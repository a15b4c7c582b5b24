#pragma once

#include "core/library/snapshot.h"
#include "core/review/article_keys.h"
#include "core/review/finding.h"
#include "core/review/review_settings.h"

#include <cstdint>
#include <functional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace stet {

/// What AddressInsecure says of an article with these keys: its addresses without https, with the one right answer
/// where their host is known to answer to it. Where there are more than `most`, those with an answer first, and how
/// many more there are.
std::vector<Finding> insecureAddresses(const ArticleKeys& keys, const ReviewSettings& settings,
    const std::function<bool(std::uint64_t host)>& isSecure, std::size_t most);

/// The rules of the set: what is wrong with articles that are each right by themselves. Knows what articles have in
/// common and is told of each that changes, so that a change costs what it concerns. For one thread at a time.
class SetCheck
{
public:
    /// By root. An article of a root beyond them is asked what those of a folder without settings are.
    explicit SetCheck(std::vector<ReviewSettings> settings = {});

    /// Takes over the keys of articles; one that is gone has none. Returns the rows whose findings may be others now,
    /// those of the change itself included, each once.
    std::vector<RowId> update(std::vector<std::pair<RowId, ArticleKeys>> changed);
    /// What the rules of the set say of an article. `rows` holds all that it may have something in common with;
    /// `stories`: which of them tell one story.
    std::vector<Finding> findings(RowId id, const Snapshot& rows, const Stories& stories) const;
    /// The rows whose findings a change of these articles may concern since they tell one story with them, in their
    /// order, each once; none of very large stories.
    static std::vector<RowId> concernedByStory(const std::vector<RowId>& changed, const Stories& stories);
    /// Of those the ones that can be mended, for an article of a root with these keys; `most` as insecureAddresses().
    std::vector<Finding> fixable(const ArticleKeys& keys, std::uint32_t root, std::size_t most) const;
    /// Rows that changes concerned beside those that update() has returned, since there are very many of them: to be
    /// asked when there is time.
    std::vector<RowId> takeConcernedLater();

private:
    using Rows = std::vector<RowId>; ///< in their order
    using Index = std::unordered_map<std::uint64_t, Rows>;

    void add(RowId id, const ArticleKeys& keys);
    void remove(RowId id, const ArticleKeys& keys);
    void collect(const ArticleKeys& keys, std::vector<RowId>& concerned);
    const ReviewSettings& settingsOf(std::uint32_t root) const;
    const ArticleKeys* keysOf(RowId id) const;
    /// Whether a row names one of the addresses among its related stories; however many those are.
    bool pointsTo(RowId from, const ArticleKeys& to) const;

    void checkStory(RowId id, const ArticleKeys& keys, const Snapshot& rows, const Stories& stories,
        std::vector<Finding>& found) const;
    void checkAddresses(RowId id, const ArticleKeys& keys, const Snapshot& rows, const Stories& stories,
        std::vector<Finding>& found) const;
    void checkTitle(RowId id, const ArticleKeys& keys, const Snapshot& rows, std::vector<Finding>& found) const;
    void checkSlug(RowId id, const ArticleKeys& keys, const Snapshot& rows, std::vector<Finding>& found) const;
    void checkRelated(RowId id, const ArticleKeys& keys, const Snapshot& rows, std::vector<Finding>& found) const;

    std::vector<ReviewSettings> m_settings; ///< by root; not empty
    std::unordered_map<RowId, ArticleKeys> m_keys;
    Index m_byAddress;
    Index m_byTitle;
    Index m_bySlug;
    Index m_byRelated; ///< who names an address among its related stories
    Index m_byInsecureHost;
    std::unordered_map<std::uint64_t, std::uint32_t> m_secureHosts; ///< how many articles have an address there
    std::unordered_set<std::uint64_t> m_concernedLater; ///< hosts that very many articles name
};

} // namespace stet
