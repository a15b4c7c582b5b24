#include "widgets/parts/tag_list.h"

#include "widgets/parts/theme.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr int mostLines = 4; // then it scrolls
constexpr int space = 4;
constexpr int roundness = 10;
constexpr int crossSide = 10; // of the sign that removes a tag, shown under the pointer
constexpr int widest = 240; // a tag

/// Where a tag shows the sign that removes it.
QRect crossOf(const QRect& tag)
{
    QRect cross(0, 0, crossSide, crossSide);
    cross.moveCenter(tag.center());
    cross.moveRight(tag.right() - 2 * space + 2);
    return cross;
}

/// A word on a plate of its own.
class TagDelegate final : public QStyledItemDelegate
{
public:
    explicit TagDelegate(TagList& list)
        : QStyledItemDelegate(&list)
        , m_list(list)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const auto& palette = option.palette;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(isSelected ? palette.color(QPalette::Highlight) : stateColors(palette).chip);
        painter->drawRoundedRect(option.rect, roundness, roundness);
        painter->setPen(palette.color(isSelected ? QPalette::HighlightedText : QPalette::ButtonText));
        const auto room = option.rect.adjusted(2 * space, 0, -2 * space - crossSide, 0);
        const auto text = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room.width());
        painter->drawText(room, Qt::AlignVCenter | Qt::TextSingleLine, text);
        if (option.state.testFlag(QStyle::State_MouseOver) && !m_list.isReadOnly()) {
            const auto cross = QRectF(crossOf(option.rect)).adjusted(1.5, 1.5, -1.5, -1.5);
            painter->drawLine(cross.topLeft(), cross.bottomRight());
            painter->drawLine(cross.topRight(), cross.bottomLeft());
        }
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const int width = option.fontMetrics.horizontalAdvance(index.data().toString()) + 4 * space + crossSide + 1;
        return {std::min(width, widest), option.fontMetrics.height() + space};
    }

private:
    TagList& m_list;
};

} // namespace

TagList::TagList(QWidget* parent)
    : QListWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFlow(LeftToRight);
    setWrapping(true);
    setResizeMode(Adjust);
    setSpacing(space / 2);
    setItemDelegate(new TagDelegate(*this));
    setMouseTracking(true);
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
    m_pressedCross = nullptr;
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

QListWidgetItem* TagList::itemOfCross(const QMouseEvent& event) const
{
    const auto place = event.position().toPoint();
    auto* item = itemAt(place);
    const bool isPlain = event.button() == Qt::LeftButton && event.modifiers() == Qt::NoModifier;
    const bool isOnCross = item != nullptr && crossOf(visualItemRect(item)).adjusted(-2, -2, 2, 2).contains(place);
    return isPlain && isOnCross && !m_isReadOnly ? item : nullptr;
}

void TagList::mousePressEvent(QMouseEvent* event)
{
    m_pressedCross = itemOfCross(*event);
    if (m_pressedCross == nullptr)
        QListWidget::mousePressEvent(event);
}

void TagList::mouseMoveEvent(QMouseEvent* event)
{
    if (m_pressedCross == nullptr)
        QListWidget::mouseMoveEvent(event);
}

/// A press on a cross removes its tag when it ends there.
void TagList::mouseReleaseEvent(QMouseEvent* event)
{
    const auto* pressed = std::exchange(m_pressedCross, nullptr);
    if (pressed == nullptr) {
        QListWidget::mouseReleaseEvent(event);
        return;
    }
    if (itemOfCross(*event) != pressed)
        return;
    delete pressed;
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
