#include "models/saving/recovery_model.h"

#include "core/edit/source_edit.h"
#include "core/edit/unified_diff.h"
#include "core/library/article_summary.h"
#include "core/messages/error_messages.h"
#include "core/messages/field_names.h"
#include "core/saving/edit_journal.h"
#include "core/storage/disk_error.h"
#include "core/storage/guarded_save.h"
#include "core/storage/journal.h"
#include "core/storage/path_text.h"
#include "core/storage/read_file.h"
#include "models/desk/article_texts.h"

#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t leftOverLimit = std::size_t{16} * 1024 * 1024; // bytes
constexpr std::size_t mostFiles = 200; // at once; the others come when these are dealt with
constexpr std::size_t valueLimit = std::size_t{16} * 1024; // bytes of one shown value
constexpr std::size_t shownLimit = std::size_t{256} * 1024; // bytes of one row's text

/// A value as it is written, or a word for none.
QString valueOrMissing(const std::optional<std::string>& written)
{
    return written ? printableLines(std::string_view(*written).substr(0, valueLimit)) : RecoveryModel::tr("missing");
}

QString editText(const FieldEdit& edit)
{
    if (isSourceEdit(edit)) {
        const auto lines = changedLinesOf(edit);
        return RecoveryModel::tr("Before:") + u'\n' + printableLines(lines.before.substr(0, valueLimit)) + u"\n\n"_s
            + RecoveryModel::tr("After:") + u'\n' + printableLines(lines.after.substr(0, valueLimit));
    }
    const auto name = nameOfField(edit.path) + u'\n';
    if (edit.to)
        return name + RecoveryModel::tr("now %1").arg(nameOfField(*edit.to));
    return name + RecoveryModel::tr("Before:") + u' ' + valueOrMissing(edit.before) + u'\n'
        + RecoveryModel::tr("After:") + u' ' + valueOrMissing(edit.after);
}

/// The article of the same folder and title, whose text an interrupted save was to replace; empty if there is none.
std::string articleOf(const Snapshot& rows, const std::string& file, std::string_view bytes)
{
    const auto document = Document::read(std::string(bytes));
    if (!document)
        return {};
    const auto own = summarize(*document, {}, file);
    for (RowId id = 0; id < rows.size(); ++id) {
        const auto& row = rows[id];
        if (row && !row->error && row->title.view() == own.title.view()
            && parentPath(std::string_view(row->path)) == parentPath(file))
            return std::string(row->path);
    }
    return {};
}

} // namespace

