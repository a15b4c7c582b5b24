#include "models/stories/apart_store.h"

#include "core/messages/error_messages.h"
#include "core/storage/path_text.h"
#include "core/storage/settings_folder.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace stet {

namespace {

/// Notes what an act has changed in a file.
Result<Done> note(Result<std::vector<ApartPair>> pairs, const ApartPlace& place,
    std::vector<std::pair<ApartPlace, std::vector<ApartPair>>>& noted)
{
    if (!pairs)
        return pairs.error();
    if (!pairs->empty())
        noted.emplace_back(place, std::move(pairs).value());
    return Done{};
}

/// Adds the pairs to the file of the folder that both articles of each lie in.
Result<Done> share(
    Disk& disk, const std::vector<ApartPlace>& shared, const std::vector<ApartPair>& pairs, ApartChange& change)
{
    std::vector<std::vector<ApartPair>> byPlace(shared.size());
    for (const auto& pair : pairs) {
        const auto place = std::find_if(shared.begin(), shared.end(), [&](const ApartPlace& each) {
            return isInside(pair.first, each.base) && isInside(pair.second, each.base);
        });
        if (place == shared.end())
            return Error{.code = ErrorCode::LeavesFolder, .path = pair.second};
        byPlace[static_cast<std::size_t>(place - shared.begin())].push_back(pair);
    }
    for (std::size_t i = 0; i < shared.size(); ++i) {
        if (byPlace[i].empty())
            continue;
        if (auto added = note(addApart(disk, shared[i], byPlace[i]), shared[i], change.added); !added)
            return added;
    }
    return Done{};
}

/// Pairs with the paths that their articles have by now.
std::vector<ApartPair> renamed(std::vector<ApartPair> pairs, const std::vector<ApartRenames>& renames)
{
    for (const auto& paths : renames) {
        for (auto& pair : pairs)
            pair = ApartPair::of(renamedPath(paths, pair.first), renamedPath(paths, pair.second));
    }
    return pairs;
}

} // namespace

ApartStore::ApartStore(Disk& disk, std::string ownFile, QObject* parent)
    : QObject(parent)
    , m_disk(disk)
    , m_own{{std::move(ownFile), SettingsAudience::Private, std::make_shared<UnwrittenText>()}, {}}
    , m_runs(
          [this](Run& run) {
              return [this, run, own = m_own, before = m_pairs](
                         const BackgroundTask::Run& /*run*/) { *run.outcome = outcomeOf(m_disk, run, own, before); };
          },
          [this](Run& run) {
              apply(run);
              return InOrder<Run>::Next::Done;
          })
{
}

void ApartStore::setRoots(std::vector<std::string> roots)
{
    m_roots = std::move(roots);
    reload();
}

void ApartStore::reload()
{
    enqueue({});
}

ApartStore::ChangePointer ApartStore::keep(Pairs pairs, SettingsAudience audience)
{
    const auto change = newChange();
    enqueue([find = std::move(pairs), audience, own = m_own, change](Disk& disk, const auto& shared) {
        const auto found = find();
        return audience == SettingsAudience::Shared ? share(disk, shared, found, *change)
                                                    : note(addApart(disk, own, found), own, change->added);
    });
    return change;
}

ApartStore::ChangePointer ApartStore::drop(std::vector<ApartPair> pairs)
{
    const auto change = newChange();
    enqueue([pairs = std::move(pairs), own = m_own, change](Disk& disk, const auto& shared) {
        auto done = note(removeApart(disk, own, pairs), own, change->removed);
        for (const auto& place : shared) {
            if (done)
                done = note(removeApart(disk, place, pairs), place, change->removed);
        }
        return done;
    });
    return change;
}

