#include "models/decisions/seen_service.h"

#include "core/messages/error_messages.h"
#include "core/storage/append_lines.h"
#include "core/storage/path_text.h"

#include <algorithm>

namespace stet {

namespace {

constexpr int compareAfterMs = 300; // not for each of several changes that come together
constexpr std::size_t seenFileLimit = std::size_t{256} * 1024 * 1024; // bytes

/// The mark of a root as its file has it, or else everything as it is now, which is written.
Result<std::shared_ptr<const SeenArticles>> markOf(
    Disk& disk, const std::string& stateFolder, const std::string& root, const Snapshot& rows, std::int64_t now)
{
    auto read = readSeen(disk, stateFolder, root);
    if (!read)
        return read.error();
    if (*read)
        return std::make_shared<const SeenArticles>(*std::move(read).value());
    auto first = std::make_shared<const SeenArticles>(SeenArticles::of(rows, root, now));
    if (const auto written = writeSeen(disk, stateFolder, root, *first); !written)
        return written.error();
    return first;
}

/// The mark with what the person has saved since.
std::shared_ptr<const SeenArticles> withSaved(Disk& disk, const std::string& stateFolder, const std::string& root,
    const std::shared_ptr<const SeenArticles>& mark, const Snapshot& rows, const std::set<RowId>& saved)
{
    auto fresh = std::make_shared<SeenArticles>(*mark);
    std::string lines;
    for (const auto id : saved) {
        if (id >= rows.size() || rows[id] == nullptr || rows[id]->error || !isInside(rows[id]->path, root))
            continue;
        const auto article = SeenArticle::of(*rows[id]);
        fresh->byPath.insert_or_assign(rows[id]->path, article);
        lines += seenLine(rows[id]->path, article, root);
    }
    if (lines.empty())
        return mark;
    (void)appendLines(
        disk, seenPlace(stateFolder, root), lines, seenFileLimit); // else it is new again at the next start
    return fresh;
}

/// The canonical roots, without those that are inside another one.
std::vector<std::string> separateRoots(Disk& disk, const std::vector<std::string>& roots)
{
    std::vector<std::string> separate;
    for (const auto& root : roots) {
        if (const auto real = disk.realPath(root)) // else the load has reported it
            separate.push_back(*real);
    }
    std::sort(separate.begin(), separate.end());
    std::vector<std::string> out;
    for (const auto& root : separate) {
        if (out.empty() || !isInside(root, out.back()))
            out.push_back(root);
    }
    return out;
}

void addDigest(SeenDigest& all, const SeenDigest& one)
{
    all.time = all.time == 0 ? one.time : std::min(all.time, one.time);
    all.added += one.added;
    all.changed += one.changed;
    all.published += one.published;
    all.unpublished += one.unpublished;
    all.gone += one.gone;
}

} // namespace

SeenService::SeenService(ArticleStore& store, Disk& disk, std::string stateFolder, Clock clock)
    : m_store(store)
    , m_disk(disk)
    , m_stateFolder(std::move(stateFolder))
    , m_clock(std::move(clock))
    , m_acts(
          [this](Act& act) {
              return [this, &act, now = m_clock()](const BackgroundTask::Run& run) {
                  SeenService::run(m_disk, m_stateFolder, now, act, run.stop());
              };
          },
          [this](Act& act) {
              apply(act);
              return InOrder<Act>::Next::Done;
          },
          [this] { Q_EMIT busyChanged(); })
{
    m_compareLater.setSingleShot(true);
    m_compareLater.setInterval(compareAfterMs);
    connect(&m_compareLater, &QTimer::timeout, this, [this] { add({}); });
    connect(&m_store, &ArticleStore::changed, this, &SeenService::followStore);
}

void SeenService::setRoots(std::vector<std::string> roots)
{
    m_roots = std::move(roots);
    m_marks.clear();
    m_saved.clear();
    m_compareLater.stop();
    m_digest = {};
    Q_EMIT changed();
}

void SeenService::compare()
{
    if (!m_compareLater.isActive())
        m_compareLater.start();
    Q_EMIT busyChanged();
}

void SeenService::followStore(const Change& change)
{
    if (!change.kinds.testFlag(ChangeKind::Saved) || m_roots.empty())
        return;
    m_saved.insert(change.rows.begin(), change.rows.end());
    compare();
}

std::function<void()> SeenService::markSeen()
{
    add({}, true);
    return [this, former = m_marks] { add(former); };
}

void SeenService::add(Marks marks, bool movesMark)
{
    if (m_roots.empty())
        return;
    const auto& library = m_store.library();
    auto rows = library.snapshot();
    for (const auto id : library.unsavedRows()) // what is not saved is nobody's news
        rows.set(id, std::make_shared<const ArticleSummary>(library.base(id)));
    m_acts.add({.roots = m_roots,
        .rows = std::move(rows),
        .movesMark = movesMark,
        .marks = std::move(marks),
        .known = m_marks,
        .saved = std::exchange(m_saved, {})});
    Q_EMIT busyChanged();
}

void SeenService::run(Disk& disk, const std::string& stateFolder, std::int64_t now, Act& act, const Stop& stop)
{
    for (const auto& root : separateRoots(disk, act.roots)) {
        auto& mark = act.marks[root];
        if (act.movesMark)
            mark = std::make_shared<const SeenArticles>(SeenArticles::of(act.rows, root, now));
        if (mark != nullptr) {
            if (const auto written = writeSeen(disk, stateFolder, root, *mark); !written)
                act.error = written.error();
        } else if (const auto known = act.known.find(root); known != act.known.end()) {
            mark = known->second;
        } else if (auto read = markOf(disk, stateFolder, root, act.rows, now); read.ok()) {
            mark = *read;
        } else {
            act.error = read.error();
            act.marks.erase(root);
            continue;
        }
        mark = withSaved(disk, stateFolder, root, mark, act.rows, act.saved);
        auto comparison = compareSeen(*mark, act.rows, root, stop);
        addDigest(act.digest, comparison.digest);
        std::move(comparison.news.begin(), comparison.news.end(), std::back_inserter(*act.news));
    }
}

void SeenService::apply(Act& act)
{
    if (act.roots != m_roots)
        return;
    m_marks = std::move(act.marks);
    m_store.setNews(*act.news);
    if (m_digest != act.digest) {
        m_digest = act.digest;
        Q_EMIT changed();
    }
    if (act.error)
        Q_EMIT failed(located(*act.error));
}

} // namespace stet
