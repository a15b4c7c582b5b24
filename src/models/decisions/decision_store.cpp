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
constexpr std::size_t mostAdded = 5000; // decisions since the files were read

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
    , m_assigning([this](Assigned assigned) { applyAssigned(std::move(assigned)); })
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
    m_decideMore.setSingleShot(true);
    m_decideMore.setInterval(0);
    connect(&m_decideMore, &QTimer::timeout, this, &DecisionStore::decideSlice);
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
        add({});
    m_acts.add({.roots = m_roots, .isRead = true});
    Q_EMIT busyChanged();
}

DecisionStore::TakeBack DecisionStore::record(
    const std::vector<RowId>& rows, Verdict verdict, const std::string& reason)
{
    const auto former = std::make_shared<Formers>();
    addReason(reason);
    decide({.rows = rows, .verdict = verdict, .reason = reason, .former = former});
    return [this, former] { decide({.restored = former}); };
}

void DecisionStore::decide(Deciding deciding)
{
    const bool isFirst = m_deciding.empty();
    m_deciding.push_back(std::move(deciding));
    if (isFirst)
        decideSlice();
    Q_EMIT busyChanged();
}

/// Makes some of the decisions; the others follow when the thread is idle, in their order.
void DecisionStore::decideSlice()
{
    auto& deciding = m_deciding.front();
    const auto end = std::min(deciding.next + atOnce, deciding.size());
    Assigned slice;
    for (; deciding.next < end; ++deciding.next) {
        auto made = decideNext(deciding);
        if (!made)
            continue;
        slice.emplace_back(m_store.library().idOf(made->decision.path), rowDecisionOf(made->decision));
        m_index.add(made->decision);
        deciding.made.push_back(*std::move(made));
    }
    const bool isOver = deciding.next == deciding.size();
    auto made = isOver ? std::move(deciding.made) : std::vector<Made>();
    if (isOver)
        m_deciding.pop_front();
    m_store.setDecisions(slice, ChangeKind::Decided);
    if (!made.empty())
        add(std::move(made));
    if (!m_deciding.empty())
        m_decideMore.start();
    else if (isOver)
        Q_EMIT busyChanged();
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

std::optional<DecisionStore::Made> DecisionStore::decideNext(Deciding& deciding) const
{
    const auto& library = m_store.library();
    const auto id = deciding.restored ? (*deciding.restored)[deciding.next].first : deciding.rows[deciding.next];
    if (!library.contains(id) || library.row(id).error)
        return std::nullopt;
    const auto& row = library.row(id);
    if (deciding.restored)
        return restoredOf(row, (*deciding.restored)[deciding.next].second);
    const auto* former = m_index.at(row.path);
    const auto& shown = library.annotations().decision(id);
    deciding.former->emplace_back(id,
        former != nullptr ? *former
                          : Decision{.verdict = shown.verdict, .judged = shown.judged, .reason = shown.reason});
    return madeOf(row, {.verdict = deciding.verdict, .judged = judgedOf(row), .reason = deciding.reason});
}

/// An earlier decision that counts again, of who made it then.
DecisionStore::Made DecisionStore::restoredOf(const ArticleSummary& row, const Decision& former) const
{
    auto made = madeOf(row, {.verdict = former.verdict, .judged = former.judged, .reason = former.reason});
    if (former.verdict != Verdict::None) {
        made.decision.who = former.who;
        made.decision.madeAt = former.madeAt != 0 ? former.madeAt : former.time;
    }
    return made;
}

/// Writes decisions that the index has.
void DecisionStore::add(std::vector<Made> made)
{
    // First what could not be written before.
    made.insert(made.begin(), m_unwritten.begin(), m_unwritten.end());
    m_unwritten.clear();
    const auto shared = std::make_shared<std::vector<Made>>(std::move(made));
    m_inFlight.push_back(shared); // while it is read here, no act that changes it runs
    m_acts.add({.made = shared});
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
    act.canonicalRoots = canonicalRoots(disk, act.roots);
    auto all = readAllDecisions(disk, own, act.roots);
    for (auto& decision : all.decisions)
        addDecision(*act.read, std::move(decision));
    act.errors = std::move(all.errors);
    act.reasons = reasonsIn(*act.read);
}

void DecisionStore::applyRead(Act& act)
{
    m_index = DecisionIndex(act.read);
    m_canonicalRoots = std::move(act.canonicalRoots);
    for (const auto& made : m_inFlight) {
        for (const auto& each : *made)
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
    for (auto& made : *act.made) {
        auto& decision = made.decision;
        decision.address = addressOf(disk, decision.path);
        auto [name, isNew] = names.try_emplace(made.root);
        if (isNew)
            name->second = whoDecides(disk, made.root);
        if (decision.who.empty())
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
            act.lost = line.error();
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
    *act.made = std::move(unwritten);
}

void DecisionStore::applyWritten(const Act& act)
{
    m_inFlight.pop_front();
    m_unwritten.insert(m_unwritten.end(), act.made->begin(), act.made->end());
    // What was added is copied for each search for the decisions of rows; what was read is shared.
    if (m_index.addedCount() > mostAdded && m_inFlight.empty() && m_unwritten.empty())
        reload();
    m_unwrittenError = m_unwritten.empty() ? std::nullopt
        : act.errors.empty()               ? m_unwrittenError
                                           : std::optional(act.errors.front());
    Q_EMIT written();
    if (act.lost)
        Q_EMIT failed(located(*act.lost));
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
        const auto* there = m_index.at(library.row(id).path);
        if (there != nullptr && there->time >= former->time)
            continue;
        made.push_back(restoredOf(library.row(id), *former));
        m_index.add(made.back().decision);
    }
    if (!made.empty())
        add(std::move(made));
}

/// What the person has decided meanwhile counts over the answer.
void DecisionStore::applyAssigned(Assigned assigned)
{
    const auto& library = m_store.library();
    for (auto& [id, decision] : assigned) {
        if (library.contains(id) && m_index.addedAt(library.row(id).path) != nullptr)
            decision = rowDecisionOf(*m_index.at(library.row(id).path));
    }
    m_store.setDecisions(assigned, ChangeKind::ReadDecisions);
    Q_EMIT busyChanged();
}

/// Finds the decision of each article again.
void DecisionStore::assign()
{
    m_assignLater.stop();
    const auto& library = m_store.library();
    m_assigning.request(
        [index = m_index, rows = library.snapshot(), roots = m_canonicalRoots,
            known = library.annotations().decisions()](const BackgroundTask::Run& run) {
            auto assigned = decisionsOfRows(index, rows, roots, run.stop());
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