RecoveryModel::RecoveryModel(ArticleStore& store, Disk& disk, JournalPlaces places, QObject* parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_disk(disk)
    , m_places(std::move(places))
    , m_latest([this](Answer answer) { apply(std::move(answer)); })
{
}

void RecoveryModel::load(const std::string& journal)
{
    if (!journal.empty())
        m_journals.insert(journal);
    request();
}

void RecoveryModel::deleteFile(int row)
{
    if (!isFile(row))
        return;
    const auto& line = m_lines[static_cast<std::size_t>(row)];
    m_deletions.insert_or_assign(line.foundIn, line.fingerprint);
    request();
}

void RecoveryModel::request()
{
    m_latest.request(
        [&disk = m_disk,
            request = Request{m_places, m_journals, m_leftOver, m_store.library().snapshot(), m_deletions}](
            const BackgroundTask::Run& run) { return answerOf(disk, request, run.stop()); });
}

RecoveryModel::Answer RecoveryModel::answerOf(Disk& disk, const Request& request, const Stop& stop)
{
    Answer answer;
    for (const auto& [path, fingerprint] : request.deletions) {
        answer.deletions.insert(path);
        const auto deleted = deleteUnchanged(disk, path, fingerprint);
        if (!deleted && deleted.error().code != ErrorCode::NotFound) // by a request before, which a newer one replaced
            answer.notDeleted = withPath(path, deleted.error());
    }
    readJournals(disk, request, answer);
    readLeftOver(disk, request, answer, stop);
    return answer;
}

Result<Done> RecoveryModel::deleteUnchanged(Disk& disk, const std::string& path, const Fingerprint& fingerprint)
{
    const auto content = readFile(disk, path, leftOverLimit);
    if (!content)
        return content.error();
    if (Fingerprint::of(content->bytes) != fingerprint)
        return Error{.code = ErrorCode::ChangedOnDisk, .path = path};
    return removeFile(disk, path);
}

void RecoveryModel::readJournals(Disk& disk, const Request& request, Answer& answer)
{
    auto found = findDamagedJournals(disk, request.places);
    answer.errors = std::move(found.errors);
    auto paths = std::move(found.paths);
    paths.insert(paths.end(), request.journals.begin(), request.journals.end());
    for (const auto& path : paths) {
        const auto real = disk.realPath(path);
        const auto content = real ? readJournal(disk, *real) : Result<JournalContent>(real.error());
        if (!content) {
            answer.errors.push_back(content.error());
            continue;
        }
        for (auto& [article, pending] : replay(*content).pending)
            answer.lines.push_back({.article = article, .foundIn = path, .pending = std::move(pending)});
    }
}

void RecoveryModel::readLeftOver(Disk& disk, const Request& request, Answer& answer, const Stop& stop)
{
    for (std::size_t i = 0; i < std::min(request.leftOver.size(), mostFiles) && !stop.isRequested(); ++i) {
        const auto& file = request.leftOver[i];
        // Of a link with such a name only the link is concerned, wherever it leads: reading refuses it.
        const auto folder = disk.realPath(std::string(parentPath(file)));
        const auto path = folder ? joinPath(*folder, fileName(file)) : folder;
        const auto content = path ? readFile(disk, *path, leftOverLimit) : Result<FileContent>(path.error());
        if (!content) {
            if (content.error().code != ErrorCode::NotFound) // deleted since
                answer.errors.push_back(withPath(file, content.error()));
            continue;
        }
        Line line{.article = articleOf(request.rows, *path, content->bytes), .foundIn = *path};
        line.fingerprint = Fingerprint::of(content->bytes);
        line.difference = content->bytes.substr(0, shownLimit);
        if (const auto article = readFile(disk, line.article, leftOverLimit); !line.article.empty() && article) {
            line.difference = unifiedDiff(fileName(line.article), article->bytes, content->bytes).substr(0, shownLimit);
            line.isSame = article->bytes == content->bytes;
        }
        answer.lines.push_back(std::move(line));
    }
}

void RecoveryModel::apply(Answer answer)
{
    for (const auto& path : answer.deletions)
        m_deletions.erase(path);
    beginResetModel();
    m_lines = std::move(answer.lines);
    endResetModel();
    QStringList errors;
    for (const auto& error : answer.errors)
        errors << located(error);
    Q_EMIT loaded(errors);
    if (answer.notDeleted)
        Q_EMIT failed(located(*answer.notDeleted));
}

std::map<std::string, PendingEdits> RecoveryModel::pendingOf(const std::vector<int>& rows) const
{
    std::map<std::string, PendingEdits> pending;
    for (const auto row : rows) {
        const auto& line = m_lines[static_cast<std::size_t>(row)];
        if (line.pending)
            pending.insert_or_assign(line.article, *line.pending);
    }
    return pending;
}

bool RecoveryModel::isFile(int row) const
{
    return row >= 0 && row < rowCount() && !m_lines[static_cast<std::size_t>(row)].pending;
}

QString RecoveryModel::text(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const auto& line = m_lines[static_cast<std::size_t>(row)];
    if (line.isSame)
        return tr("The same as the article. It can be deleted.");
    if (!line.pending)
        return withShortLines(printableLines(line.difference));
    QString text;
    for (const auto& edit : line.pending->edits) {
        if (text.size() < static_cast<qsizetype>(shownLimit))
            text += (text.isEmpty() ? QString() : u"\n\n"_s) + editText(edit);
    }
    return withShortLines(text);
}

int RecoveryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int RecoveryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecoveryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& line = m_lines[static_cast<std::size_t>(index.row())];
    const auto shown = [&]() -> QString {
        switch (index.column()) {
        case Article:
            return line.article.empty() ? tr("Unknown") : printable(line.article);
        case What:
            return line.pending ? tr("%n unsaved change(s)", nullptr, static_cast<int>(line.pending->edits.size()))
                                : tr("Left by an interrupted save");
        default:
            return printable(line.foundIn);
        }
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return shown();
    case Qt::ToolTipRole:
        return plainToolTip(shown());
    default:
        return {};
    }
}

QVariant RecoveryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Article:
        return tr("Article");
    case What:
        return tr("What is left");
    default:
        return tr("File");
    }
}

} // namespace stet
