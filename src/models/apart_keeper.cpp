#include "apart_keeper.h"

#include "messages/error_messages.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace stet {

namespace {

/// Each file once, in the order of the roots. A root that is not there is for the load of the articles to tell.
std::vector<ApartPlace> sharedPlaces(Disk& disk, const std::vector<std::string>& roots)
{
    std::vector<ApartPlace> places;
    for (const auto& root : roots) {
        auto place = sharedApartPlace(disk, root);
        if (place && std::find(places.begin(), places.end(), *place) == places.end())
            places.push_back(std::move(place).value());
    }
    return places;
}

/// Adds the pairs to the file of the folder that both articles of each lie in.
Result<Done> share(Disk& disk, const std::vector<ApartPlace>& shared, const std::vector<ApartPair>& pairs)
{
    std::vector<std::vector<ApartPair>> byPlace(shared.size());
    for (const auto& pair : pairs) {
        const auto place = std::find_if(shared.begin(), shared.end(), [&](const ApartPlace& each) {
            const auto below = each.base + '/';
            return pair.first.starts_with(below) && pair.second.starts_with(below);
        });
        if (place == shared.end())
            return Error{.code = ErrorCode::LeavesFolder, .path = pair.second};
        byPlace[static_cast<std::size_t>(place - shared.begin())].push_back(pair);
    }
    for (std::size_t i = 0; i < shared.size(); ++i) {
        if (byPlace[i].empty())
            continue;
        if (auto added = addApart(disk, shared[i], byPlace[i]); !added)
            return added;
    }
    return Done{};
}

} // namespace

ApartKeeper::ApartKeeper(Disk& disk, std::string ownFile, QObject* parent)
    : QObject(parent)
    , m_disk(disk)
    , m_own{{std::move(ownFile), SettingsAudience::Private}, {}}
{
}

SettingsAudience ApartKeeper::audienceOf(const ApartPair& pair) const
{
    const bool isOwn = std::find(m_ownPairs.begin(), m_ownPairs.end(), pair) != m_ownPairs.end();
    return isOwn ? SettingsAudience::Private : SettingsAudience::Shared;
}

void ApartKeeper::setRoots(std::vector<std::string> roots)
{
    m_roots = std::move(roots);
    reload();
}

void ApartKeeper::reload()
{
    enqueue([](Disk& /*disk*/, const auto& /*shared*/) -> Result<Done> { return Done{}; });
}

void ApartKeeper::keep(std::vector<ApartPair> pairs, SettingsAudience audience)
{
    enqueue([pairs = std::move(pairs), audience, own = m_own](Disk& disk, const auto& shared) {
        return audience == SettingsAudience::Shared ? share(disk, shared, pairs) : addApart(disk, own, pairs);
    });
}

void ApartKeeper::drop(std::vector<ApartPair> pairs)
{
    enqueue([pairs = std::move(pairs), own = m_own](Disk& disk, const auto& shared) {
        auto done = removeApart(disk, own, pairs);
        for (const auto& place : shared) {
            if (done)
                done = removeApart(disk, place, pairs);
        }
        return done;
    });
}

void ApartKeeper::enqueue(Act act)
{
    m_waiting.push_back(std::move(act));
    if (!m_isRunning)
        startNext();
}

/// One after the other, so that two acts on one file are done in the order in which they were asked for.
void ApartKeeper::startNext()
{
    m_isRunning = !m_waiting.empty();
    if (!m_isRunning)
        return;
    m_task.start([this, act = std::move(m_waiting.front()), roots = m_roots, own = m_own](const std::stop_token&) {
        Outcome outcome{.shared = sharedPlaces(m_disk, roots)};
        if (const auto done = act(m_disk, outcome.shared); !done)
            outcome.errors.push_back(done.error());
        auto places = outcome.shared;
        places.push_back(own);
        for (const auto& place : places) {
            auto file = readApart(m_disk, place);
            if (place == own)
                outcome.own = file.pairs;
            std::move(file.pairs.begin(), file.pairs.end(), std::back_inserter(outcome.pairs));
            std::move(file.mistakes.begin(), file.mistakes.end(), std::back_inserter(outcome.errors));
        }
        std::sort(outcome.pairs.begin(), outcome.pairs.end());
        outcome.pairs.erase(std::unique(outcome.pairs.begin(), outcome.pairs.end()), outcome.pairs.end());
        QMetaObject::invokeMethod(
            this, [this, outcome = std::move(outcome)]() mutable { take(std::move(outcome)); }, Qt::QueuedConnection);
    });
    m_waiting.pop_front();
}

void ApartKeeper::take(Outcome outcome)
{
    std::vector<ApartPair> others;
    std::set_symmetric_difference(
        m_pairs.begin(), m_pairs.end(), outcome.pairs.begin(), outcome.pairs.end(), std::back_inserter(others));
    startNext();
    m_ownPairs = std::move(outcome.own);
    if (!others.empty()) {
        m_pairs = std::move(outcome.pairs);
        auto stories = std::make_shared<ApartStories>();
        for (const auto& pair : m_pairs)
            stories->add(pair);
        m_stories = std::move(stories);
        std::vector<std::string> paths;
        for (auto& pair : others) {
            paths.push_back(std::move(pair.first));
            paths.push_back(std::move(pair.second));
        }
        Q_EMIT changed(paths);
    }
    for (const auto& error : outcome.errors)
        Q_EMIT failed(sentenceWithLine(error));
}

} // namespace stet
