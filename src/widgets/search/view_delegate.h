#pragma once

#include "widgets/parts/cell_delegates.h"

namespace stet {

/// Draws a row of a ViewList: the name, the count to its right, and a thin line above each group except the first.
class ViewDelegate final : public MarkDelegate
{
    Q_OBJECT

public:
    using MarkDelegate::MarkDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace stet
