#pragma once

#include <QStyledItemDelegate>

namespace stet {

/// Paints the cells of one article row; what it paints it learns from roles (see ArticleRole) alone.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
    /// Background and selection of a cell, without its text.
    void paintBackground(QPainter* painter, const QStyleOptionViewItem& option) const;
};

/// The publish switch (filled dot, ring, or dashed ring for unset), the mark of unreadable articles, and the pencil of
/// unsaved ones.
class StateDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// A score as number and bar.
class QualityDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    /// `threshold`: the score from which an article is good enough, 0 to 100.
    explicit QualityDelegate(double threshold, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    double m_threshold;
};

} // namespace stet
