#include "core/storage/file_exchange.h"

#include "core/document/source_text.h"
#include "core/storage/read_file.h"

namespace stet {

namespace {

// Each round needs another writer in the microseconds between two steps; a hundred in a row are no accident.
constexpr int roundLimit = 100;
// Texts of others above this are distinguished by their stamp alone.
constexpr std::size_t compareLimit = SourceText::sizeLimit;

/// Everything that distinguishes one file at one moment from another.
struct FileState
{
    FileKind kind = FileKind::Special;
    FileStamp stamp{};
    std::string bytes{}; ///< the clock of the file system is too coarse to trust the stamp alone

    bool operator==(const FileState&) const = default;
};

Result<FileState> stateOf(const FilePlace& place, const std::string& name)
{
    const auto info = place.disk().infoAt(place.folder(), name);
    if (!info)
        return info.error();
    FileState state{.kind = info->kind, .stamp = info->stamp};
    if (info->kind != FileKind::Regular)
        return state;
    auto content = readFile(place, name, compareLimit);
    if (content) {
        state.stamp = content->stamp;
        state.bytes = std::move(content).value().bytes;
    } else if (content.error().code != ErrorCode::TooLarge) {
        return content.error();
    }
    return state;
}

Result<ExchangeOutcome> exchangeAt(const FilePlace& place, const std::string& temporary)
{
    return place.disk().exchange(place.folder(), temporary, place.name());
}

/// A text that did not come back whole is being written this moment: different, and no reason to stop.
bool isOnlyUnsteady(const Error& error)
{
    return error.code == ErrorCode::ChangedOnDisk;
}

/// Tries again before a text of others would have to be left under a name that nobody looks for.
template <typename Call>
auto patiently(Call call)
{
    constexpr int attempts = 3;
    auto result = call();
    for (int attempt = 1; attempt < attempts && !result; ++attempt)
        result = call();
    return result;
}

/// `inPlace` is at the place, something else at `temporary`. Exchanges until `inPlace` is what comes back.
GuardedExchange putBack(const FilePlace& place, const std::string& temporary, FileState inPlace, const Error& reason)
{
    for (int round = 0; round < roundLimit; ++round) {
        // What goes to the place now must come back in the next round, should there be one.
        const auto goesBack = patiently([&] { return stateOf(place, temporary); });
        const auto exchanged = patiently([&] { return exchangeAt(place, temporary); });
        if (!exchanged || *exchanged == ExchangeOutcome::NotSupported)
            return {GuardedOutcome::ForeignLeft, reason};
        const auto cameBack = patiently([&] { return stateOf(place, temporary); });
        if (cameBack && *cameBack == inPlace)
            return {GuardedOutcome::PutBack, reason};
        if (!cameBack && !isOnlyUnsteady(cameBack.error()))
            return {GuardedOutcome::ForeignLeft, reason};
        inPlace = goesBack ? *goesBack : FileState{};
    }
    return {GuardedOutcome::ForeignLeft, reason};
}

} // namespace

GuardedExchange exchangeGuarded(
    const FilePlace& place, const std::string& temporary, const WrittenFile& ours, std::string_view expectedOld)
{
    const auto exchanged = exchangeAt(place, temporary);
    if (!exchanged)
        return {GuardedOutcome::PutBack, exchanged.error()};
    if (*exchanged == ExchangeOutcome::NotSupported)
        return {GuardedOutcome::NotSupported, {}};

    const auto cameBack = stateOf(place, temporary);
    if (cameBack && cameBack->kind == FileKind::Regular && cameBack->bytes == expectedOld
        && cameBack->stamp.size == expectedOld.size())
        return {GuardedOutcome::Exchanged, {}};
    const auto reason
        = cameBack || isOnlyUnsteady(cameBack.error()) ? Error{.code = ErrorCode::ChangedOnDisk} : cameBack.error();
    return putBack(place, temporary, {FileKind::Regular, ours.stamp, std::string(ours.bytes)}, reason);
}

} // namespace stet
