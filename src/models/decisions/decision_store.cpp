#include "models/decisions/decision_store.h"

#include "core/decisions/git_identity.h"
#include "core/document/field_values.h"
#include "core/library/read_article.h"
#include "core/library/story_links.h"
#include "core/messages/error_messages.h"
#include "core/storage/settings_folder.h"
#include "core/text/web_address.h"

#include <algorithm>
#include <map>

namespace stet {

namespace {

constexpr int assignAfterMs = 200; // not for each batch of a load
constexpr std::size_t mostReasons = 10;

/// The canonical address of an article's story, from its file; empty if it has none.
std::string addressOf(Disk& disk, const std::string& path)
{
    const auto document = readArticleText(disk, path);
    if (!document || document->error())
        return {};
    const FieldValues fields(*document);
    for (const auto key : addressKeys) {
        const auto value = fields.get(key);
        if (auto address = value && value->isScalar() ? canonicalAddress(value->text) : std::nullopt)
            return *std::move(address);
    }
    return {};
}

/// The reasons of decisions, the last first, each once.
std::vector<std::string> reasonsIn(const DecisionMap& decisions)
{
    std::map<std::string_view, std::int64_t> times;
    for (const auto& [path, decision] : decisions) {
        if (!decision.reason.empty())
            times[decision.reason] = std::max(times[decision.reason], decision.time);
    }
    std::vector<std::string> reasons;
    for (const auto& [reason, time] : times)
        reasons.emplace_back(reason);
    std::sort(reasons.begin(), reasons.end(),
        [&](const std::string& a, const std::string& b) { return times[a] > times[b]; });
    reasons.resize(std::min(reasons.size(), mostReasons));
    return reasons;
}

} // namespace

DecisionStore::DecisionStore(ArticleStore& store, Disk& disk, const std::string& stateFolder, Clock clock)
    : m_store(store)
    , m_disk(disk)
    , m_own(ownDecisionPlace(stateFolder))
    , m_clock(std::move(clock))
    , m_assigning([this](const Assigned& assigned) {
        m_store.setDecisions(assigned, ChangeKind::ReadDecisions);
        Q_EMIT busyChanged();
    })
    , m_acts(
          [this](Act& act) {
              return [this, &act, own = m_own](const BackgroundTask::Run& /*run*/) {
                  act.isRead ? read(m_disk, own, act) : write(m_disk, own, act);
              };
          },
          [this](Act& act) {
              act.isRead ? applyRead(act) : applyWritten(act);
              return InOrder<Act>::Next::Done;
          },
          [this] { Q_EMIT busyChanged(); })
{
    m_assignLater.setSingleShot(true);
    m_assignLater.setInterval(assignAfterMs);
    connect(&m_assignLater, &QTimer::timeout, this, &DecisionStore::assign);
    connect(&m_store, &ArticleStore::changed, this, &DecisionStore::followStore);
}

void DecisionStore::setRoots(std::vector<std::string> roots)
{
    m_roots = std::move(roots);
    reload();
}

void DecisionStore::reload()
{
    if (!m_unwritten.empty())
        add(std::exchange(m_unwritten, {}));
    m_acts.add({.roots = m_roots, .isRead = true});
    Q_EMIT busyChanged();
}

DecisionStore::TakeBack DecisionStore::record(
    const std::vector<RowId>& rows, Verdict verdict, const std::string& reason)
{
    const auto& library = m_store.library();
    Assigned former;
    Assigned wanted;
    for (const auto id : rows) {
        if (!library.contains(id) || library.row(id).error)
            continue;
        former.emplace_back(id, library.annotations().decision(id));
        wanted.emplace_back(id, RowDecision{.verdict = verdict, .judged = judgedOf(library.row(id)), .reason = reason});
    }
    addReason(reason);
    decide(wanted);
    return [this, former = std::move(former)] { decide(former); };
}

void DecisionStore::decide(const Assigned& decisions)
{
    const auto& library = m_store.library();
    std::vector<Made> made;
    for (const auto& [id, decision] : decisions) {
        if (library.contains(id))
            made.push_back(madeOf(library.row(id), decision));
    }
    m_store.setDecisions(decisions, ChangeKind::Decisions);
    if (!made.empty())
        add(std::move(made));
}

DecisionStore::Made DecisionStore::madeOf(const ArticleSummary& row, const RowDecision& decision) const
{
    const auto* before = m_index.at(row.path);
    // Later than what it replaces, even if a clock was set back meanwhile.
    const auto time = std::max(m_clock(), before != nullptr ? before->time + 1 : 0);
    Made made;
    made.decision = {.path = row.path,
        .verdict = decision.verdict,
        .time = time,
        .judged = decision.judged,
        .reason = decision.reason};
    if (row.root < m_roots.size())
        made.root = m_roots[row.root];
    made.isShared = m_shared.contains(made.root);
    return made;
}

void DecisionStore::add(std::vector<Made> made)
{
    for (const auto& each : made)
        m_index.add(each.decision);
    m_inFlight.push_back(made);
    m_acts.add({.made = std::move(made)});
    Q_EMIT busyChanged();
}

void DecisionStore::addReason(const std::string& reason)
{
    if (reason.empty())
        return;
    std::erase(m_lastReasons, reason);
    m_lastReasons.insert(m_lastReasons.begin(), reason);
    m_lastReasons.resize(std::min(m_lastReasons.size(), mostReasons));
}

void DecisionStore::read(Disk& disk, const DecisionPlace& own, Act& act)
{
    auto all = readAllDecisions(disk, own, act.roots);
    for (auto& decision : all.decisions)
        addDecision(*act.read, std::move(decision));
    act.errors = std::move(all.errors);
    act.reasons = reasonsIn(*act.read);
}

void DecisionStore::applyRead(Act& act)
{
    m_index = DecisionIndex(act.read);
    for (const auto& made : m_inFlight) {
        for (const auto& each : made)
            m_index.add(each.decision);
    }
    for (const auto& each : m_unwritten)
        m_index.add(each.decision);
    if (m_lastReasons.empty())
        m_lastReasons = act.reasons;
    if (m_errors != act.errors && !act.errors.empty())
        Q_EMIT failed(located(act.errors.front()));
    m_errors = std::move(act.errors);
    assign();
}

void DecisionStore::write(Disk& disk, const DecisionPlace& own, Act& act)
{
    std::map<std::string, std::string> names; // of who decides, by root
    std::vector<std::pair<DecisionPlace, std::vector<Made>>> byPlace;
    const auto listOf = [&](const DecisionPlace& place) -> std::vector<Made>& {
        const auto at
            = std::find_if(byPlace.begin(), byPlace.end(), [&](const auto& each) { return each.first == place; });
        return at != byPlace.end() ? at->second : byPlace.emplace_back(place, std::vector<Made>()).second;
    };
    std::vector<Made> unwritten;
    for (auto& made : act.made) {
        auto& decision = made.decision;
        decision.address = addressOf(disk, decision.path);
        auto [name, isNew] = names.try_emplace(made.root);
        if (isNew)
            name->second = whoDecides(disk, made.root);
        decision.who = name->second;
        const auto folder = made.isShared ? settingsFolder(disk, made.root) : Result<std::string>(std::string());
        if (!folder) {
            act.errors.push_back(folder.error());
            unwritten.push_back(std::move(made));
            continue;
        }
        const auto place = made.isShared ? sharedDecisionPlace(*folder) : own;
        if (const auto line = decisionLine(decision, place.base); line)
            listOf(place).push_back(std::move(made));
        else // no file can hold it: it counts until Stet is closed
            act.errors.push_back(line.error());
    }
    for (auto& [place, list] : byPlace) {
        std::vector<Decision> decisions;
        for (const auto& made : list)
            decisions.push_back(made.decision);
        if (const auto done = appendDecisions(disk, place, decisions); !done) {
            act.errors.push_back(done.error());
            std::move(list.begin(), list.end(), std::back_inserter(unwritten));
        }
    }
    act.made = std::move(unwritten);
}

void DecisionStore::applyWritten(const Act& act)
{
    m_inFlight.pop_front();
    m_unwritten.insert(m_unwritten.end(), act.made.begin(), act.made.end());
    m_unwrittenError = m_unwritten.empty() ? std::nullopt
        : act.errors.empty()               ? m_unwrittenError
                                           : std::optional(act.errors.front());
    Q_EMIT written();
}

void DecisionStore::followStore(const Change& change)
{
    if (!change.kinds.testFlag(ChangeKind::Content))
        return;
    keepRenamed(change.renamed);
    if (!m_assignLater.isActive())
        m_assignLater.start();
    Q_EMIT busyChanged();
}

/// Writes the decisions about renamed articles again, with their new paths.
void DecisionStore::keepRenamed(const std::vector<std::pair<RowId, std::string>>& renamed)
{
    const auto& library = m_store.library();
    std::vector<Made> made;
    for (const auto& [id, formerPath] : renamed) {
        const auto* former = m_index.at(formerPath);
        if (former == nullptr || !library.contains(id) || library.row(id).path.view() == formerPath)
            continue;
        auto again = madeOf(library.row(id), rowDecisionOf(*former));
        if (const auto* there = m_index.at(library.row(id).path); there == nullptr || there->time < former->time)
            made.push_back(std::move(again));
    }
    if (!made.empty())
        add(std::move(made));
}

/// Finds the decision of each article again.
void DecisionStore::assign()
{
    m_assignLater.stop();
    const auto& library = m_store.library();
    m_assigning.request(
        [index = m_index, rows = library.snapshot(), known = library.annotations().decisions()](
            const BackgroundTask::Run& run) {
            auto assigned = decisionsOfRows(index, rows, run.stop());
            std::erase_if(assigned, [&](const auto& each) {
                const auto& [id, decision] = each;
                return known[id] == nullptr ? decision == RowDecision() : *known[id] == decision;
            });
            return assigned;
        },
        Former::Finish);
    Q_EMIT busyChanged();
}

} // namespace stet
