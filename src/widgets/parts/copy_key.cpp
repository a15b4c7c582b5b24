#include "widgets/parts/copy_key.h"

#include "models/desk/cell_sign.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>

#include <algorithm>

namespace stet {

CopyKey::CopyKey(QWidget* widget, Clipboard& clipboard, Text text)
    : QObject(widget)
    , m_clipboard(clipboard)
    , m_text(std::move(text))
{
    widget->installEventFilter(this);
}

bool CopyKey::eventFilter(QObject* watched, QEvent* event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if ((!isOverride && event->type() != QEvent::KeyPress)
        || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy))
        return QObject::eventFilter(watched, event);
    event->accept(); // of an override: the key comes here, not to a shortcut
    if (!isOverride) {
        if (const auto text = m_text(); !text.isEmpty())
            m_clipboard.setText(text);
    }
    return true;
}

QString selectedRowsText(const QAbstractItemView& view)
{
    const auto* table = qobject_cast<const QTableView*>(&view);
    const auto* header = table != nullptr ? table->horizontalHeader() : nullptr;
    auto rows = view.selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const auto& row : rows) {
        QStringList cells;
        for (int place = 0; place < view.model()->columnCount(); ++place) {
            const int column = header != nullptr ? header->logicalIndex(place) : place;
            if (header != nullptr && header->isSectionHidden(column))
                continue;
            // What is heard of a cell may say more than its text; where there is no text it says all.
            const auto index = row.siblingAtColumn(column);
            const auto held = index.data(heldRole); // of a cell that shows a text it could not take
            auto cell = (held.isValid() ? held : index.data(Qt::DisplayRole)).toString();
            if (cell.isEmpty())
                cell = index.data(Qt::AccessibleTextRole).toString();
            cells << cell.replace(u'\t', u' ').replace(u'\n', u' ');
        }
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

} // namespace stet
