#include "models/desk/article_store.h"

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr std::size_t storeSlice = 2048; // a few milliseconds, with all who hear of it

} // namespace

ArticleStore::ArticleStore(PublishField field, QObject* parent)
    : QObject(parent)
    , m_library(std::move(field))
{
    m_applyLater.setSingleShot(true);
    m_applyLater.setInterval(0);
    connect(&m_applyLater, &QTimer::timeout, this, [this] {
        if (m_applying)
            applySlice();
    });
}

void ArticleStore::clear()
{
    m_applying.reset();
    m_quiet.drop(Activity::Applying);
    m_disposal.dispose(m_library.clear());
    m_contexts.clear();
    say({}, ChangeKind::Content | ChangeKind::Pending);
}

std::vector<RowId> ArticleStore::put(std::vector<ArticleSummary> rows)
{
    std::vector<RowId> ids;
    ids.reserve(rows.size());
    for (auto& row : rows)
        ids.push_back(m_library.put(std::move(row)));
    if (!ids.empty())
        say(ids, ChangeKind::Content);
    return ids;
}

std::vector<RowId> ArticleStore::rename(std::vector<RenamedRow> rows)
{
    std::vector<RowId> renamed;
    std::vector<std::pair<RowId, std::string>> paths;
    for (auto& [id, row] : rows) {
        auto before = m_library.contains(id) ? std::string(m_library.row(id).path) : std::string();
        if (!m_library.rename(id, std::move(row)))
            continue;
        renamed.push_back(id);
        paths.emplace_back(id, std::move(before));
    }
    if (!renamed.empty())
        say(renamed, ChangeKind::Content, std::move(paths));
    return renamed;
}

std::vector<RowId> ArticleStore::remove(const std::vector<RowId>& rows)
{
    std::vector<RowId> removed;
    for (const auto id : rows) {
        if (m_library.remove(id))
            removed.push_back(id);
    }
    if (!removed.empty())
        say(removed, ChangeKind::Content);
    return removed;
}

void ArticleStore::apply(std::vector<ArticleEdit> edits, LeftAlone leftAlone)
{
    settle();
    m_applying = Applying{.edits = std::move(edits), .leftAlone = std::move(leftAlone), .next = 0, .left = {}};
    m_quiet.set(Activity::Applying, true);
    if (m_applying->edits.size() > storeSlice)
        m_applyLater.start(); // to find out what is to be done took its time already
    else
        applySlice();
}

std::vector<RowId> ArticleStore::apply(std::vector<PreparedEdits> prepared)
{
    settle();
    std::vector<RowId> edited;
    std::vector<RowId> stale;
    ChangeKinds kinds = ChangeKind::Pending;
    for (auto& article : prepared) {
        const auto row = article.row;
        const bool isReread = article.base != nullptr;
        if (!m_library.apply(std::move(article))) {
            stale.push_back(row);
            continue;
        }
        edited.push_back(row);
        kinds.setFlag(ChangeKind::Content, kinds.testFlag(ChangeKind::Content) || isReread);
    }
    if (!edited.empty())
        say(std::move(edited), kinds);
    return stale;
}

void ArticleStore::keepTexts(std::vector<KeptText> texts)
{
    std::vector<RowId> kept;
    for (auto& [row, fingerprint, text] : texts) {
        if (m_library.keepText(row, fingerprint, std::move(text)))
            kept.push_back(row);
    }
    if (!kept.empty())
        say(std::move(kept), ChangeKind::Pending);
}

void ArticleStore::settle()
{
    while (m_applying)
        applySlice();
}

void ArticleStore::applySlice()
{
    auto& [edits, leftAlone, next, left] = *m_applying;
    std::vector<RowId> done;
    for (const auto end = std::min(next + storeSlice, edits.size()); next < end; ++next)
        (m_library.apply(edits[next]) ? done : left).push_back(edits[next].row);
    std::optional<Applying> finished;
    if (next == edits.size())
        finished = std::exchange(m_applying, std::nullopt);
    else
        m_applyLater.start();
    // Who hears of it may settle or apply something else: nothing of the slice is touched from here on.
    if (!done.empty())
        say(std::move(done), ChangeKind::Pending);
    if (finished && !finished->left.empty() && finished->leftAlone)
        finished->leftAlone(finished->left);
    m_quiet.set(Activity::Applying, m_applying.has_value());
}

void ArticleStore::setProblems(std::vector<std::pair<RowId, RowProblems>> problems)
{
    std::vector<RowId> rows;
    for (auto& [row, ofRow] : problems) {
        if (m_library.setProblems(row, std::move(ofRow)))
            rows.push_back(row);
    }
    if (!rows.empty())
        say(std::move(rows), ChangeKind::Problems);
}

void ArticleStore::setDecisions(const std::vector<std::pair<RowId, RowDecision>>& decisions, ChangeKind kind)
{
    std::vector<RowId> rows;
    for (const auto& [row, decision] : decisions) {
        if (m_library.contains(row) && m_library.annotations().setDecision(row, decision))
            rows.push_back(row);
    }
    if (!rows.empty())
        say(std::move(rows), kind);
}

void ArticleStore::setNews(const std::vector<std::pair<RowId, RowNews>>& news)
{
    std::vector<RowId> rows;
    for (const auto& [row, ofRow] : news) {
        if (m_library.contains(row) && m_library.annotations().setNews(row, ofRow))
            rows.push_back(row);
    }
    if (!rows.empty())
        say(std::move(rows), ChangeKind::Newness);
}

void ArticleStore::setStories(std::vector<std::pair<RowId, StoryMembers>> stories)
{
    std::vector<RowId> rows;
    for (auto& [row, members] : stories) {
        if (m_library.setStory(row, std::move(members)))
            rows.push_back(row);
    }
    if (!rows.empty())
        say(std::move(rows), ChangeKind::Links);
}

void ArticleStore::markSaved(std::vector<SavedRow> saved)
{
    std::vector<RowId> rows;
    rows.reserve(saved.size());
    ChangeKinds kinds = ChangeKind::Pending | ChangeKind::Saved;
    for (auto& [task, row, back, meant] : saved) {
        m_library.markSaved(task, std::move(row), std::move(back), std::move(meant));
        // What was edited meanwhile may be for another text than the one that the save made of it with what others
        // wrote.
        kinds.setFlag(ChangeKind::Content, kinds.testFlag(ChangeKind::Content) || m_library.isUnsaved(task.row));
        rows.push_back(task.row);
    }
    if (!rows.empty())
        say(std::move(rows), kinds);
}

void ArticleStore::say(std::vector<RowId> rows, ChangeKinds kinds, std::vector<std::pair<RowId, std::string>> renamed)
{
    Q_EMIT changed({std::move(rows), kinds, ++m_generation, std::move(renamed)});
}

} // namespace stet
