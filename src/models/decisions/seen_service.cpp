#include "models/decisions/seen_service.h"

#include "core/messages/error_messages.h"
#include "core/storage/path_text.h"
#include "core/storage/settings_folder.h"

#include <algorithm>

namespace stet {

namespace {

constexpr int compareAfterMs = 300; // not for each of several changes that come together
constexpr std::size_t seenFileLimit = std::size_t{256} * 1024 * 1024; // bytes

/// The mark of a root as its file has it, or else everything as it is now, which is written; null without a file unless
/// `isComplete`: all articles were read.
Result<std::shared_ptr<const SeenArticles>> markOf(Disk& disk, const std::string& stateFolder, const std::string& root,
    const Snapshot& rows, bool isComplete, std::int64_t now)
{
    auto read = readSeen(disk, stateFolder, root);
    if (!read)
        return read.error();
    if (*read)
        return std::make_shared<const SeenArticles>(*std::move(read).value());
    if (!isComplete)
        return std::shared_ptr<const SeenArticles>();
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

void addDigest(SeenDigest& all, const SeenDigest& one)
{
    all.time = all.time == 0 ? one.time : std::min(all.time, one.time);
    all.added += one.added;
    all.changed += one.changed;
    all.published += one.published;
    all.unpublished += one.unpublished;
    all.gone += one.gone;
    all.reheated += one.reheated;
    const auto room = SeenDigest::mostGoneNames - all.goneNames.size();
    const auto more = static_cast<std::ptrdiff_t>(std::min(room, one.goneNames.size()));
    all.goneNames.insert(all.goneNames.end(), one.goneNames.begin(), one.goneNames.begin() + more);
}

} // namespace

SeenService::SeenService(ArticleStore& store, Disk& disk, std::string stateFolder, Clock clock)
    : m_store(store)
    , m_disk(disk)
    , m_stateFolder(std::move(stateFolder))
    , m_clock(std::move(clock))
    , m_acts(
          [this](Act& act) {
              act.known = m_marks;
              if (act.former)
                  *act.former = m_marks;
              if (act.restores)
                  act.marks = *act.restores;
              return [this, &act, now = m_clock()](const BackgroundTask::Run& run) {
                  SeenService::run(m_disk, m_stateFolder, now, act, run.stop());
              };
          },
          [this](Act& act) {
              const bool isWrite = act.movesMark || act.restores || !act.saved.empty();
              m_writes -= isWrite ? 1 : 0;
              apply(act);
              return InOrder<Act>::Next::Done;
          },
          [this] { Q_EMIT busyChanged(); })
{
    m_compareLater.setSingleShot(true);
    m_compareLater.setInterval(compareAfterMs);
    connect(&m_compareLater, &QTimer::timeout, this, [this] { add({.compares = m_isComplete}); });
    connect(&m_store, &ArticleStore::changed, this, &SeenService::followStore);
}

void SeenService::setRoots(std::vector<std::string> roots)
{
    m_roots = std::move(roots);
    m_marks.clear();
    m_saved.clear();
    m_isComplete = false;
    m_compareLater.stop();
    m_digest = {};
    Q_EMIT changed();
}

void SeenService::compare()
{
    m_isComplete = true;
    if (!m_compareLater.isActive())
        m_compareLater.start();
    Q_EMIT busyChanged();
}

void SeenService::followStore(const Change& change)
{
    if (!change.kinds.testFlag(ChangeKind::Saved) || m_roots.empty())
        return;
    m_saved.insert(change.rows.begin(), change.rows.end());
    if (!m_compareLater.isActive())
        m_compareLater.start();
    Q_EMIT busyChanged();
}

std::function<void()> SeenService::markSeen()
{
    const auto former = std::make_shared<Marks>();
    add({.movesMark = true, .former = former});
    return [this, former] { add({.restores = former}); };
}

void SeenService::add(Act act)
{
    if (m_roots.empty())
        return;
    const auto& library = m_store.library();
    act.roots = m_roots;
    act.rows = library.snapshot();
    act.shown = library.annotations().allNews();
    act.saved = std::exchange(m_saved, {});
    for (const auto id : library.unsavedRows()) // what is not saved is nobody's news
        act.rows.set(id, std::make_shared<const ArticleSummary>(library.base(id)));
    m_writes += act.movesMark || act.restores || !act.saved.empty() ? 1 : 0;
    m_acts.add(std::move(act));
    Q_EMIT busyChanged();
}

void SeenService::run(Disk& disk, const std::string& stateFolder, std::int64_t now, Act& act, const Stop& stop)
{
    for (const auto& root : canonicalRoots(disk, act.roots)) {
        auto& mark = act.marks[root];
        if (act.movesMark)
            mark = std::make_shared<const SeenArticles>(SeenArticles::of(act.rows, root, now));
        if (mark != nullptr) {
            if (const auto written = writeSeen(disk, stateFolder, root, *mark); !written)
                act.error = written.error();
        } else if (const auto known = act.known.find(root); known != act.known.end()) {
            mark = known->second;
        } else if (auto read = markOf(disk, stateFolder, root, act.rows, act.compares, now);
                   read.ok() && *read == nullptr) {
            act.marks.erase(root); // the first mark needs all articles
            continue;
        } else if (read.ok()) {
            mark = *read;
        } else {
            act.error = read.error();
            act.marks.erase(root);
            continue;
        }
        mark = withSaved(disk, stateFolder, root, mark, act.rows, act.saved);
        if (!act.compares)
            continue;
        auto comparison = compareSeen(*mark, act.rows, root, stop);
        addDigest(act.digest, comparison.digest);
        std::erase_if(comparison.news, [&act](const auto& each) {
            const auto& shown = act.shown[each.first];
            return shown == nullptr ? each.second == RowNews() : *shown == each.second;
        });
        std::move(comparison.news.begin(), comparison.news.end(), std::back_inserter(*act.news));
    }
}

void SeenService::apply(Act& act)
{
    if (act.roots != m_roots)
        return;
    m_marks = std::move(act.marks);
    if (!act.compares)
        return;
    m_store.setNews(*act.news);
    if (m_digest != act.digest) {
        m_digest = act.digest;
        Q_EMIT changed();
    }
    if (act.error)
        Q_EMIT failed(located(*act.error));
}

} // namespace stet
