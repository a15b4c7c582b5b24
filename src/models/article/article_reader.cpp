#include "models/article/article_reader.h"

#include "core/edit/line_changes.h"
#include "core/edit/unified_diff.h"
#include "core/library/pending_changes.h"
#include "core/library/read_article.h"

#include <algorithm>

namespace stet {

namespace {

/// Where a changed field is in a diff.
std::optional<int> placeOf(const KeyPath& path, std::string_view diff, const Document& before, const Document& after)
{
    if (const auto* node = after.find(path))
        return changedLineOf(diff, DiffSide::New, static_cast<int>(node->line));
    if (const auto* node = before.find(path))
        return changedLineOf(diff, DiffSide::Old, static_cast<int>(node->line));
    return changedLineOf(diff, DiffSide::New, 1);
}

SaveDiff diffOf(std::string_view path, const Document& before, const Document& after, const TextEdits& edits,
    const PendingEdits& pending)
{
    SaveDiff diff{.text = unifiedDiff(fileNameOf(path), before.bytes(), after.bytes())};
    for (const auto& change : changedLines(splitLines(before.bytes()), splitLines(after.bytes())))
        diff.lines += static_cast<int>(std::max(change.oldEnd - change.oldBegin, change.newEnd - change.newBegin));
    for (const auto& edit : edits.edits())
        diff.bytes += static_cast<int>(std::max<std::size_t>(edit.span.size(), edit.text.size()));
    for (const auto& change : changesOf(pending)) {
        if (const auto place = placeOf(change.path, diff.text, before, after))
            diff.places.emplace_back(change.path, *place);
    }
    return diff;
}

/// The article as the person has edited it, where it is undecided what of others' edits is to be in it, or its file is
/// gone.
std::optional<Document> withoutTheirs(const PendingEdits& pending, const Error& error)
{
    const bool isUndecided = error.code == ErrorCode::BothChanged || error.code == ErrorCode::NotFound;
    if (!isUndecided || !pending.baseText)
        return std::nullopt;
    auto mine = applyEdits(Document::ofText(*pending.baseText), pending.edits);
    return mine.ok() ? std::optional(std::move(mine).value().document) : std::nullopt;
}

void show(const Document& document, ArticleDetail& detail)
{
    detail.source = std::make_shared<const std::string>(document.bytes());
    detail.error = document.error();
    detail.fields = document.values();
    detail.isEditable = !document.refusal();
}

} // namespace

ArticleDetail readDetail(Disk& disk, RowId row, const std::string& path, const PendingEdits& pending)
{
    ArticleDetail detail{.row = row, .path = path};
    const auto before = readArticleText(disk, path);
    const auto after = before.ok() ? withPending(*before, pending) : before.error();
    const auto asMine = after.ok() ? std::nullopt : withoutTheirs(pending, after.error());
    if (asMine) {
        show(*asMine, detail);
        detail.conflict = after.error();
    } else if (after.ok()) {
        const auto& [document, text] = after->edited;
        show(document, detail);
        if (!pending.empty())
            detail.diff = diffOf(path, *before, document, text, pending);
    } else {
        detail.error = after.error();
    }
    return detail;
}

ArticleReader::ArticleReader(ArticleStore& store, DeskState& desk, Disk& disk, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_desk(desk)
    , m_disk(disk)
    , m_latest([this](const auto& detail) { Q_EMIT detailChanged(detail); })
{
    connect(&m_desk, &DeskState::currentChanged, this, &ArticleReader::read);
    connect(&m_store, &ArticleStore::changed, this, [this](const Change& change) {
        if (!isAboutArticles(change))
            return;
        const auto& rows = change.rows;
        if (rows.empty() || std::find(rows.begin(), rows.end(), m_desk.current()) != rows.end())
            read();
    });
}

void ArticleReader::read()
{
    const auto id = m_desk.current();
    if (!m_store.library().contains(id)) {
        m_latest.cancel();
        Q_EMIT detailChanged(nullptr);
        return;
    }
    m_latest.request([&disk = m_disk, id, path = m_store.library().row(id).path,
                         pending = m_store.library().pending(id)](const BackgroundTask::Run& /*run*/) {
        return std::make_shared<const ArticleDetail>(readDetail(disk, id, path, pending));
    });
}

} // namespace stet
