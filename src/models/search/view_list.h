#pragma once

#include "models/search/saved_view_store.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace stet {

enum class ViewOrigin : int
{
    Private,
    Shared,
    BuiltIn
};

namespace ViewRole {
enum
{
    Ref = Qt::UserRole, ///< ViewRef
    Query, ///< QString
    Origin, ///< ViewOrigin, as int
    Count, ///< qint64, how many articles; invalid while unknown
    ArgumentError, ///< QString, why the view cannot be counted or shown; empty: no error
    Place, ///< int, among the views of its file
    Siblings, ///< int, how many views its file has
    IsFirstOfGroup, ///< bool, the views before it have another origin or file
};
}

/// The result of counting a view.
struct ViewCount
{
    ViewRef view;
    std::optional<qint64> count; ///< nullopt: unknown
    QString parseError{}; ///< a sentence if its query has an error
};

/// All saved views for the sidebar: the person's own, the shared and the built-in ones, as rows. Display and EditRole
/// are the name. When the views change, rows move, come and go; known counts stay.
class ViewList final : public QAbstractListModel
{
    Q_OBJECT

public:
    /// `views` must outlive the list.
    explicit ViewList(SavedViewStore& views, QObject* parent = nullptr);

    const SavedViewStore& views() const { return m_views; }
    /// Returns the view of a row from all().
    SavedView view(const QModelIndex& index) const;
    QModelIndex indexOf(const ViewRef& ref) const;
    /// Whether a view of any origin, except `except`, has this name, as shown or as in the file.
    bool isTaken(const QString& name, const ViewRef& except = {}) const;
    /// Returns the errors of the files, one per line: "views.json, line 7: ...".
    QStringList parseErrors() const;

    /// Updates counts. Views not in `counts` keep theirs; unknown views are ignored.
    void setCounts(const std::vector<ViewCount>& counts);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        ViewRef ref;
        SavedView view;
        ViewOrigin origin = ViewOrigin::Private;
        int place = 0;
        int siblings = 0;
        bool isFirst = false;
        std::optional<qint64> count{};
        QString parseError{};
    };

    void refresh();
    QString toolTip(const Row& row) const;

    SavedViewStore& m_views;
    std::vector<Row> m_rows;
};

/// Returns the name for people, translated for a built-in view.
QString viewName(const ViewRef& ref);

} // namespace stet
