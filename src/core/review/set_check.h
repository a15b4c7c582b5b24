#pragma once

#include "core/library/row_lists.h"
#include "core/library/snapshot.h"
#include "core/review/article_keys.h"
#include "core/review/finding.h"
#include "core/settings/review_settings.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace stet {

/// Hosts, as hashed by hostKey().
using HostKeys = std::unordered_set<std::uint64_t>;

/// Returns what AddressInsecure finds in an article with these keys: its addresses without https, fixable if the host
/// is known to answer to https. If there are more than `most`, fixable ones come first, and a last finding counts the
/// rest.
std::vector<Finding> insecureAddresses(const ArticleKeys& keys, const ReviewSettings& settings,
    const std::function<bool(std::uint64_t host)>& isSecure, std::size_t most);

/// The rules of the set: problems of articles that are each fine by themselves. Keeps what articles have in common and
/// is updated for each one that changes, so that a change costs only what it affects. One thread at a time.
class SetCheck
{
public:
    /// By root. Articles of further roots are checked as those of a folder without settings.
    explicit SetCheck(std::vector<ReviewSettings> settings = {});

    /// Updates the keys of articles; a removed one has none. Returns the rows whose findings may have changed, the
    /// changed ones included, without duplicates.
    std::vector<RowId> update(std::vector<std::pair<RowId, ArticleKeys>> changed);
    /// As update(), for all articles at once while no keys are known yet, when nobody needs the changed rows.
    void fill(std::vector<std::pair<RowId, ArticleKeys>> all);
    /// Returns what the rules of the set find in an article. `rows` holds every article it may have something in common
    /// with; `stories`: which of them tell one story.
    std::vector<Finding> findings(RowId id, const Snapshot& rows, const Stories& stories) const;
    /// Returns the rows whose findings a change of these articles may affect because they tell one story with them; in
    /// order, without duplicates. Skips very large stories.
    static std::vector<RowId> concernedByStory(const std::vector<RowId>& changed, const Stories& stories);
    /// Returns the fixable findings among those for an article of a root with these keys; `most` as in
    /// insecureAddresses().
    std::vector<Finding> fixable(const ArticleKeys& keys, std::uint32_t root, std::size_t most) const;
    /// The hosts that articles name without https and that are known to answer to https: what a fix may rely on. Never
    /// null; a returned set does not change with the articles.
    std::shared_ptr<const HostKeys> fixableHosts() const { return m_sharedHosts; }
    /// Rows affected by changes that update() did not return because there are very many: check them when there is
    /// time.
    std::vector<RowId> takeConcernedLater();

private:
    void add(RowId id, const ArticleKeys& keys);
    void remove(RowId id, const ArticleKeys& keys);
    void know(RowId id, ArticleKeys keys);
    void updateFixable(const ArticleKeys& keys);
    void collect(const ArticleKeys& keys, std::vector<RowId>& concerned);
    const ReviewSettings& settingsOf(std::uint32_t root) const;
    const ArticleKeys* keysOf(RowId id) const;
    /// Whether a row lists one of the addresses among its related stories, however many it lists.
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
    RowIndex m_byRelated; ///< rows that list an address among their related stories
    RowIndex m_byInsecureHost;
    std::unordered_map<std::uint64_t, std::uint32_t> m_secureHosts; ///< how many articles have an address there
    HostKeys m_fixableHosts;
    std::shared_ptr<const HostKeys> m_sharedHosts = std::make_shared<const HostKeys>(); ///< a copy of m_fixableHosts
    std::unordered_set<std::uint64_t> m_concernedLater; ///< hosts that very many articles name
};

} // namespace stet