void ApartStore::takeBack(ChangePointer change)
{
    const auto since = m_renames.begin() + static_cast<std::ptrdiff_t>(change->renames);
    enqueue([change = std::move(change), renames = std::vector(since, m_renames.end())](
                Disk& disk, const auto& /*shared*/) -> Result<Done> {
        for (const auto& [place, pairs] : change->added) {
            if (const auto removed = removeApart(disk, place, renamed(pairs, renames)); !removed)
                return removed.error();
        }
        for (const auto& [place, pairs] : change->removed) {
            if (const auto added = addApart(disk, place, renamed(pairs, renames)); !added)
                return added.error();
        }
        return Done{};
    });
}

std::shared_ptr<ApartChange> ApartStore::newChange() const
{
    auto change = std::make_shared<ApartChange>();
    change->renames = m_renames.size();
    return change;
}

void ApartStore::rename(ApartRenames paths)
{
    m_renames.push_back(paths);
    enqueue([paths = std::move(paths), own = m_own](Disk& disk, const auto& shared) {
        auto renamed = renameApart(disk, own, paths);
        for (const auto& place : shared) {
            if (renamed)
                renamed = renameApart(disk, place, paths);
        }
        return renamed;
    });
}

void ApartStore::enqueue(Act act)
{
    if (act)
        setUnwritten(m_unwritten + 1);
    m_runs.add({std::move(act), m_roots});
}

void ApartStore::setUnwritten(int acts)
{
    const bool wasWriting = isWriting();
    m_unwritten = acts;
    if (isWriting() != wasWriting)
        Q_EMIT writingChanged(isWriting());
}

ApartStore::Outcome ApartStore::outcomeOf(Disk& disk, const Run& run, const ApartPlace& own, const PairsPointer& before)
{
    Outcome outcome;
    std::vector<ApartPlace> places;
    for (const auto& folder : settingsFolders(disk, run.roots))
        places.push_back(sharedApartPlace(folder));
    if (!run.act)
        (void)writeUnwrittenPairs(disk, own);
    if (const auto done = run.act ? run.act(disk, places) : Done{}; !done)
        outcome.refusal = done.error();
    places.push_back(own);
    std::vector<ApartPair> pairs;
    for (const auto& place : places) {
        auto file = readApart(disk, place);
        std::move(file.pairs.begin(), file.pairs.end(), std::back_inserter(pairs));
        if (file.parseError)
            outcome.parseErrors.push_back(*std::move(file.parseError));
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    std::vector<ApartPair> others;
    std::set_symmetric_difference(
        before->begin(), before->end(), pairs.begin(), pairs.end(), std::back_inserter(others));
    if (others.empty())
        return outcome;
    for (auto& pair : others) {
        outcome.paths.push_back(std::move(pair.first));
        outcome.paths.push_back(std::move(pair.second));
    }
    std::sort(outcome.paths.begin(), outcome.paths.end());
    outcome.paths.erase(std::unique(outcome.paths.begin(), outcome.paths.end()), outcome.paths.end());
    auto stories = std::make_shared<ApartStories>();
    for (const auto& pair : pairs)
        stories->add(pair);
    outcome.stories = std::move(stories);
    outcome.pairs = std::make_shared<const std::vector<ApartPair>>(std::move(pairs));
    return outcome;
}

void ApartStore::apply(const Run& run)
{
    auto& outcome = *run.outcome;
    const bool isOther = outcome.stories != nullptr;
    if (isOther) {
        std::swap(m_pairs, outcome.pairs);
        std::swap(m_stories, outcome.stories);
        Q_EMIT changed(outcome.paths);
        m_disposal.dispose(std::pair(std::move(outcome.pairs), std::move(outcome.stories)));
    }
    if (outcome.refusal)
        Q_EMIT failed(located(*outcome.refusal));
    if (m_parseErrors != outcome.parseErrors && !outcome.parseErrors.empty())
        Q_EMIT failed(located(outcome.parseErrors.front()));
    m_parseErrors = std::move(outcome.parseErrors);
    Q_EMIT written();
    if (run.act)
        setUnwritten(m_unwritten - 1);
}

} // namespace stet
