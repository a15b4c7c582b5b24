#include "models/saving/changes_model.h"

#include "core/edit/source_edit.h"
#include "core/messages/error_messages.h"
#include "models/desk/article_texts.h"
#include "models/desk/field_names.h"

#include <algorithm>

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

const FieldEdit* ChangesModel::editOf(const QModelIndex& index) const
{
    const auto& [row, edit] = m_changes[static_cast<std::size_t>(index.row())];
    const auto& library = m_store.library();
    if (!library.isUnsaved(row) || edit >= library.pending(row).edits.size())
        return nullptr;
    return &library.pending(row).edits[edit];
}

void ChangesModel::refresh()
{
    std::vector<Change> changes;
    const auto& library = m_store.library();
    for (const auto row : library.unsavedRows()) {
        for (std::size_t edit = 0; edit < library.pending(row).edits.size(); ++edit)
            changes.push_back({row, edit});
    }
    if (changes == m_changes) {
        if (!changes.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    // What is the same at the beginning stays, and with it the selection there.
    const auto [end, newEnd] = std::mismatch(m_changes.begin(), m_changes.end(), changes.begin(), changes.end());
    const auto same = static_cast<int>(end - m_changes.begin());
    if (same < rowCount()) {
        beginRemoveRows({}, same, rowCount() - 1);
        m_changes.resize(static_cast<std::size_t>(same));
        endRemoveRows();
    }
    if (same < static_cast<int>(changes.size())) {
        beginInsertRows({}, same, static_cast<int>(changes.size()) - 1);
        m_changes = std::move(changes);
        endInsertRows();
    }
    if (same > 0)
        Q_EMIT dataChanged(index(0, 0), index(same - 1, ColumnCount - 1));
}

int ChangesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int ChangesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto* edit = editOf(index);
    if (edit == nullptr)
        return {};
    const auto& row = m_store.library().row(articleOf(index));
    const bool isOld = index.column() == Old;
    std::optional<std::string_view> value = isOld ? edit->before : edit->after;
    if (isSourceEdit(*edit)) {
        const auto lines = changedLinesOf(*edit);
        value = isOld ? lines.before : lines.after;
    }
    if (role == Qt::ToolTipRole) {
        switch (index.column()) {
        case Article:
            return plainToolTip(printable(row.foundAs));
        case Field:
            return plainToolTip(printable(edit->path.toText()));
        default:
            return value ? plainToolTip(printable(value->substr(0, 10 * shownBytes))) : QVariant();
        }
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Article:
        return nameOf(row);
    case Field:
        return nameOfField(edit->path);
    default:
        if (edit->to && index.column() == New)
            return tr("now %1").arg(nameOfField(*edit->to));
        return value ? oneLine(*value) : tr("not there");
    }
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
        return tr("Changed to");
    }
}

} // namespace stet
