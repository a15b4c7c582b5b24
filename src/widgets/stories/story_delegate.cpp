#include "widgets/stories/story_delegate.h"

#include "models/stories/story_model.h"
#include "widgets/parts/score_bar.h"
#include "widgets/parts/state_icons.h"

#include <QApplication>
#include <QPainter>

namespace stet {

void StoryDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    MarkDelegate::initStyleOption(option, index);
    switch (index.column()) {
    case StoryModel::Provider:
        option->font.setBold(true);
        option->fontMetrics = QFontMetrics(option->font);
        break;
    case StoryModel::Title:
        option->text = index.data(StoryRole::DifferingTitle).toString();
        break;
    case StoryModel::State:
        if (const auto state = index.data(StoryRole::State); state.isValid()) {
            option->features.setFlag(QStyleOptionViewItem::HasDecoration);
            option->decorationSize = {14, 14};
            option->icon = publishStateIcon(static_cast<PublishState>(state.toInt()), option->palette);
        }
        break;
    case StoryModel::Quality:
        break;
    default:
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::PlaceholderText));
    }
}

void StoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    const auto score = index.data(StoryRole::Score);
    if (index.column() != StoryModel::Quality || !score.isValid() || !m_thresholdOf) {
        MarkDelegate::paint(painter, given, index);
        return;
    }
    auto option = given;
    initStyleOption(&option, index);
    const auto* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    drawScore(*painter, option, score.toDouble(), m_thresholdOf(index));
}

} // namespace stet
