#pragma once

#include "core/edit/field_edit.h"
#include "core/library/snapshot.h"

#include <QAbstractTableModel>

#include <unordered_set>
#include <vector>

namespace stet {

/// What a bulk change will do to an article.
struct RehearsedChange
{
    RowId row = noRow;
    QString article{};
    QString before{};
    QString after{};
    std::vector<FieldEdit> edits{}; ///< none for verbs about publishing
};

/// The articles that a bulk change will change, with old and new value. Each is ticked unless the person unticks it.
class RehearsalModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Article,
        Before,
        After,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Removes all articles; those that come again are ticked as they were.
    void clear();
    /// Removes all articles and forgets which were not ticked.
    void reset();
    void add(std::vector<RehearsedChange> changes);

    void tickAll(bool isTicked);
    /// Ticks these rows, or unticks them if the first is ticked.
    void turn(const std::vector<int>& rows);
    const RehearsedChange& change(int row) const { return m_changes[static_cast<std::size_t>(row)]; }
    bool isTicked(int row) const { return !m_unticked.contains(change(row).row); }

    /// How many articles are ticked, and the bytes of their values before and after. Each a sum over all articles.
    struct Sum
    {
        int articles = 0;
        qint64 bytesBefore = 0;
        qint64 bytesAfter = 0;
    };
    Sum sum() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// sum() is different now.
    void ticked();

private:
    void tick(int row, bool isTicked);

    std::vector<RehearsedChange> m_changes;
    std::unordered_set<RowId> m_unticked;
};

} // namespace stet
