#pragma once

#include "widgets/parts/seams.h"

#include <QToolButton>

namespace stet {

/// The heading of a group of fields, which a click folds and unfolds.
class FoldHeading final : public QToolButton
{
    Q_OBJECT

public:
    explicit FoldHeading(QWidget* parent = nullptr);

    /// Sets what it folds, a sibling widget, and the settings and key that remember whether the person unfolded it.
    /// `settings` must outlive the heading.
    void setUp(QWidget& body, Settings& settings, const QString& key);
    /// Shows the name of the group, and how many problems its fields have, as nobody sees them while it is folded.
    void setHeading(const QString& name, int problems);
    void unfold() { setChecked(true); }
    /// Whether a widget is in what it folds.
    bool folds(const QWidget& widget) const;

private:
    QWidget* m_body = nullptr;
};

} // namespace stet
