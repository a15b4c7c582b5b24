#pragma once

#include "core/settings/review_settings.h"
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
class RowThumbnails;

/// The table of articles. Its selection and current article become the desk's; letter keys trigger the verbs while it
/// has the focus.
class ArticleTable final : public QTableView
{
    Q_OBJECT

public:
    /// All must outlive the table.
    ArticleTable(ArticleTableModel& model, DeskState& desk, DeskCommands& commands, Clipboard& clipboard,
        QWidget* parent = nullptr);

    /// Columns, sorting and density as they are.
    TableLayout layout() const;
    /// Applies a layout; what it lacks stays: without columns, the columns; without a known column to sort by, the
    /// sorting. Hides built-in columns and removes field columns missing from its list; always shows the title.
    void setLayout(const TableLayout& layout);

    /// Completes what is typed into cells.
    void setValues(FieldValuesOf valuesOf);
    /// Returns the score from which an article is marked as good enough: the folder's threshold, 0 to 100.
    using ThresholdOf = std::function<double(RowId)>;
    void setThresholds(ThresholdOf thresholdOf);

    /// Shows a small picture in the column of pictures; it must outlive the table.
    void setThumbnails(RowThumbnails& thumbnails);

    void setDense(bool dense);
    bool isDense() const { return m_isDense; }
    /// Shows provider, date and topics below the title too.
    void setTwoLines(bool twoLines);
    bool hasTwoLines() const { return m_hasTwoLines; }

    /// Makes an article current, selects it and scrolls to it; returns false if the filter hides it.
    bool showArticle(RowId id);
    /// Goes back to a place: the current article, what is selected, and the article in the first visible row. Skips
    /// those that are not in the table.
    void goTo(RowId current, const std::vector<RowId>& selected, RowId top);
    /// Returns the article in the first visible row; noRow if the table is empty.
    RowId topRow() const;
    /// Selects articles and scrolls to them, even if the filter hides them: they then stay in the table until the next
    /// search. Of thousands, selects only the first.
    void reveal(std::vector<RowId> ids);

    /// Keeps the first row current and in view, whichever article that is, until the person does something in the
    /// table: for a folder that is being loaded.
    void setFollowsFirst(bool followsFirst) { m_followsFirst = followsFirst; }

    void keyboardSearch(const QString& search) override;

Q_SIGNALS:
    /// The person wants to go to the fields of the current article.
    void fieldsRequested();
    /// Space: the person wants to read the current article.
    void lookRequested();
    /// The person has done something in the table.
    void touched();

protected:
    QItemSelectionModel::SelectionFlags selectionCommand(
        const QModelIndex& index, const QEvent* event = nullptr) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void noteTouch();
    void setUpColumns();
    void updateRowHeight();
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
    void moveToEnd(int row, bool extend);
    bool pressSwitch(const QMouseEvent& event);
    std::vector<RowId> selectedIds() const;

    ArticleTableModel& m_model;
    DeskState& m_desk;
    DeskCommands& m_commands;
    RowDelegate* m_delegate;
    ThresholdOf m_thresholdOf = [](RowId) { return ReviewSettings().threshold; };
    bool m_isDense = false;
    bool m_hasTwoLines = false;
    bool m_isOrdering = false; ///< between the model's aboutToOrder() and ordered()
    std::vector<RowId> m_inView; ///< before the pending order, from the top; none if that is the first row
    RowRequest m_shownRequest; ///< the request that gave the rows shown
    int m_filledWidth = 0; ///< total width when the columns last filled the view; if it differs, the person chose it
    bool m_followsFirst = false;
    std::vector<RowId> m_toReveal; ///< once the rows are ordered
    int m_currentRow = 0; ///< last row of the current article, for when the filter hides it
};

} // namespace stet
