#include "widgets/window/dock_title_bar.h"

#include "widgets/parts/elided_label.h"
#include "widgets/parts/icons.h"

#include <QAction>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QToolButton>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int barHeight = 28; // pixels, as a tab
constexpr QSize iconSize(12, 12);

QToolButton* addButton(QHBoxLayout& row, const QString& icon)
{
    auto* button = new QToolButton;
    button->setAutoRaise(true);
    button->setIcon(themedIcon(icon));
    button->setIconSize(iconSize);
    button->setFocusPolicy(Qt::NoFocus);
    auto policy = button->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // the name keeps its width
    button->setSizePolicy(policy);
    row.addWidget(button);
    button->hide();
    return button;
}

} // namespace

DockTitleBar::DockTitleBar(QDockWidget& dock)
    : QWidget(&dock)
    , m_dock(dock)
    , m_name(new ElidedLabel(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 4, 0);
    row->setSpacing(0);
    m_name->setTextFormat(Qt::PlainText);
    makeSecondary(*m_name);
    auto font = m_name->font();
    font.setBold(true);
    m_name->setFont(font);
    row->addWidget(m_name, 1);
    m_detach = addButton(*row, u"detach"_s);
    m_close = addButton(*row, u"close"_s);
    m_close->setToolTip(tr("Close this panel"));
    m_close->setAccessibleName(m_close->toolTip());
    m_name->setText(dock.windowTitle());
    connect(&dock, &QDockWidget::windowTitleChanged, m_name, &QLabel::setText);
    connect(m_close, &QAbstractButton::clicked, dock.toggleViewAction(), &QAction::trigger);
    connect(m_detach, &QAbstractButton::clicked, &dock, [this] { m_dock.setFloating(!m_dock.isFloating()); });
    const auto describe = [this](bool isFloating) {
        if (isFloating)
            m_detach->setToolTip(tr("Put this panel back into the window"));
        else
            m_detach->setToolTip(tr("Detach this panel"));
        m_detach->setAccessibleName(m_detach->toolTip());
    };
    connect(&dock, &QDockWidget::topLevelChanged, this, describe);
    describe(dock.isFloating());
}

void DockTitleBar::setCollapsed(bool isCollapsed)
{
    if (m_isCollapsed == isCollapsed)
        return;
    m_isCollapsed = isCollapsed;
    m_name->setVisible(!isCollapsed);
    updateButtons(false);
    updateGeometry();
}

QSize DockTitleBar::sizeHint() const
{
    return {layout()->sizeHint().width(), m_isCollapsed ? 0 : barHeight};
}

QSize DockTitleBar::minimumSizeHint() const
{
    return {0, m_isCollapsed ? 0 : barHeight};
}

void DockTitleBar::enterEvent(QEnterEvent* event)
{
    QWidget::enterEvent(event);
    updateButtons(true);
}

void DockTitleBar::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    updateButtons(false);
}

void DockTitleBar::updateButtons(bool isPointedAt)
{
    for (auto* button : {m_detach, m_close})
        button->setVisible(isPointedAt && !m_isCollapsed);
}

} // namespace stet
