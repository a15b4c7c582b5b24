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
    ArgumentError, ///< QString, why the view cannot be counted or shown; empty: nothing is wrong
    Place, ///< int, among the views of its file
    Siblings, ///< int, how many views its file has
    IsFirstOfGroup, ///< bool, the views before it have another origin or file
};
}

/// What is known of the answer to a view's question.
struct ViewCount
{
    ViewRef view;
    std::optional<qint64> count; ///< nothing: not known
    QString parseError{}; ///< a sentence where its query has one
};

/// All saved views for the sidebar: the person's own, the shared ones, and the built-in ones, as rows. Display is the
/// name, EditRole too. A change of the views moves, adds and removes rows; what a view has been counted stays.
class ViewList final : public QAbstractListModel
{
    Q_OBJECT

public:
    /// `views` must outlive the list.
    explicit ViewList(SavedViewStore& views, QObject* parent = nullptr);

    const SavedViewStore& views() const { return m_views; }
    /// What all() has of the view in a row.
    SavedView view(const QModelIndex& index) const;
    QModelIndex indexOf(const ViewRef& ref) const;
    /// Whether a view of any origin, other than `except`, has the name, as it is shown or as it is in the file.
    bool isTaken(const QString& name, const ViewRef& except = {}) const;
    /// What is wrong with the files, a line each: "views.json, line 7: ...".
    QStringList parseErrors() const;

    /// Takes counts; those of views that are not named stand, those of views that are not there are dropped.
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

/// The name as people see it: that of a built-in view is translated.
QString viewName(const ViewRef& ref);

} // namespace stet
