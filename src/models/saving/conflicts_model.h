#pragma once

#include "models/desk/edit_service.h"
#include "models/saving/conflict_job.h"

#include <QAbstractTableModel>

#include <vector>

namespace stet {

/// Conflicts, one per row: the original value, the person's and the others'. One of the last two is checked when the
/// person has decided.
class ConflictsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Article,
        Field,
        Before,
        Mine,
        Theirs,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Uses `library` only to look up names during the call.
    void setConflicts(std::vector<ArticleConflict> conflicts, const Library& library);
    RowId articleOf(int row) const { return m_lines[static_cast<std::size_t>(row)].conflict.row; }

    /// Leaves Mine undecided if it has no place in what others wrote.
    void chooseAll(ConflictChoice choice);
    /// Toggles the choice in each of the rows; chooses Mine if nothing is chosen.
    void turn(const std::vector<int>& rows);
    bool isDecided() const { return !m_lines.empty() && m_undecided == 0; }
    /// Returns the choices, by article.
    std::vector<RebasedEdits> choices() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void decided();

private:
    struct Line
    {
        ArticleConflict conflict;
        QString article;
        ConflictChoice choice = ConflictChoice::Refuse;
    };

    static bool canKeepMine(const Line& line) { return line.conflict.conflict.at.has_value(); }
    void choose(int row, ConflictChoice choice);
    void say(int first, int last);

    std::vector<Line> m_lines;
    std::size_t m_undecided = 0; ///< of the lines
};

} // namespace stet
