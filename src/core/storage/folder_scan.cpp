#include "core/storage/folder_scan.h"

#include "core/storage/article_names.h"
#include "core/storage/open_handle.h"
#include "core/storage/path_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_set>

namespace stet {

namespace {

/// A root, folder or link with both of its names.
struct VisitedFolder
{
    std::string path; ///< canonical; of a link: the canonical folder and the link's name
    std::string foundAs;
    std::size_t root = 0;
};

class Walk
{
public:
    Walk(Disk& disk, const CandidateSink& sink, const Stop& stop)
        : m_disk(disk)
        , m_sink(sink)
        , m_stop(stop)
    {
    }

    ScanReport run(const std::vector<std::string>& roots);

private:
    void resolveRoot(const std::string& written, std::size_t index);
    void walkFrom(VisitedFolder place);
    void enter(const VisitedFolder& folder, std::vector<VisitedFolder>& pending);
    void look(
        const VisitedFolder& file, FileHandle folder, const std::string& name, FileKind kind, NameVerdict verdict);
    void followLink(const VisitedFolder& link);
    bool mayBeArticle(NameVerdict verdict, const std::string& path, const std::string& foundAs);
    std::optional<bool> hasFence(const std::string& path);
    bool isInsideRoots(const std::string& path) const;
    void report(VisitedFolder file, const FileStamp& stamp);
    void reportFolder(const std::string& path);
    void skip(std::string foundAs, SkipReason reason) { m_report.skipped.push_back({std::move(foundAs), reason}); }
    void fail(Error error, const std::string& foundAs);

    Disk& m_disk;
    const CandidateSink& m_sink;
    Stop m_stop;
    std::vector<std::pair<VisitedFolder, FileInfo>> m_roots;
    std::unordered_set<std::string> m_namedFiles;
    std::unordered_set<std::string> m_enteredFolders;
    std::unordered_set<std::string> m_reportedFolders;
    std::unordered_set<std::string> m_reported;
    std::vector<VisitedFolder> m_links;
    std::vector<Candidate> m_batch;
    ScanReport m_report;
};

void Walk::fail(Error error, const std::string& foundAs)
{
    error.path = foundAs;
    m_report.errors.push_back(std::move(error));
}

void Walk::report(VisitedFolder file, const FileStamp& stamp)
{
    if (!m_reported.insert(file.path).second)
        return;
    const bool named = m_namedFiles.contains(file.path);
    m_batch.push_back({std::move(file.path), std::move(file.foundAs), file.root, stamp, named});
    ++m_report.candidates;
    if (m_batch.size() == scanBatchSize)
        m_sink(std::exchange(m_batch, {}));
}

void Walk::reportFolder(const std::string& path)
{
    if (m_reportedFolders.insert(path).second)
        m_report.folders.push_back(path);
}

bool Walk::isInsideRoots(const std::string& path) const
{
    return std::any_of(m_roots.begin(), m_roots.end(), [&](const auto& root) {
        return root.second.kind == FileKind::Folder ? isInside(path, root.first.path) : path == root.first.path;
    });
}

/// Whether the first line is a fence; nothing where the file cannot be read.
std::optional<bool> Walk::hasFence(const std::string& path)
{
    const auto opened = m_disk.openToRead(path);
    if (!opened)
        return {};
    const OpenHandle file(m_disk, *opened);
    std::array<char, headSize> head{};
    std::size_t filled = 0;
    while (filled < head.size()) {
        const auto got = m_disk.read(file.get(), head.data() + filled, head.size() - filled);
        if (!got)
            return {};
        if (*got == 0)
            break;
        filled += *got;
    }
    return opensFrontMatter({head.data(), filled});
}

/// Judges a regular file, and counts it where it is no candidate.
bool Walk::mayBeArticle(NameVerdict verdict, const std::string& path, const std::string& foundAs)
{
    if (verdict == NameVerdict::Article)
        return true;
    const auto fence = verdict == NameVerdict::AskFirstLine ? hasFence(path) : false;
    if (!fence)
        skip(foundAs, SkipReason::Unreadable);
    else if (!*fence)
        ++m_report.otherFiles;
    return fence.value_or(false);
}

void Walk::look(
    const VisitedFolder& file, FileHandle folder, const std::string& name, FileKind kind, NameVerdict verdict)
{
    if (kind == FileKind::Special) {
        skip(file.foundAs, SkipReason::Special);
        return;
    }
    if (!mayBeArticle(verdict, file.path, file.foundAs))
        return;
    if (const auto info = m_disk.infoAt(folder, name); info) {
        report(file, info->stamp);
    } else if (info.error().code != ErrorCode::NotFound) { // vanished files are none
        skip(file.foundAs, SkipReason::Unreadable);
    }
}

/// Whether a folder holds no articles by its name: what Jekyll or Hugo build, templates, and installed packages.
/// `public` is a usual name for other things too, so a configuration of Hugo must be beside it.
bool isBuilt(std::string_view name, const std::vector<FolderEntry>& beside)
{
    constexpr std::array<std::string_view, 5> names{"_site", "vendor", "_layouts", "_includes", "archetypes"};
    constexpr std::array<std::string_view, 8> ofHugo{
        "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.yml", "config.json"};
    if (std::find(names.begin(), names.end(), name) != names.end())
        return true;
    return name == "public" && std::any_of(beside.begin(), beside.end(), [&](const FolderEntry& entry) {
        return std::find(ofHugo.begin(), ofHugo.end(), entry.name) != ofHugo.end();
    });
}

void Walk::enter(const VisitedFolder& place, std::vector<VisitedFolder>& pending)
{
    if (!m_enteredFolders.insert(place.path).second)
        return;
    const auto opened = m_disk.openFolder(place.path);
    if (!opened) {
        skip(place.foundAs, SkipReason::Unreadable);
        return fail(opened.error(), place.foundAs);
    }
    const OpenHandle folder(m_disk, *opened);
    auto listed = m_disk.list(folder.get());
    if (!listed) {
        skip(place.foundAs, SkipReason::Unreadable);
        return fail(listed.error(), place.foundAs);
    }
    reportFolder(place.path);
    auto& entries = listed.value();
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.name < b.name; });

