#include "widgets/form/fold_heading.h"

namespace stet {

FoldHeading::FoldHeading(QWidget* parent)
    : QToolButton(parent)
{
    setCheckable(true);
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setArrowType(Qt::RightArrow);
}

void FoldHeading::setUp(QWidget& body, Settings& settings, const QString& key)
{
    m_body = &body;
    connect(this, &QToolButton::toggled, this, [this, key, &settings](bool isUnfolded) {
        setArrowType(isUnfolded ? Qt::DownArrow : Qt::RightArrow);
        m_body->setVisible(isUnfolded);
        settings.setValue(key, isUnfolded);
    });
    const bool isUnfolded = settings.value(key).toBool();
    body.setVisible(isUnfolded);
    setChecked(isUnfolded);
}

bool FoldHeading::folds(const QWidget& widget) const
{
    return m_body != nullptr && m_body->isAncestorOf(&widget);
}

} // namespace stet
