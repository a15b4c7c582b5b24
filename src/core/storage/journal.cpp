#include "core/storage/journal.h"

#include "core/storage/disk_error.h"
#include "core/storage/file_place.h"
#include "core/storage/guarded_save.h"
#include "core/storage/path_text.h"
#include "core/storage/read_file.h"
#include "core/storage/settings_folder.h"

#include <algorithm>
#include <tuple>

namespace stet {

namespace {

constexpr std::string_view journalSuffix = ".journal";
constexpr std::string_view damagedSuffix = ".damaged"; // behind the name of a journal; a number may follow
constexpr std::string_view unnamedSuffix = ".tmp"; // behind a name that would be a journal's

bool isUnfinished(std::string_view name)
{
    return name.ends_with(unnamedSuffix) && name.substr(0, name.size() - unnamedSuffix.size()).ends_with(journalSuffix);
}

/// A journal that may be abandoned.
struct NamedJournal
{
    std::int64_t modified = 0; ///< as in FileStamp
    std::string path{};

    friend bool operator<(const NamedJournal& a, const NamedJournal& b)
    {
        return std::tie(a.modified, a.path) < std::tie(b.modified, b.path);
    }
};

/// Lists the files of a folder whose names the test accepts. A missing folder has none.
void listJournals(Disk& disk, const std::string& written, bool (*isWanted)(std::string_view),
    std::vector<NamedJournal>& found, std::vector<Error>& errors)
{
    const auto real = disk.realPath(written); // a person may keep it elsewhere, through a link
    const auto folder = real ? *real : written;
    const auto opened = real ? disk.openFolder(folder) : Result<FileHandle>(real.error());
    if (!opened) {
        if (opened.error().code != ErrorCode::NotFound)
            errors.push_back(withPath(folder, opened.error()));
        return;
    }
    const OpenHandle handle(disk, *opened);
    const auto entries = disk.list(handle.get());
    if (!entries)
        errors.push_back(withPath(folder, entries.error()));
    for (const auto& entry : entries ? *entries : std::vector<FolderEntry>()) {
        if (entry.kind != FileKind::Regular || !isWanted(entry.name))
            continue;
        auto path = joinPath(folder, entry.name);
        if (const auto info = disk.infoAt(handle.get(), entry.name); info)
            found.push_back({info->stamp.modified, std::move(path)});
        else if (info.error().code != ErrorCode::NotFound) // another process has taken it over meanwhile
            errors.push_back(withPath(path, info.error()));
    }
}

/// Adds the files that there are.
void addFiles(
    Disk& disk, const std::vector<std::string>& files, std::string_view suffix, std::vector<NamedJournal>& found)
{
    for (const auto& file : files) {
        auto path = file + std::string(suffix);
        if (const auto info = disk.info(path, FollowLinks::No); info && info->kind == FileKind::Regular)
            found.push_back({info->stamp.modified, std::move(path)});
    }
}

/// Takes the lock of a journal; nothing where it is another's, or is no longer there.
Result<std::optional<AbandonedJournal>> takeLock(Disk& disk, const std::string& path)
{
    const auto place = FilePlace::enter(disk, path);
    if (!place)
        return place.error();
    const auto opened = disk.openToWrite(place->folder(), place->name());
    if (!opened) {
        if (opened.error().code == ErrorCode::NotFound)
            return std::optional<AbandonedJournal>();
        return opened.error();
    }
    OpenHandle handle(disk, *opened);
    const auto locked = disk.lock(handle.get());
    if (!locked)
        return locked.error();
    if (*locked == LockOutcome::HeldByOther)
        return std::optional<AbandonedJournal>();
    // Between the opening and the lock its owner may have rewritten it, or another process have taken it over. From
    // here on nobody does, as both ask for the lock.
    const auto mine = disk.info(handle.get());
    if (!mine)
        return mine.error();
    const auto named = disk.infoAt(place->folder(), place->name());
    if (!named && named.error().code != ErrorCode::NotFound)
        return named.error();
    if (!named || named->stamp.inode != mine->stamp.inode || named->stamp.device != mine->stamp.device)
        return std::optional<AbandonedJournal>();
    return std::optional<AbandonedJournal>(std::in_place, disk, path, std::move(handle));
}

bool isInSettingsFolder(const std::string& folder)
{
    return fileName(parentPath(folder)) == settingsFolderName;
}

/// A site whose `.stet` is a link could have the journal written outside of it.
std::optional<Error> linkedSettingsFolder(Disk& disk, const std::string& folder)
{
    if (!isInSettingsFolder(folder))
        return std::nullopt;
    for (const auto& path : {std::string(parentPath(folder)), folder}) {
        const auto info = disk.info(path, FollowLinks::No);
        if (info && info->kind != FileKind::Folder)
            return Error{.code = ErrorCode::NotAFolder, .path = path};
    }
    return std::nullopt;
}

using Rename = Result<Done> (Disk::*)(FileHandle folder, const std::string& from, const std::string& to);

/// Both paths are in one folder.
Result<Done> renameFile(Disk& disk, const std::string& from, const std::string& to, Rename rename)
{
    const auto place = FilePlace::enter(disk, from);
    if (!place)
        return place.error();
    return (disk.*rename)(place->folder(), place->name(), std::string(fileName(to)));
}

/// What a person has not saved is no part of the site. Error: AlreadyExists, if the site has its own rules for the
/// folder.
Result<Done> hideFromGit(Disk& disk, const std::string& folder)
{
    constexpr std::string_view all = "*\n";
    const auto path = joinPath(folder, ".gitignore");
    const auto created = createGuarded(disk, path, all, 0644);
    if (created || created.error().code != ErrorCode::AlreadyExists)
        return created;
    const auto there = readFile(disk, path, all.size());
    return there && there->bytes == all ? Result<Done>(Done{}) : created;
}

} // namespace

Journal::Journal(Disk& disk, const std::string& folder, const TemporaryFile& file)
    : m_disk(&disk)
    , m_path(joinPath(folder, file.name))
    , m_file(std::in_place, disk, file.handle)
{
}

/// Takes the file away again that an error left without its right name.
Error Journal::discard(Error error)
{
    (void)removeFile(*m_disk, m_path);
    return error;
}

/// A locked journal without records, with a name that makes it none yet.
Result<Journal> Journal::createUnnamed(Disk& disk, const std::string& folder)
{
    const auto place = FilePlace::enter(disk, joinPath(folder, journalSuffix));
    if (!place)
        return withPath(folder, place.error());
    auto created = disk.createTemporary(place->folder(), {}, std::string(journalSuffix) += unnamedSuffix);
    if (!created)
        return withPath(folder, created.error());
    Journal journal(disk, folder, *created);
    const auto locked = disk.lock(journal.m_file->get());
    if (!locked)
        return journal.discard(withPath(journal.m_path, locked.error()));
    if (*locked == LockOutcome::HeldByOther)
        return journal.discard({ErrorCode::WriteFailed, journal.m_path, 0, "another process has locked the file"});
    std::size_t written = 0;
    if (const auto done = journal.write(journalHeader(), written); !done)
        return journal.discard(done.error());
    return journal;
}

Result<Journal> Journal::create(Disk& disk, const std::string& folder)
{
    if (const auto refused = linkedSettingsFolder(disk, folder))
        return *refused;
    const auto made = ensureFolder(disk, folder, 0700);
    if (!made)
        return made.error();
    if (isInSettingsFolder(folder)) {
        if (const auto ignored = hideFromGit(disk, *made); !ignored)
            return ignored.error();
    }
    auto created = createUnnamed(disk, *made);
    if (!created)
        return created.error();
    auto journal = std::move(created).value();
    auto path = journal.m_path.substr(0, journal.m_path.size() - unnamedSuffix.size());
    if (const auto named = renameFile(disk, journal.m_path, path, &Disk::renameToNew); !named)
        return journal.discard(withPath(path, named.error()));
    journal.m_path = std::move(path);
    (void)syncFolder(disk, *made); // not every file system can
    return journal;
}

Result<Done> Journal::append(std::vector<std::string>& records)
{
    const auto tooLarge = Error{ErrorCode::TooLarge, m_path, 0, std::to_string(journalLimit)};
    std::string bytes = m_isMidLine ? "\n" : "";
    std::vector<std::size_t> ends;
    ends.reserve(records.size());
    for (const auto& record : records) {
        if (record.size() > journalLimit)
            return tooLarge;
        if (record.find('\n') != std::string::npos)
            return Error{ErrorCode::WriteFailed, m_path, 0, "a record of more than one line"};
        bytes += journalLine(record);
        if (m_size + bytes.size() > journalLimit)
            return tooLarge;
        ends.push_back(bytes.size() - 1); // a line that lacks its line break alone is read, and the next append ends it
    }
    std::size_t written = 0;
    auto done = write(bytes, written);
    const auto whole = std::upper_bound(ends.begin(), ends.end(), written) - ends.begin();
    records.erase(records.begin(), records.begin() + whole);
    return done;
}

/// `written` says how many of the bytes are in the file, also with an error.
Result<Done> Journal::write(std::string_view bytes, std::size_t& written)
{
    while (written < bytes.size()) {
        const auto taken = m_disk->write(m_file->get(), bytes.substr(written));
        if (!taken)
            return withPath(m_path, taken.error());
        if (*taken == 0)
            return Error{ErrorCode::WriteFailed, m_path, 0, "the system took no bytes"};
        written += *taken;
        m_size += *taken;
        m_isMidLine = bytes[written - 1] != '\n';
    }
    return Done{};
}

Result<Done> Journal::sync()
{
    if (const auto synced = m_disk->sync(m_file->get()); !synced)
        return withPath(m_path, synced.error());
    return Done{};
}

bool Journal::isNamed() const
{
    const auto mine = m_disk->info(m_file->get());
    const auto named = m_disk->info(m_path, FollowLinks::No);
    if (!named)
        return named.error().code != ErrorCode::NotFound;
    return !mine || (named->stamp.inode == mine->stamp.inode && named->stamp.device == mine->stamp.device);
}

Result<Done> Journal::rewrite(std::vector<std::string> records)
{
    auto created = createUnnamed(*m_disk, std::string(parentPath(m_path)));
    if (!created)
        return created.error();
    auto fresh = std::move(created).value();
    if (const auto appended = fresh.append(records); !appended)
        return fresh.discard(withPath(m_path, appended.error()));
    if (const auto synced = fresh.sync(); !synced)
        return fresh.discard(withPath(m_path, synced.error()));
    if (const auto renamed = renameFile(*m_disk, fresh.m_path, m_path, &Disk::rename); !renamed)
        return fresh.discard(withPath(m_path, renamed.error()));
    m_file.emplace(std::move(*fresh.m_file)); // only now does the lock of the old file go
    m_size = fresh.m_size;
    m_isMidLine = false;
    (void)syncFolder(*m_disk, std::string(parentPath(m_path)));
    return Done{};
}

Result<JournalContent> readJournal(Disk& disk, const std::string& path)
{
    const auto file = readFile(disk, path, journalLimit);
    if (!file)
        return withPath(path, file.error());
    auto content = parseJournal(file->bytes);
    if (!content)
        return withPath(path, content.error());
    return content;
}

Result<Done> AbandonedJournal::remove()
{
    if (const auto removed = removeFile(*m_disk, m_path); !removed)
        return removed.error();
    (void)syncFolder(*m_disk, std::string(parentPath(m_path)));
    return Done{};
}

Result<std::string> AbandonedJournal::setAside()
{
    constexpr int mostNames = 100;
    for (int number = 1;; ++number) {
        auto path = m_path + std::string(damagedSuffix) + (number > 1 ? std::to_string(number) : std::string());
        const auto renamed = renameFile(*m_disk, m_path, path, &Disk::renameToNew);
        if (renamed) {
            (void)syncFolder(*m_disk, std::string(parentPath(m_path)));
            return path;
        }
        if (renamed.error().code != ErrorCode::AlreadyExists || number == mostNames)
            return withPath(m_path, renamed.error());
    }
}

AbandonedJournals findAbandonedJournals(Disk& disk, const JournalPlaces& places)
{
    AbandonedJournals found;
    std::vector<NamedJournal> named;
    const auto isJournal = [](std::string_view name) { return name.ends_with(journalSuffix) || isUnfinished(name); };
    listJournals(disk, places.folder, isJournal, named, found.errors);
    addFiles(disk, places.files, {}, named);
    std::sort(named.begin(), named.end());
    for (const auto& journal : named) {
        auto taken = takeLock(disk, journal.path);
        if (!taken)
            found.errors.push_back(withPath(journal.path, taken.error()));
        else if (taken->has_value() && isUnfinished(journal.path)) // nothing was told that it holds anything
            (void)taken.value()->remove();
        else if (taken->has_value())
            found.journals.push_back(*std::move(taken).value());
    }
    return found;
}

DamagedJournals findDamagedJournals(Disk& disk, const JournalPlaces& places)
{
    DamagedJournals found;
    std::vector<NamedJournal> named;
    const auto isDamaged = [](std::string_view name) {
        const auto mark = name.rfind(damagedSuffix);
        return mark != std::string_view::npos && name.substr(0, mark).ends_with(journalSuffix);
    };
    listJournals(disk, places.folder, isDamaged, named, found.errors);
    addFiles(disk, places.files, damagedSuffix, named);
    std::sort(named.begin(), named.end());
    for (auto& journal : named)
        found.paths.push_back(std::move(journal.path));
    return found;
}

} // namespace stet
