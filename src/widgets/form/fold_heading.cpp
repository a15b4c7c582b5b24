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
    connect(this, &QToolButton::toggled, this, [this](bool isUnfolded) {
        setArrowType(isUnfolded ? Qt::DownArrow : Qt::RightArrow);
        m_body->setVisible(isUnfolded);
    });
    connect(
        this, &QToolButton::clicked, this, [key, &settings](bool isUnfolded) { settings.setValue(key, isUnfolded); });
    const bool isUnfolded = settings.value(key).toBool();
    body.setVisible(isUnfolded);
    setChecked(isUnfolded);
}

void FoldHeading::setHeading(const QString& name, int problems)
{
    //: %1: name of a group of fields
    setText(problems > 0 ? tr("%1: %n problem(s)", nullptr, problems).arg(name) : name);
}

bool FoldHeading::folds(const QWidget& widget) const
{
    return m_body != nullptr && m_body->isAncestorOf(&widget);
}

} // namespace stet
