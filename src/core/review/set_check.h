#pragma once

#include "core/library/row_lists.h"
#include "core/library/snapshot.h"
#include "core/review/article_keys.h"
#include "core/review/finding.h"
#include "core/review/review_settings.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace stet {

/// Hosts, as hostKey().
using HostKeys = std::unordered_set<std::uint64_t>;

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
    /// The same for all articles at once, of which none is known yet, where nobody needs to be told of changes.
    void fill(std::vector<std::pair<RowId, ArticleKeys>> all);
    /// What the rules of the set say of an article. `rows` holds all that it may have something in common with;
    /// `stories`: which of them tell one story.
    std::vector<Finding> findings(RowId id, const Snapshot& rows, const Stories& stories) const;
    /// The rows whose findings a change of these articles may concern since they tell one story with them, in their
    /// order, each once; none of very large stories.
    static std::vector<RowId> concernedByStory(const std::vector<RowId>& changed, const Stories& stories);
    /// Of those the ones that can be fixed, for an article of a root with these keys; `most` as insecureAddresses().
    std::vector<Finding> fixable(const ArticleKeys& keys, std::uint32_t root, std::size_t most) const;
    /// The hosts that articles name without https and that are known to answer to it: what a fix may rely on. Never
    /// null; what was returned does not change with the articles.
    std::shared_ptr<const HostKeys> fixableHosts() const { return m_sharedHosts; }
    /// Rows that changes concerned beside those that update() has returned, since there are very many of them: to be
    /// asked when there is time.
    std::vector<RowId> takeConcernedLater();

private:
    void add(RowId id, const ArticleKeys& keys);
    void remove(RowId id, const ArticleKeys& keys);
    void know(RowId id, ArticleKeys keys);
    void updateFixable(const ArticleKeys& keys);
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
    std::vector<std::unique_ptr<ArticleKeys>> m_keys; ///< by RowId; null: not known
    RowIndex m_byAddress;
    RowIndex m_byTitle;
    RowIndex m_bySlug;
    RowIndex m_byRelated; ///< who names an address among its related stories
    RowIndex m_byInsecureHost;
    std::unordered_map<std::uint64_t, std::uint32_t> m_secureHosts; ///< how many articles have an address there
    HostKeys m_fixableHosts;
    std::shared_ptr<const HostKeys> m_sharedHosts = std::make_shared<const HostKeys>(); ///< a copy of m_fixableHosts
    std::unordered_set<std::uint64_t> m_concernedLater; ///< hosts that very many articles name
};

} // namespace stet
