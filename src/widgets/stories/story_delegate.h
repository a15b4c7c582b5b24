#pragma once

#include "widgets/parts/cell_delegates.h"

#include <functional>

namespace stet {

/// Draws the cells of a story's list by the roles of StoryModel: the provider in bold, the part of the title that
/// differs, the sign of the state, and the quality as in the table.
class StoryDelegate final : public MarkDelegate
{
    Q_OBJECT

public:
    using MarkDelegate::MarkDelegate;

    /// Returns the score from which the story in a row of the list is good enough, 0 to 100.
    using ThresholdOf = std::function<double(const QModelIndex& index)>;
    void setThresholds(ThresholdOf thresholdOf) { m_thresholdOf = std::move(thresholdOf); }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    ThresholdOf m_thresholdOf;
};

} // namespace stet
