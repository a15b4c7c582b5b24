#pragma once

#include "models/desk/search_completion.h"

#include <QStyledItemDelegate>

#include <functional>

namespace stet {

/// Paints the cells of one article row; what it paints it learns from roles (see ArticleRole) alone.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Where the completion of what is typed into a cell comes from.
    void setValues(FieldValuesOf valuesOf) { m_valuesOf = std::move(valuesOf); }
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// What a person has typed stays, whatever becomes of the article meanwhile.
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
    /// Background and selection of a cell, without its text.
    void paintBackground(QPainter* painter, const QStyleOptionViewItem& option) const;

private:
    FieldValuesOf m_valuesOf;
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

/// A title, with a dot behind it where another writer has changed the article or brought it.
class TitleDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// How many things are wrong with an article, and a sign where the worst is more than a hint.
class ProblemsDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

/// A score as number and bar.
class QualityDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    /// The score from which the article of a row is good enough, 0 to 100.
    using ThresholdOf = std::function<double(const QModelIndex& index)>;

    explicit QualityDelegate(ThresholdOf thresholdOf, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    ThresholdOf m_thresholdOf;
};

} // namespace stet
