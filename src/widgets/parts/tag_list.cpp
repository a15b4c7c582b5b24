#include "widgets/parts/tag_list.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace stet {

namespace {

constexpr int mostLines = 4; // then it scrolls
constexpr int space = 4;
constexpr int widest = 240; // a tag

/// A word on a plate of its own.
class TagDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const auto& palette = option.palette;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(palette.color(isSelected ? QPalette::Highlight : QPalette::Button));
        painter->drawRoundedRect(option.rect, space, space);
        painter->setPen(palette.color(isSelected ? QPalette::HighlightedText : QPalette::ButtonText));
        const auto room = option.rect.adjusted(2 * space, 0, -2 * space, 0);
        const auto text = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room.width());
        painter->drawText(room, Qt::AlignVCenter | Qt::TextSingleLine, text);
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const int width = option.fontMetrics.horizontalAdvance(index.data().toString()) + 4 * space + 1;
        return {std::min(width, widest), option.fontMetrics.height() + space};
    }
};

} // namespace

TagList::TagList(QWidget* parent)
    : QListWidget(parent)
{
    setFlow(LeftToRight);
    setWrapping(true);
    setResizeMode(Adjust);
    setSpacing(space / 2);
    setItemDelegate(new TagDelegate(this));
    setDragDropMode(InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setSelectionMode(ExtendedSelection);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void TagList::setTags(const QStringList& shown)
{
    if (shown == tags())
        return;
    clear();
    for (const auto& tag : shown) {
        auto* item = new QListWidgetItem(tag, this);
        item->setFlags(item->flags() & ~Qt::ItemIsDropEnabled);
    }
    updateGeometry();
}

QStringList TagList::tags() const
{
    QStringList all;
    for (int row = 0; row < count(); ++row)
        all << item(row)->text();
    return all;
}

void TagList::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    setDragDropMode(readOnly ? NoDragDrop : InternalMove);
}

QSize TagList::sizeHint() const
{
    int bottom = fontMetrics().height() + 2 * space;
    for (int row = 0; row < count(); ++row)
        bottom = std::max(bottom, visualItemRect(item(row)).bottom() + verticalOffset() + space);
    const int most = mostLines * (fontMetrics().height() + 2 * space);
    return {200, std::min(bottom, most) + 2 * frameWidth()};
}

void TagList::keyPressEvent(QKeyEvent* event)
{
    const bool isRemoval = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    if (!isRemoval || m_isReadOnly || selectedItems().isEmpty()) {
        QListWidget::keyPressEvent(event);
        return;
    }
    qDeleteAll(selectedItems());
    updateGeometry();
    Q_EMIT tagsChanged(tags());
}

void TagList::dropEvent(QDropEvent* event)
{
    QListWidget::dropEvent(event);
    Q_EMIT tagsChanged(tags());
}

void TagList::resizeEvent(QResizeEvent* event)
{
    QListWidget::resizeEvent(event);
    updateGeometry();
}

} // namespace stet
