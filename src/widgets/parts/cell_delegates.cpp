#include "widgets/parts/cell_delegates.h"

#include "models/desk/cell_sign.h"
#include "widgets/parts/icons.h"
#include "widgets/parts/theme.h"

#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int markSide = 16;
constexpr int cellPadding = 8; // above and below the text together

} // namespace

QSize MarkDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto hint = QStyledItemDelegate::sizeHint(option, index);
    return hint.expandedTo({0, option.fontMetrics.height() + cellPadding});
}

void MarkDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state.setFlag(QStyle::State_HasFocus, false);
    const auto mark = static_cast<CellSign>(index.data(markRole).toInt());
    if (mark == CellSign::None)
        return;
    const auto colors = stateColors(option->palette);
    const auto [name, color] = [&]() -> std::pair<QString, QColor> {
        switch (mark) {
        case CellSign::Lock:
            return {u"lock"_s, colors.secondary};
        case CellSign::Error:
            return {u"error-page"_s, colors.error};
        case CellSign::Refused:
            return {u"error"_s, colors.error};
        case CellSign::Warning:
        case CellSign::None:
            break;
        }
        return {u"warning"_s, colors.warning};
    }();
    option->features.setFlag(QStyleOptionViewItem::HasDecoration);
    option->decorationSize = {markSide, markSide};
    option->icon = coloredIcon(name, color);
}

AddressDelegate::AddressDelegate(int addressRole, QObject* parent)
    : MarkDelegate(parent)
    , m_addressRole(addressRole)
{
}

void AddressDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    MarkDelegate::initStyleOption(option, index);
    if (index.data(m_addressRole).toString().isEmpty())
        return;
    option->palette.setColor(QPalette::Text, option->palette.color(QPalette::Link));
    option->font.setUnderline(option->state.testFlag(QStyle::State_MouseOver));
}

} // namespace stet
