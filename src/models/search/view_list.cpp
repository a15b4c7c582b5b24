#include "models/search/view_list.h"

#include "core/messages/error_messages.h"
#include "core/storage/path_text.h"
#include "models/desk/article_texts.h"
#include "models/desk/cell_sign.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

// Looked up by viewName(); the names themselves come from the core.
[[maybe_unused]] constexpr std::array builtInNames{
    QT_TRANSLATE_NOOP("Views", "Drafts worth a look"),
    QT_TRANSLATE_NOOP("Views", "Next to review"),
    QT_TRANSLATE_NOOP("Views", "Published but weak"),
    QT_TRANSLATE_NOOP("Views", "No picture"),
    QT_TRANSLATE_NOOP("Views", "Today"),
    QT_TRANSLATE_NOOP("Views", "Unsaved"),
};

QString fileMistakeText(const Error& parseError)
{
    const auto name = printable(fileName(parseError.path));
    return parseError.line > 0 ? QCoreApplication::translate("Views", "%1, line %2: %3")
                                     .arg(name, QLocale().toString(parseError.line), sentence(parseError))
                               : QCoreApplication::translate("Views", "%1: %2").arg(name, sentence(parseError));
}

} // namespace

QString viewName(const ViewRef& ref)
{
    return ref.file.empty() ? QCoreApplication::translate("Views", ref.name.c_str()) : printable(ref.name);
}

ViewList::ViewList(SavedViewStore& views, QObject* parent)
    : QAbstractListModel(parent)
    , m_views(views)
{
    refresh();
    connect(&m_views, &SavedViewStore::changed, this, &ViewList::refresh);
}

/// Merges what is there now into the rows, so that the current row and the scroll bar stay where they are.
void ViewList::refresh()
{
    std::vector<Row> fresh;
    const auto append = [&fresh](std::span<const SavedView> views, const std::string& file, ViewOrigin origin) {
        for (int i = 0; i < static_cast<int>(views.size()); ++i) {
            const auto& view = views[static_cast<std::size_t>(i)];
            fresh.push_back(
                {{file, view.name}, view, origin, i, static_cast<int>(views.size()), i == 0 && !fresh.empty()});
        }
    };
    const auto& all = m_views.all();
    append(all.own.views, all.own.path, ViewOrigin::Private);
    for (const auto& file : all.shared)
        append(file.views, file.path, ViewOrigin::Shared);
    append(all.builtIn, {}, ViewOrigin::BuiltIn);

    const auto placeIn = [](const std::vector<Row>& rows, const ViewRef& ref) {
        return static_cast<std::size_t>(
            std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.ref == ref; }) - rows.begin());
    };
    std::size_t differing = 0;
    for (std::size_t i = 0; i < std::min(fresh.size(), m_rows.size()); ++i)
        differing += fresh[i].ref != m_rows[i].ref ? 1U : 0U;
    const bool isOneRenamed = fresh.size() == m_rows.size() && differing == 1;

    for (auto i = static_cast<int>(m_rows.size()) - 1; i >= 0 && !isOneRenamed; --i) {
        if (placeIn(fresh, m_rows[static_cast<std::size_t>(i)].ref) < fresh.size())
            continue;
        beginRemoveRows({}, i, i);
        m_rows.erase(m_rows.begin() + i);
        endRemoveRows();
    }
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        const auto row = static_cast<int>(i);
        const auto had = isOneRenamed ? i : placeIn(m_rows, fresh[i].ref);
        if (had == m_rows.size()) {
            beginInsertRows({}, row, row);
            m_rows.insert(m_rows.begin() + row, fresh[i]);
            endInsertRows();
        } else if (had != i) {
            beginMoveRows({}, static_cast<int>(had), static_cast<int>(had), {}, row);
            const auto first = m_rows.begin() + row;
            const auto moved = m_rows.begin() + static_cast<std::ptrdiff_t>(had);
            std::rotate(first, moved, moved + 1);
            endMoveRows();
        }
        if (m_rows[i].view.query == fresh[i].view.query) {
            fresh[i].count = m_rows[i].count;
            fresh[i].parseError = m_rows[i].parseError;
        }
        m_rows[i] = fresh[i];
    }
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

SavedView ViewList::view(const QModelIndex& index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? m_rows[static_cast<std::size_t>(index.row())].view
                                                             : SavedView();
}

QModelIndex ViewList::indexOf(const ViewRef& ref) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.ref == ref; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

bool ViewList::isTaken(const QString& name, const ViewRef& except) const
{
    const auto utf8 = name.toStdString();
    return std::any_of(m_rows.begin(), m_rows.end(), [&](const Row& row) {
        return row.ref != except
            && (isSameViewName(row.ref.name, utf8) || isSameViewName(viewName(row.ref).toStdString(), utf8));
    });
}

QStringList ViewList::parseErrors() const
{
    QStringList lines;
    for (const auto& parseError : m_views.all().own.parseErrors)
        lines << fileMistakeText(parseError);
    for (const auto& file : m_views.all().shared) {
        for (const auto& parseError : file.parseErrors)
            lines << fileMistakeText(parseError);
    }
    return lines;
}

void ViewList::setCounts(const std::vector<ViewCount>& counts)
{
    for (const auto& given : counts) {
        const auto where = indexOf(given.view);
        if (!where.isValid())
            continue;
        auto& row = m_rows[static_cast<std::size_t>(where.row())];
        if (row.count == given.count && row.parseError == given.parseError)
            continue;
        row.count = given.count;
        row.parseError = given.parseError;
        Q_EMIT dataChanged(where, where);
    }
}

int ViewList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString ViewList::toolTip(const Row& row) const
{
    QStringList lines{viewName(row.ref)};
    if (!row.view.query.empty())
        lines << printable(row.view.query);
    if (row.origin == ViewOrigin::Shared)
        lines << tr("Shared in %1").arg(printable(row.ref.file));
    else if (row.origin == ViewOrigin::BuiltIn)
        lines << tr("Comes with Stet");
    if (!row.parseError.isEmpty())
        lines << row.parseError;
    return lines.join(u'\n');
}

QVariant ViewList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return viewName(row.ref);
    case Qt::AccessibleTextRole:
        return row.count ? tr("%1, %2 articles").arg(viewName(row.ref), QLocale().toString(*row.count))
                         : viewName(row.ref);
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(row));
    case markRole:
        return row.parseError.isEmpty() ? QVariant() : QVariant(static_cast<int>(CellSign::Warning));
    case ViewRole::Ref:
        return QVariant::fromValue(row.ref);
    case ViewRole::Query:
        return QString::fromStdString(row.view.query);
    case ViewRole::Origin:
        return static_cast<int>(row.origin);
    case ViewRole::Count:
        return row.count ? QVariant(*row.count) : QVariant();
    case ViewRole::ArgumentError:
        return row.parseError;
    case ViewRole::Place:
        return row.place;
    case ViewRole::Siblings:
        return row.siblings;
    case ViewRole::IsFirstOfGroup:
        return row.isFirst;
    default:
        return {};
    }
}

} // namespace stet
