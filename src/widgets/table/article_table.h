#pragma once

#include "core/review/review_settings.h"
#include "models/desk/desk_commands.h"
#include "models/desk/desk_state.h"
#include "models/desk/search_completion.h"
#include "models/table/article_table_model.h"
#include "models/table/table_layout.h"
#include "widgets/parts/seams.h"

#include <QTableView>

#include <functional>

class QMenu;

namespace stet {

class RowDelegate;

/// The table of articles: what is selected and current in it becomes the desk's, and the letters are verbs while it has
/// the focus.
class ArticleTable final : public QTableView
{
    Q_OBJECT

public:
    /// All must outlive the table.
    ArticleTable(ArticleTableModel& model, DeskState& desk, DeskCommands& commands, Clipboard& clipboard,
        QWidget* parent = nullptr);

    /// Columns, sorting and density as they are.
    TableLayout layout() const;
    /// What a layout does not say stays: without columns, columns; without a known column to sort by, the sorting.
    /// Built-in columns that are not in a list of columns are hidden, and field columns taken away; the title always
    /// shows.
    void setLayout(const TableLayout& layout);

    /// Completes what is typed into cells.
    void setValues(FieldValuesOf valuesOf);
    /// Where scores of articles are marked as good enough: the folder's threshold, 0 to 100.
    using ThresholdOf = std::function<double(RowId)>;
    void setThresholds(ThresholdOf thresholdOf);

    void setDense(bool dense);
    bool isDense() const { return m_isDense; }

    /// Makes an article current, selects it and brings it into view; false when the filter hides it.
    bool showArticle(RowId id);
    /// Selects articles and brings them into view, also those that the filter hides: they stand in the table then
    /// until the search is rebuilt. Of thousands only the first is selected.
    void reveal(std::vector<RowId> ids);

    void keyboardSearch(const QString& search) override;

Q_SIGNALS:
    /// The person wants to go on to the fields of the current article.
    void fieldsRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setUpColumns();
    void followColumns();
    int firstWidth(int column) const;
    void setColumnLayout(const std::vector<ColumnLayout>& layout);
    void addColumnChoices(QMenu& menu);
    void addFieldChoices(QMenu& menu);
    void showColumnMenu(const QPoint& place);
    void selectOnly(int row);
    void selectRevealed();
    void notePlace();
    void keepPlace();
    void followOrder();
    void editCell();
    void moveCurrent(int step, bool extend);
    bool pressSwitch(const QMouseEvent& event);
    std::vector<RowId> selectedIds() const;

    ArticleTableModel& m_model;
    DeskState& m_desk;
    DeskCommands& m_commands;
    RowDelegate* m_delegate;
    ThresholdOf m_thresholdOf = [](RowId) { return ReviewSettings().threshold; };
    bool m_isDense = false;
    bool m_isOrdering = false; ///< between the model's aboutToOrder() and ordered()
    std::vector<RowId> m_inView; ///< before the order that is being made, from the top; none when that is the first row
    RowRequest m_shownRequest; ///< what the rows shown were ordered for
    int m_filledWidth = 0; ///< of all columns when they were last made to fill the view; another: the person chose
    std::vector<RowId> m_toReveal; ///< when the rows are ordered
    int m_currentRow = 0; ///< where the current article was last seen, for when the filter hides it
};

} // namespace stet
