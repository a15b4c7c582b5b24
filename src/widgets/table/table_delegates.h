#pragma once

#include "models/desk/search_completion.h"

#include <QImage>
#include <QStyledItemDelegate>

#include <functional>

namespace stet {

/// Paints the cells of one article row, using only roles (see ArticleRole).
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Sets the source of completions for text typed into a cell.
    void setValues(FieldValuesOf valuesOf) { m_valuesOf = std::move(valuesOf); }
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Keeps typed text, whatever happens to the article meanwhile.
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
    /// Paints background and selection of a cell, without its text.
    void paintBackground(QPainter* painter, const QStyleOptionViewItem& option) const;

private:
    FieldValuesOf m_valuesOf;
};

/// The publish switch (filled dot, ring, or dashed ring for unset), the sign of unreadable articles, and the pencil of
/// unsaved ones.
class StateDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// A title, with a dot after it if another writer has changed or added the article, and with provider, date and topics
/// below it in rows of two lines.
class TitleDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    explicit TitleDelegate(std::function<bool()> hasTwoLines, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    std::function<bool()> m_hasTwoLines;
};

/// The number of an article's problems, and a sign if the worst is more than a hint.
class ProblemsDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

/// The number of an article's pictures, and the first of them small.
class PictureDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    /// Returns the small picture of a row's article; null if there is none, or none yet.
    using PictureOf = std::function<QImage(const QModelIndex& index)>;

    explicit PictureDelegate(PictureOf pictureOf, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    PictureOf m_pictureOf;
};

/// A score as a number and a bar.
class QualityDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    /// Returns the score from which a row's article is good enough, 0 to 100.
    using ThresholdOf = std::function<double(const QModelIndex& index)>;

    explicit QualityDelegate(ThresholdOf thresholdOf, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    ThresholdOf m_thresholdOf;
};

} // namespace stet
