#pragma once

#include "models/desk/edit_service.h"
#include "models/saving/conflict_job.h"

#include <QAbstractTableModel>

#include <vector>

namespace stet {

/// Conflicts, one a row: what the field was, what the person and what others made of it. One of the two is checked when
/// the person has decided.
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

    /// `library` is asked for names now, and not kept.
    void setConflicts(std::vector<ArticleConflict> conflicts, const Library& library);
    RowId articleOf(int row) const { return m_lines[static_cast<std::size_t>(row)].conflict.row; }

    /// Mine stays undecided where it has no place in what others wrote.
    void chooseAll(ConflictChoice choice);
    /// The other one than is chosen, or the person's, in each of the rows.
    void turn(const std::vector<int>& rows);
    bool isDecided() const { return !m_lines.empty() && m_undecided == 0; }
    /// By article.
    std::vector<RebasedEdits> decisions() const;

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
