#include "models/saving/changes_model.h"

#include "core/edit/source_edit.h"
#include "core/messages/error_messages.h"
#include "core/messages/field_names.h"
#include "models/desk/article_texts.h"

#include <algorithm>
#include <numeric>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int changesAfterMs = 50; // not for each of several changes that come together
constexpr int refreshManyAfterMs = 300; // each time all are gone through, and an act on many comes in many changes
constexpr std::size_t manyChanges = 5000;
constexpr std::size_t shownBytes = 400; // bytes of a value

/// A value as it is written, on one line.
QString oneLine(std::string_view written)
{
    auto text = std::string(written.substr(0, shownBytes));
    std::replace(text.begin(), text.end(), '\n', ' ');
    return printable(text).trimmed() + (written.size() > shownBytes ? u"…"_s : QString());
}

/// The value on disk or now, as written.
std::string writtenText(const PendingChange& change, bool isOld)
{
    if (isSourceEdit(change.edits.front())) {
        const auto lines
            = isOld ? changedLinesOf(change.edits.front()).before : changedLinesOf(change.edits.back()).after;
        return std::string(lines);
    }
    std::string text;
    for (const auto& value : isOld ? change.before : change.after)
        text += (text.empty() ? "" : ", ") + value;
    return text;
}

QString valueText(const PendingChange& change, bool isOld)
{
    const auto& moved = change.edits.front();
    if (!change.isWhole && moved.to && !isOld)
        return ChangesModel::tr("now %1").arg(nameOfField(*moved.to));
    const auto& values = isOld ? change.before : change.after;
    if (!values.empty() || isSourceEdit(moved))
        return oneLine(writtenText(change, isOld));
    if (!change.isWhole)
        return ChangesModel::tr("missing");
    return change.before.empty() && change.after.empty() && !isOld ? ChangesModel::tr("different order") : QString();
}

} // namespace

ChangesModel::ChangesModel(ArticleStore& store, QObject* parent)
    : QAbstractTableModel(parent)
    , m_store(store)
{
    m_refreshLater.setSingleShot(true);
    connect(&m_refreshLater, &QTimer::timeout, this, &ChangesModel::refresh);
    connect(&m_store, &ArticleStore::changed, this, [this](const stet::Change& change) {
        if (isAboutArticles(change) && !m_refreshLater.isActive())
            m_refreshLater.start(m_store.library().unsavedCount() < manyChanges ? changesAfterMs : refreshManyAfterMs);
    });
}

std::optional<PendingChange> ChangesModel::changeOf(const QModelIndex& index) const
{
    return changeOf(m_lines[static_cast<std::size_t>(index.row())]);
}

std::optional<PendingChange> ChangesModel::changeOf(const Line& line) const
{
    const auto& library = m_store.library();
    if (!library.isUnsaved(line.row))
        return std::nullopt;
    auto changes = changesOf(library.pending(line.row));
    const auto change = std::find_if(
        changes.begin(), changes.end(), [&line](const PendingChange& each) { return each.path == line.path; });
    return change != changes.end() ? std::optional(std::move(*change)) : std::nullopt;
}

void ChangesModel::refresh()
{
    std::vector<Line> found;
    const auto& library = m_store.library();
    for (const auto row : library.unsavedRows()) {
        const auto& edits = library.pending(row).edits;
        if (edits.size() == 1 && !edits.front().movesPaths()) {
            found.push_back({row, edits.front().path, 0});
            continue;
        }
        for (auto& change : changesOf(library.pending(row)))
            found.push_back({row, std::move(change.path), found.size()});
    }
    std::vector<Line> lines;
    lines.reserve(found.size());
    for (const auto place : orderOf(found))
        lines.push_back(std::move(found[place]));
    if (lines == m_lines) {
        if (!lines.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    // What is the same at the beginning stays, and with it the selection there.
    const auto [end, newEnd] = std::mismatch(m_lines.begin(), m_lines.end(), lines.begin(), lines.end());
    const auto same = static_cast<int>(end - m_lines.begin());
    if (same < rowCount()) {
        beginRemoveRows({}, same, rowCount() - 1);
        m_lines.resize(static_cast<std::size_t>(same));
        endRemoveRows();
    }
    if (same < static_cast<int>(lines.size())) {
        beginInsertRows({}, same, static_cast<int>(lines.size()) - 1);
        m_lines = std::move(lines);
        endInsertRows();
    }
    if (same > 0)
        Q_EMIT dataChanged(index(0, 0), index(same - 1, ColumnCount - 1));
}

void ChangesModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    const auto sorted = orderOf(m_lines);
    std::vector<Line> lines;
    std::vector<int> places(m_lines.size()); // new ones, by the old
    for (const auto old : sorted) {
        places[old] = static_cast<int>(lines.size());
        lines.push_back(m_lines[old]);
    }
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const auto before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const auto& old : before)
        after.append(index(places[static_cast<std::size_t>(old.row())], old.column()));
    m_lines = std::move(lines);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

/// The places of the lines, in their order. Lines of equal text keep the order of the articles.
std::vector<std::size_t> ChangesModel::orderOf(const std::vector<Line>& lines) const
{
    std::vector<std::size_t> order(lines.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const bool isUp = m_sortOrder == Qt::AscendingOrder;
    const auto isByArticle = [&](std::size_t a, std::size_t b) {
        return std::pair(lines[a].row, lines[a].place) < std::pair(lines[b].row, lines[b].place);
    };
    std::sort(order.begin(), order.end(), isByArticle);
    // The texts of very many take too long here.
    if (m_sortColumn == Article || lines.size() > manyChanges) {
        if (!isUp)
            std::stable_sort(
                order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return lines[b].row < lines[a].row; });
        return order;
    }
    std::vector<QString> texts(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i)
        texts[i] = textOf(lines[i], m_sortColumn).toCaseFolded();
    std::stable_sort(order.begin(), order.end(),
        [&](std::size_t a, std::size_t b) { return isUp ? texts[a] < texts[b] : texts[b] < texts[a]; });
    return order;
}

int ChangesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ChangesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ChangesModel::textOf(const Line& line, int column) const
{
    if (column == Article)
        return nameOf(m_store.library().row(line.row));
    const auto change = changeOf(line);
    if (!change)
        return {};
    if (column == Field)
        return nameOfField(change->path);
    return valueText(*change, column == Old);
}

QVariant ChangesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& line = m_lines[static_cast<std::size_t>(index.row())];
    if (!m_store.library().isUnsaved(line.row))
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return textOf(line, index.column());
    if (role != Qt::ToolTipRole)
        return {};
    if (index.column() == Article)
        return plainToolTip(printable(m_store.library().row(line.row).foundAs));
    const auto change = changeOf(line);
    if (!change)
        return {};
    if (index.column() == Field)
        return plainToolTip(printable(change->path.toText()));
    const auto written = writtenText(*change, index.column() == Old);
    return written.empty() ? QVariant() : plainToolTip(printable(written.substr(0, 10 * shownBytes)));
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Article:
        return tr("Article");
    case Field:
        return tr("Field");
    case Old:
        return tr("On disk");
    default:
        return tr("Now");
    }
}

} // namespace stet
