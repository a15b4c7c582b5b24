#include "widgets/table/table_delegates.h"

#include "models/desk/cell_sign.h"
#include "models/table/article_table_model.h"
#include "widgets/parts/icons.h"
#include "widgets/parts/score_bar.h"
#include "widgets/parts/state_icons.h"
#include "widgets/parts/theme.h"
#include "widgets/table/cell_geometry.h"

#include <QApplication>
#include <QCompleter>
#include <QLineEdit>
#include <QPainter>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr float staleOpacity = 0.6F;
constexpr int reviewRoom = 24; // pixels at the end of a title
constexpr int reviewMargin = 4; // at both sides of the sign there
constexpr int badgePadding = 6; // pixels at both sides of its word
constexpr int badgeMargin = 4; // pixels
constexpr qreal badgeSize = 0.85; // of the row's text
constexpr float badgeTint = 0.14F;

/// Paints a word at the right end of a cell. Returns what is left of the cell's right.
int paintBadge(QPainter& painter, const QStyleOptionViewItem& option, const QRect& cell, const QString& word)
{
    const auto colors = stateColors(option.palette);
    auto font = option.font;
    font.setPointSizeF(font.pointSizeF() * badgeSize);
    const QFontMetrics metrics(font);
    const auto width = metrics.horizontalAdvance(word) + 2 * badgePadding;
    const auto height = metrics.height() + 2;
    const QRectF place(cell.right() - width - badgeMargin, cell.top() + (cell.height() - height) / 2.0, width, height);
    auto tint = colors.accent;
    tint.setAlphaF(badgeTint);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint);
    painter.drawRoundedRect(place, height / 2.0, height / 2.0);
    painter.setFont(font);
    painter.setPen(colors.accent);
    painter.drawText(place, Qt::AlignCenter, word);
    painter.restore();
    return static_cast<int>(place.left()) - badgeMargin;
}

/// What an editor looks for first in an article of this title.
QString secondLine(const QModelIndex& title)
{
    QStringList parts;
    for (const auto field : {RowField::Provider, RowField::Date, RowField::Topics})
        parts << title.siblingAtColumn(columnOf(field)).data().toString();
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

QWidget* RowDelegate::createEditor(
    QWidget* parent, const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const
{
    auto* line = new QLineEdit(parent);
    line->setFrame(false);
    if (ColumnSet::isField(index.column()) || !m_valuesOf)
        return line;
    const auto& column = columns()[static_cast<std::size_t>(index.column())];
    const bool isList = column.field == RowField::Topics; // of which a line holds more than one value
    const auto values = isList ? QStringList() : m_valuesOf(QString::fromLatin1(column.key));
    if (!values.isEmpty()) {
        auto* completer = new QCompleter(values, line);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        line->setCompleter(completer);
    }
    return line;
}

void RowDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const auto* line = qobject_cast<QLineEdit*>(editor);
    if (line == nullptr || !line->isModified())
        QStyledItemDelegate::setEditorData(editor, index);
}

void RowDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state.setFlag(QStyle::State_HasFocus, false); // the row is what is current, not one cell of it
    option->features.setFlag(QStyleOptionViewItem::HasCheckIndicator, false);
    const auto colors = stateColors(option->palette);
    const bool isField = ColumnSet::isField(index.column());
    const auto field = isField ? RowField::File : columns()[static_cast<std::size_t>(index.column())].field;
    if (index.data(ArticleRole::Error).isValid())
        option->palette.setColor(QPalette::Text, field == RowField::Title ? colors.error : colors.secondary);
    else if (field == RowField::Title ? index.data(ArticleRole::Untitled).toBool() : field != RowField::Quality)
        option->palette.setColor(QPalette::Text, colors.secondary);
    if (index.data(ArticleRole::Stale).toBool()) {
        auto dimmed = option->palette.color(QPalette::Text);
        dimmed.setAlphaF(staleOpacity);
        option->palette.setColor(QPalette::Text, dimmed);
        option->font.setItalic(true);
    }
    if (index.data(markRole).isValid()) {
        option->palette.setColor(QPalette::Text, colors.error);
        option->features.setFlag(QStyleOptionViewItem::HasDecoration);
        option->icon = coloredIcon(u"error"_s, colors.error);
    }
}

void RowDelegate::paintBackground(QPainter* painter, const QStyleOptionViewItem& option) const
{
    const auto* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
}

void StateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    auto option = given;
    initStyleOption(&option, index);
    paintBackground(painter, option);
    const auto colors = stateColors(option.palette);
    const auto cell = stateCell(option.rect);
    const auto draw = [&](const QString& icon, const QColor& color, const QRect& place) {
        coloredIcon(icon, color).paint(painter, place);
    };

    const auto state = index.data(ArticleRole::State);
    if (!state.isValid()) {
        draw(u"error-page"_s, colors.error, cell.dot);
        return;
    }
    publishStateIcon(static_cast<PublishState>(state.toInt()), option.palette).paint(painter, cell.dot);
    if (index.data(ArticleRole::Conflicted).toBool())
        draw(u"conflict"_s, colors.warning, cell.mark);
    else if (index.data(ArticleRole::Unsaved).toBool())
        draw(u"pencil"_s, colors.warning, cell.mark);
    else if (index.data(ArticleRole::Refusal).isValid())
        draw(u"lock"_s, colors.warning, cell.mark);
    const auto worst = static_cast<RowProblems::Worst>(index.data(ArticleRole::Worst).toInt());
    if (worst == RowProblems::Worst::Error)
        draw(u"error"_s, colors.error, cell.problem);
    else if (worst == RowProblems::Worst::Warning)
        draw(u"warning"_s, colors.warning, cell.problem);
}

TitleDelegate::TitleDelegate(std::function<bool()> hasTwoLines, QObject* parent)
    : RowDelegate(parent)
    , m_hasTwoLines(std::move(hasTwoLines))
{
}

void TitleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    const bool isChanged = index.data(ArticleRole::ChangedOnDisk).toBool();
    const bool hasTwoLines = m_hasTwoLines();
    const auto review = reviewIcon(static_cast<ReviewSign>(index.data(ArticleRole::Review).toInt()), given.palette);
    const auto news = index.data(ArticleRole::News).toString();
    if (!isChanged && !hasTwoLines && review.isNull() && news.isEmpty()) {
        RowDelegate::paint(painter, given, index);
        return;
    }
    auto option = given;
    initStyleOption(&option, index);
    paintBackground(painter, option);
    const auto cell = signedCell(given.rect);
    auto text = given;
    text.rect = isChanged ? cell.text : given.rect;
    if (!review.isNull()) {
        const QRect place(given.rect.right() - reviewRoom, given.rect.top(), reviewRoom, given.rect.height());
        text.rect.setRight(place.left());
        review.paint(painter, place.adjusted(reviewMargin, 0, -reviewMargin, 0));
    }
    if (!news.isEmpty())
        text.rect.setRight(paintBadge(*painter, option, text.rect, news));
    text.state.setFlag(QStyle::State_Selected, false); // the tint is there already
    const auto lines = linesOf(text.rect, option.fontMetrics.height());
    if (hasTwoLines)
        text.rect = lines.first;
    RowDelegate::paint(painter, text, index);
    painter->save();
    if (hasTwoLines) {
        painter->setFont(option.font);
        painter->setPen(stateColors(option.palette).secondary);
        painter->drawText(lines.second, Qt::AlignVCenter | Qt::TextSingleLine,
            option.fontMetrics.elidedText(secondLine(index), Qt::ElideRight, lines.second.width()));
    }
    if (isChanged) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(stateColors(option.palette).secondary);
        painter->drawEllipse(cell.sign);
    }
    painter->restore();
}

void ProblemsDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    RowDelegate::initStyleOption(option, index);
    const auto worst = static_cast<RowProblems::Worst>(index.data(ArticleRole::Worst).toInt());
    if (worst < RowProblems::Worst::Warning)
        return;
    const auto colors = stateColors(option->palette);
    const bool isError = worst == RowProblems::Worst::Error;
    option->features.setFlag(QStyleOptionViewItem::HasDecoration);
    option->icon = coloredIcon(isError ? u"error"_s : u"warning"_s, isError ? colors.error : colors.warning);
}

PictureDelegate::PictureDelegate(PictureOf pictureOf, QObject* parent)
    : RowDelegate(parent)
    , m_pictureOf(std::move(pictureOf))
{
}

void PictureDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    RowDelegate::paint(painter, option, index);
    const auto picture = index.data().toInt() > 0 ? m_pictureOf(index) : QImage();
    if (picture.isNull())
        return;
    constexpr int gap = 2;
    auto room = option.rect.adjusted(2 * gap, gap, 0, -gap);
    room.setWidth(room.width() - option.fontMetrics.horizontalAdvance(u"0000"_s)); // the number is at the right
    QRect place(room.topLeft(), picture.size().scaled(room.size(), Qt::KeepAspectRatio));
    place.moveTop(room.top() + (room.height() - place.height()) / 2);
    painter->save();
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(place, picture);
    painter->restore();
}

QualityDelegate::QualityDelegate(ThresholdOf thresholdOf, QObject* parent)
    : RowDelegate(parent)
    , m_thresholdOf(std::move(thresholdOf))
{
}

void QualityDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    if (index.data(markRole).isValid()) { // a text that is no score
        RowDelegate::paint(painter, given, index);
        return;
    }
    auto option = given;
    initStyleOption(&option, index);
    paintBackground(painter, option);
    const auto value = index.data(ArticleRole::Number);
    if (!value.isValid())
        return;
    drawScore(*painter, option, value.toDouble(), m_thresholdOf(index));
}

} // namespace stet