    const auto firstNew = pending.size();
    for (const auto& [name, kind] : entries) {
        if (m_stop.isRequested())
            return;
        VisitedFolder found{joinPath(place.path, name), joinPath(place.foundAs, name), place.root};
        const auto verdict = judgeName(name);
        if (verdict == NameVerdict::LeftOver && kind != FileKind::Folder)
            skip(std::move(found.foundAs), SkipReason::LeftOver);
        else if (name.starts_with('.'))
            skip(std::move(found.foundAs), SkipReason::Hidden);
        else if (name == "node_modules")
            skip(std::move(found.foundAs), SkipReason::NodeModules);
        else if (kind == FileKind::Folder && isBuilt(name, entries))
            skip(std::move(found.foundAs), SkipReason::Built);
        else if (kind == FileKind::Link)
            m_links.push_back(std::move(found));
        else if (kind == FileKind::Folder)
            pending.push_back(std::move(found));
        else
            look(found, folder.get(), name, kind, verdict);
    }
    // The last of `pending` is next.
    std::reverse(pending.begin() + static_cast<std::ptrdiff_t>(firstNew), pending.end());
}

void Walk::walkFrom(VisitedFolder place)
{
    std::vector<VisitedFolder> pending;
    pending.push_back(std::move(place));
    while (!pending.empty() && !m_stop.isRequested()) {
        const auto next = std::move(pending.back());
        pending.pop_back();
        enter(next, pending);
    }
}

void Walk::followLink(const VisitedFolder& link)
{
    const auto real = m_disk.realPath(link.path);
    if (!real) {
        const auto code = real.error().code;
        return skip(link.foundAs,
            code == ErrorCode::NotFound       ? SkipReason::LinkBroken
                : code == ErrorCode::NotAFile ? SkipReason::LinkLoop
                                              : SkipReason::Unreadable);
    }
    const auto info = m_disk.info(*real, FollowLinks::No);
    if (!info)
        return skip(link.foundAs, SkipReason::Unreadable);
    const auto verdict = judgeName(fileName(link.path));
    if (info->kind == FileKind::Regular && verdict == NameVerdict::Other) {
        ++m_report.otherFiles; // a linked image is no article, wherever it lies
        return;
    }
    if (!isInsideRoots(*real))
        return skip(link.foundAs, SkipReason::LinkLeaves);
    if (info->kind == FileKind::Special)
        return skip(link.foundAs, SkipReason::Special);
    if (info->kind == FileKind::Folder) {
        if (isInside(link.path, *real))
            return skip(link.foundAs, SkipReason::LinkLoop);
        return walkFrom({*real, link.foundAs, link.root});
    }
    if (m_reported.contains(*real))
        return;
    if (!mayBeArticle(verdict, *real, link.foundAs))
        return;
    reportFolder(std::string(parentPath(*real)));
    report({*real, link.foundAs, link.root}, info->stamp);
}

void Walk::resolveRoot(const std::string& written, std::size_t index)
{
    const auto real = m_disk.realPath(written);
    if (!real)
        return fail(real.error(), written);
    const auto info = m_disk.info(*real, FollowLinks::No);
    if (!info)
        return fail(info.error(), written);
    if (info->kind != FileKind::Folder && info->kind != FileKind::Regular)
        return fail({.code = ErrorCode::NotAFile}, written);
    if (info->kind == FileKind::Regular)
        m_namedFiles.insert(*real);
    m_roots.push_back({{*real, written, index}, *info});
}

ScanReport Walk::run(const std::vector<std::string>& roots)
{
    // All roots first: whether a link leaves depends on each of them.
    for (std::size_t index = 0; index < roots.size(); ++index)
        resolveRoot(roots[index], index);
    for (const auto& [place, info] : m_roots) {
        if (m_stop.isRequested())
            break;
        if (info.kind == FileKind::Folder) {
            walkFrom(place);
        } else {
            reportFolder(std::string(parentPath(place.path)));
            report(place, info.stamp);
        }
    }
    // Followed links may lead to more links.
    for (std::size_t next = 0; next < m_links.size() && !m_stop.isRequested(); ++next)
        followLink(VisitedFolder(m_links[next]));
    m_report.cancelled = m_stop.isRequested();
    if (!m_batch.empty() && !m_report.cancelled)
        m_sink(std::move(m_batch));
    return std::move(m_report);
}

} // namespace

ScanReport scanFolders(Disk& disk, const std::vector<std::string>& roots, const CandidateSink& sink, const Stop& stop)
{
    return Walk(disk, sink, stop).run(roots);
}

} // namespace stet
