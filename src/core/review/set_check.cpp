#include "core/review/set_check.h"

#include "core/library/row_lists.h"
#include "core/review/file_names.h"
#include "core/storage/path_text.h"

#include <algorithm>
#include <span>

namespace stet {

namespace {

/// Beyond that many articles with one key it is no story that they share but a template's default: each is reported to
/// have that many others, and a change of one does not have all the others looked at again.
constexpr std::size_t mostConcerned = 200;
constexpr std::size_t mostNamed = 1; // others in a sentence; the rest is counted

/// How an article is called in a sentence about another one.
std::string articleName(const ArticleSummary& row)
{
    return row.title.empty() ? std::string(fileNameOf(row.path)) : std::string(row.title);
}

/// The name of a file in such a sentence; with its folder where that makes the difference.
std::string fileOf(const ArticleSummary& row)
{
    const std::string_view path = row.path;
    const auto name = fileNameOf(path);
    return slugOf(path) == fileNameOf(parentPath(path))
        ? std::string(fileNameOf(parentPath(path))) + '/' + std::string(name)
        : std::string(name);
}

bool isAny(const ArticleSummary& /*row*/)
{
    return true;
}

/// nullptr where an article stands alone, or its story is not known yet.
const std::vector<RowId>* membersOf(RowId id, const Stories& stories)
{
    return id < stories.size() ? stories[id].get() : nullptr;
}

} // namespace

SetCheck::SetCheck(std::vector<ReviewSettings> settings)
    : m_settings(std::move(settings))
{
    for (const auto& ofRoot : m_settings) {
        for (const auto& host : ofRoot.secureHosts)
            ++m_secureHosts[hostKey(host)];
    }
}

const ReviewSettings& SetCheck::settingsOf(std::uint32_t root) const
{
    static const ReviewSettings none;
    return root < m_settings.size() ? m_settings[root] : none;
}

const ArticleKeys* SetCheck::keysOf(RowId id) const
{
    return id < m_keys.size() ? m_keys[id].get() : nullptr;
}

void SetCheck::add(RowId id, const ArticleKeys& keys)
{
    for (const auto address : keys.addresses)
        m_byAddress[address].insert(id);
    if (keys.title != 0)
        m_byTitle[keys.title].insert(id);
    if (keys.slug != 0)
        m_bySlug[keys.slug].insert(id);
    for (const auto& related : keys.related)
        m_byRelated[related.address].insert(id);
    for (const auto& insecure : keys.insecure)
        m_byInsecureHost[insecure.host].insert(id);
    for (const auto host : keys.secureHosts)
        ++m_secureHosts[host];
    updateFixable(keys);
}

/// Updates what is known of the hosts that an article with these keys names, after it was added or removed.
void SetCheck::updateFixable(const ArticleKeys& keys)
{
    const auto update = [this](std::uint64_t host) {
        const bool isFixable = m_secureHosts.contains(host) && m_byInsecureHost.contains(host);
        const bool isOther = isFixable ? m_fixableHosts.insert(host).second : m_fixableHosts.erase(host) > 0;
        if (isOther)
            m_sharedHosts = nullptr;
    };
    std::for_each(keys.secureHosts.begin(), keys.secureHosts.end(), update);
    for (const auto& insecure : keys.insecure)
        update(insecure.host);
}

void SetCheck::remove(RowId id, const ArticleKeys& keys)
{
    for (const auto address : keys.addresses)
        eraseRow(m_byAddress, address, id);
    eraseRow(m_byTitle, keys.title, id);
    eraseRow(m_bySlug, keys.slug, id);
    for (const auto& related : keys.related)
        eraseRow(m_byRelated, related.address, id);
    for (const auto& insecure : keys.insecure)
        eraseRow(m_byInsecureHost, insecure.host, id);
    for (const auto host : keys.secureHosts) {
        if (const auto found = m_secureHosts.find(host); found != m_secureHosts.end() && --found->second == 0)
            m_secureHosts.erase(found);
    }
    updateFixable(keys);
}

void SetCheck::collect(const ArticleKeys& keys, std::vector<RowId>& concerned)
{
    const auto take = [&](const RowIndex& index, std::uint64_t key) {
        const auto found = index.find(key);
        if (found != index.end() && found->second.size() <= mostConcerned)
            concerned.insert(concerned.end(), found->second.begin(), found->second.end());
    };
    for (const auto address : keys.addresses) {
        take(m_byAddress, address);
        take(m_byRelated, address);
    }
    take(m_byTitle, keys.title);
    take(m_bySlug, keys.slug);
    for (const auto& related : keys.related)
        take(m_byAddress, related.address);
    for (const auto host : keys.secureHosts) {
        // Only the first and the last that answers to https changes what is known of the host.
        const auto known = m_secureHosts.find(host);
        if (known != m_secureHosts.end() && known->second > 1)
            continue;
        const auto insecure = m_byInsecureHost.find(host);
        if (insecure != m_byInsecureHost.end() && insecure->second.size() > mostConcerned)
            m_concernedLater.insert(host);
        else
            take(m_byInsecureHost, host);
    }
}

std::vector<RowId> SetCheck::takeConcernedLater()
{
    std::vector<RowId> concerned;
    for (const auto host : std::exchange(m_concernedLater, {})) {
        if (const auto found = m_byInsecureHost.find(host); found != m_byInsecureHost.end())
            concerned.insert(concerned.end(), found->second.begin(), found->second.end());
    }
    sortOnce(concerned);
    return concerned;
}

std::vector<RowId> SetCheck::update(std::vector<std::pair<RowId, ArticleKeys>> changed)
{
    std::vector<RowId> concerned;
    for (auto& [id, keys] : changed) {
        concerned.push_back(id);
        if (const auto* old = keysOf(id)) {
            collect(*old, concerned);
            remove(id, *old);
        }
        add(id, keys);
        collect(keys, concerned);
        know(id, std::move(keys));
    }
    if (m_sharedHosts == nullptr)
        m_sharedHosts = std::make_shared<const HostKeys>(m_fixableHosts);
    sortOnce(concerned);
    return concerned;
}

void SetCheck::know(RowId id, ArticleKeys keys)
{
    if (id >= m_keys.size())
        m_keys.resize(id + std::size_t{1});
    m_keys[id] = std::make_unique<ArticleKeys>(std::move(keys));
}

void SetCheck::fill(std::vector<std::pair<RowId, ArticleKeys>> all)
{
    std::size_t addresses = 0;
    std::size_t related = 0;
    for (const auto& [id, keys] : all) {
        addresses += keys.addresses.size();
        related += keys.related.size();
    }
    // Growing step by step would hash all of them several times.
    m_byTitle.reserve(all.size());
    m_bySlug.reserve(all.size());
    m_byAddress.reserve(addresses);
    m_byRelated.reserve(related);
    for (auto& [id, keys] : all) {
        add(id, keys);
        know(id, std::move(keys));
    }
    m_sharedHosts = std::make_shared<const HostKeys>(m_fixableHosts);
}

std::vector<RowId> SetCheck::concernedByStory(const std::vector<RowId>& changed, const Stories& stories)
{
    std::vector<RowId> concerned;
    for (const auto id : changed) {
        const auto* members = membersOf(id, stories);
        if (members != nullptr && members->size() <= mostConcerned)
            concerned.insert(concerned.end(), members->begin(), members->end());
    }
    sortOnce(concerned);
    return concerned;
}

std::vector<Finding> SetCheck::findings(RowId id, const Snapshot& rows, const Stories& stories) const
{
    std::vector<Finding> found;
    const auto* keys = keysOf(id);
    if (keys == nullptr || id >= rows.size() || rows[id] == nullptr)
        return found;
    checkStory(id, *keys, rows, stories, found);
    checkAddresses(id, *keys, rows, stories, found);
    checkTitle(id, *keys, rows, found);
    checkSlug(id, *keys, rows, found);
    checkRelated(id, *keys, rows, found);
    const auto insecure = fixable(*keys, rows[id]->root, mostFindings);
    found.insert(found.end(), insecure.begin(), insecure.end());
    return found;
}

std::vector<Finding> SetCheck::fixable(const ArticleKeys& keys, std::uint32_t root, std::size_t most) const
{
    return insecureAddresses(
        keys, settingsOf(root), [this](std::uint64_t host) { return m_secureHosts.contains(host); }, most);
}

/// Names the first of others and counts the rest; nullopt where there are none.
static std::optional<Finding> findingOfOthers(
    RuleId rule, Severity severity, const std::vector<const ArticleSummary*>& others)
{
    if (others.empty())
        return std::nullopt;
    Finding finding{.rule = rule, .severity = severity};
    finding.values = {articleName(*others.front()), fileOf(*others.front())};
    if (others.size() > mostNamed) {
        finding.wording = 1;
        finding.values.push_back(std::to_string(others.size() - mostNamed));
    }
    return finding;
}

/// Those of the rows that are there, without the one that asks; the first by its path comes first, so that a finding
/// names the same one whatever order the articles were loaded in. So many at most that a key which all articles share
/// does not have each look at all.
static std::vector<const ArticleSummary*> othersAmong(
    std::span<const RowId> among, RowId id, const Snapshot& rows, bool (*isAsked)(const ArticleSummary&) = isAny)
{
    std::vector<const ArticleSummary*> others;
    for (const auto other : among) {
        if (others.size() >= mostConcerned)
            break;
        if (other != id && other < rows.size() && rows[other] != nullptr && isAsked(*rows[other]))
            others.push_back(rows[other].get());
    }
    const auto first = std::min_element(others.begin(), others.end(),
        [](const ArticleSummary* a, const ArticleSummary* b) { return a->path.view() < b->path.view(); });
    if (first != others.end())
        std::iter_swap(others.begin(), first);
    return others;
}

/// Where an address of an article stands, or its title where it has none.
static void place(Finding& finding, const ArticleKeys& keys)
{
    const bool hasAddress = keys.addressPlace.line > 0;
    finding.field = hasAddress ? keys.addressField : SharedText("title");
    finding.line = hasAddress ? keys.addressPlace.line : keys.titlePlace.line;
    finding.column = hasAddress ? keys.addressPlace.column : keys.titlePlace.column;
}

void SetCheck::checkStory(
    RowId id, const ArticleKeys& keys, const Snapshot& rows, const Stories& stories, std::vector<Finding>& found) const
{
    const auto severity = settingsOf(rows[id]->root).severityOf(RuleId::StoryTwice);
    const auto* members = membersOf(id, stories);
    if (!severity || members == nullptr || !isOnSite(*rows[id]))
        return;
    const auto published = othersAmong(*members, id, rows, isOnSite);
    if (auto finding = findingOfOthers(RuleId::StoryTwice, *severity, published)) {
        place(*finding, keys);
        found.push_back(std::move(*finding));
    }
}

void SetCheck::checkAddresses(
    RowId id, const ArticleKeys& keys, const Snapshot& rows, const Stories& stories, std::vector<Finding>& found) const
{
    const auto severity = settingsOf(rows[id]->root).severityOf(RuleId::SameAddress);
    if (!severity)
        return;
    std::vector<RowId> others;
    for (const auto address : keys.addresses) {
        if (const auto same = m_byAddress.find(address); same != m_byAddress.end())
            others.insert(others.end(), same->second.begin(),
                same->second.begin() + std::min(same->second.size(), mostConcerned + 1));
    }
    sortOnce(others);
    // Of those that are published with it as one story StoryTwice speaks, where it may.
    const bool isRuleOn = settingsOf(rows[id]->root).severityOf(RuleId::StoryTwice).has_value();
    const auto* members = isRuleOn ? membersOf(id, stories) : nullptr;
    const auto isReported = [&](RowId other) {
        return members != nullptr && std::binary_search(members->begin(), members->end(), other) && isOnSite(*rows[id])
            && other < rows.size() && rows[other] != nullptr && isOnSite(*rows[other]);
    };
    std::erase_if(others, isReported);
    if (auto finding = findingOfOthers(RuleId::SameAddress, *severity, othersAmong(others, id, rows))) {
        place(*finding, keys);
        found.push_back(std::move(*finding));
    }
}

void SetCheck::checkTitle(RowId id, const ArticleKeys& keys, const Snapshot& rows, std::vector<Finding>& found) const
{
    const auto severity = settingsOf(rows[id]->root).severityOf(RuleId::SameTitle);
    const auto same = m_byTitle.find(keys.title);
    // A title that several articles of a folder have is that of a series, such as a weekly report.
    constexpr std::size_t mostOfOneTitle = 3;
    if (!severity || keys.title == 0 || same == m_byTitle.end() || same->second.size() < 2
        || same->second.size() > mostOfOneTitle)
        return;
    const auto others = othersAmong(same->second, id, rows);
    if (auto finding = findingOfOthers(RuleId::SameTitle, *severity, others)) {
        finding->field = "title";
        finding->line = keys.titlePlace.line;
        finding->column = keys.titlePlace.column;
        found.push_back(std::move(*finding));
    }
}

void SetCheck::checkSlug(RowId id, const ArticleKeys& keys, const Snapshot& rows, std::vector<Finding>& found) const
{
    const auto severity = settingsOf(rows[id]->root).severityOf(RuleId::SameSlug);
    const auto same = m_bySlug.find(keys.slug);
    if (!severity || same == m_bySlug.end() || same->second.size() < 2)
        return;
    const auto others = othersAmong(same->second, id, rows);
    if (auto finding = findingOfOthers(RuleId::SameSlug, *severity, others)) {
        finding->values.front() = slugOf(rows[id]->path);
        finding->line = 1;
        found.push_back(std::move(*finding));
    }
}

bool SetCheck::pointsTo(RowId from, const ArticleKeys& to) const
{
    return std::any_of(to.addresses.begin(), to.addresses.end(), [&](std::uint64_t address) {
        const auto naming = m_byRelated.find(address);
        return naming != m_byRelated.end() && std::binary_search(naming->second.begin(), naming->second.end(), from);
    });
}

void SetCheck::checkRelated(RowId id, const ArticleKeys& keys, const Snapshot& rows, std::vector<Finding>& found) const
{
    const auto severity = settingsOf(rows[id]->root).severityOf(RuleId::RelatedOneWay);
    if (!severity || keys.addresses.empty())
        return;
    // Each address and each article is looked at once: a list may name one of them ten thousand times.
    std::unordered_set<std::uint64_t> asked(keys.addresses.begin(), keys.addresses.end());
    std::unordered_set<RowId> judged{id};
    std::size_t said = 0;
    for (const auto& related : keys.related) {
        const auto ours = m_byAddress.find(related.address);
        if (ours == m_byAddress.end() || !asked.insert(related.address).second)
            continue;
        const std::span<const RowId> rowsThere = ours->second;
        for (const auto other : rowsThere.first(std::min(rowsThere.size(), mostConcerned))) {
            if (!judged.insert(other).second || other >= rows.size() || rows[other] == nullptr
                || keysOf(other) == nullptr || pointsTo(other, keys))
                continue;
            if (++said > mostFindings)
                return;
            found.push_back({.rule = RuleId::RelatedOneWay,
                .severity = *severity,
                .line = related.place.line,
                .column = related.place.column,
                .field = "related[" + std::to_string(related.index) + "]",
                .values = {articleName(*rows[other]), fileOf(*rows[other])}});
        }
    }
}

std::vector<Finding> insecureAddresses(const ArticleKeys& keys, const ReviewSettings& settings,
    const std::function<bool(std::uint64_t host)>& isSecure, std::size_t most)
{
    std::vector<Finding> found;
    const auto severity = settings.severityOf(RuleId::AddressInsecure);
    if (!severity || keys.insecure.empty())
        return found;
    const auto isOfKnownHost
        = [&](const ArticleKeys::Insecure& insecure) { return !insecure.secure.empty() && isSecure(insecure.host); };
    std::vector<bool> isKnown;
    std::transform(keys.insecure.begin(), keys.insecure.end(), std::back_inserter(isKnown), isOfKnownHost);
    // Where not all are told, those that can be fixed are.
    const auto known = static_cast<std::size_t>(std::count(isKnown.begin(), isKnown.end(), true));
    auto roomForOthers = most - std::min(most, known);
    for (std::size_t i = 0; i < keys.insecure.size() && found.size() < most; ++i) {
        const auto& insecure = keys.insecure[i];
        if (!isKnown[i] && roomForOthers == 0)
            continue;
        roomForOthers -= isKnown[i] ? 0U : 1U;
        Finding finding{.rule = RuleId::AddressInsecure,
            .severity = *severity,
            .wording = isKnown[i] ? std::uint8_t{1} : std::uint8_t{0},
            .line = insecure.place.line,
            .column = insecure.place.column,
            .field = insecure.field,
            .values = {std::string(insecure.field)}};
        const auto path = KeyPath::parse(insecure.field);
        if (isKnown[i] && path.ok())
            finding.fix = std::vector<FieldChange>{SetField{*path, Value::scalar(ValueType::Text, insecure.secure)}};
        found.push_back(std::move(finding));
    }
    if (const auto more = keys.insecure.size() + keys.moreInsecure - found.size(); more > 0)
        found.push_back({.rule = RuleId::AddressInsecure,
            .severity = *severity,
            .wording = andMoreWording,
            .line = 1,
            .values = {std::to_string(more)}});
    return found;
}

} // namespace stet
