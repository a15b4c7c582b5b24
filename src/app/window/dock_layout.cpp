#include "app/window/dock_layout.h"

#include "widgets/window/dock_title_bar.h"

#include <QAction>
#include <QApplication>
#include <QCoreApplication>
#include <QDockWidget>
#include <QLayout>
#include <QLocale>
#include <QShortcut>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int wideWidth = 1440; // from which on there is room for the left docks
constexpr int narrowWidth = 1000; // below it the right column becomes a tab of the lower dock
constexpr int stateVersion = 3; // a saved state of another version is not restored

struct DockTitles
{
    Q_DECLARE_TR_FUNCTIONS(stet::DockLayout)
};

} // namespace

DockLayout::DockLayout(QMainWindow& window, const Panels& panels, QWidget& table)
    : m_window(window)
    , m_table(table)
    , m_home(&table)
{
    m_window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    m_window.setDocumentMode(true);
    m_adaptSoon.setSingleShot(true);
    m_adaptSoon.setInterval(0);
    QObject::connect(&m_adaptSoon, &QTimer::timeout, &m_adaptSoon, [this] { adapt(); });
    m_window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    auto* image = add(u"image"_s, DockTitles::tr("Picture"), panels.image, Qt::RightDockWidgetArea);
    auto* facts = add(u"facts"_s, DockTitles::tr("Fields"), panels.fields, Qt::RightDockWidgetArea);
    auto* story = add(u"story"_s, DockTitles::tr("Story"), panels.story, Qt::BottomDockWidgetArea);
    auto* views = add(u"views"_s, DockTitles::tr("Views"), panels.views, Qt::LeftDockWidgetArea);
    auto* narrow = add(u"facets"_s, DockTitles::tr("Narrow Down"), panels.facets, Qt::LeftDockWidgetArea);
    for (auto* dock : {views, narrow}) {
        dock->hide();
        QObject::connect(dock->toggleViewAction(), &QAction::triggered, &window, [this] { m_followsWidth = false; });
    }
    auto* changes = add(u"changes"_s, DockTitles::tr("Changes"), panels.changes, Qt::BottomDockWidgetArea);
    auto* problems = add(u"problems"_s, DockTitles::tr("Problems"), panels.problems, Qt::BottomDockWidgetArea);
    auto* quality = add(u"scores"_s, DockTitles::tr("Quality"), panels.quality, Qt::BottomDockWidgetArea);
    m_window.tabifyDockWidget(story, quality);
    m_window.tabifyDockWidget(story, problems);
    m_window.tabifyDockWidget(story, changes);
    story->raise();
    m_window.resizeDocks({views, narrow}, {300, 440}, Qt::Vertical);
    m_window.resizeDocks({views}, {220}, Qt::Horizontal);
    m_window.resizeDocks({image, facts}, {usualImageHeight, 420}, Qt::Vertical);
    m_window.resizeDocks({image}, {380}, Qt::Horizontal);
}

QDockWidget* DockLayout::add(const QString& name, const QString& title, QWidget* panel, Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(title, &m_window);
    dock->setObjectName(name); // by which its place is remembered
    dock->setAccessibleName(title); // to the title comes how much is in it
    dock->setWidget(panel);
    dock->setFocusPolicy(Qt::ClickFocus); // for a panel in which nothing takes the focus
    dock->setTitleBarWidget(new DockTitleBar(*dock));
    m_window.addDockWidget(area, dock);
    // The timer is gone before the docks are, which change once more then.
    QObject::connect(dock, &QDockWidget::dockLocationChanged, &m_adaptSoon, qOverload<>(&QTimer::start));
    QObject::connect(dock, &QDockWidget::topLevelChanged, &m_adaptSoon, qOverload<>(&QTimer::start));
    QObject::connect(dock, &QDockWidget::visibilityChanged, &m_adaptSoon, qOverload<>(&QTimer::start));
    m_docks.push_back(dock);
    auto* back = new QShortcut(QKeySequence(Qt::Key_Escape), panel, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    QObject::connect(back, &QShortcut::activated, &m_table, [this] { m_home->setFocus(Qt::OtherFocusReason); });
    const auto number = static_cast<int>(m_docks.size());
    auto* action = new QAction(title, &m_window);
    action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)));
    action->setCheckable(true);
    const auto* shown = dock->toggleViewAction();
    QObject::connect(shown, &QAction::toggled, action, &QAction::setChecked);
    QObject::connect(action, &QAction::triggered, dock, [this, dock, action, shown] {
        turn(*dock);
        action->setChecked(shown->isChecked()); // a click toggled it, and the dock may only have come to the front
    });
    m_actions.push_back(action);
    return dock;
}

namespace {

/// Whether the dock can be seen, and not only the tab that it is behind.
bool isInFront(const QDockWidget& dock)
{
    return dock.isVisible() && !dock.visibleRegion().isEmpty();
}

bool hasFocusWithin(const QWidget& widget)
{
    const auto* focus = QApplication::focusWidget();
    return focus != nullptr && (focus == &widget || widget.isAncestorOf(focus));
}

/// Gives the focus to the panel, or to the first widget in it that takes it. Returns false if there is none.
bool focusWithin(QWidget& panel)
{
    panel.setFocus(Qt::ShortcutFocusReason);
    if (hasFocusWithin(panel))
        return true;
    auto* next = panel.nextInFocusChain();
    for (; next != nullptr && next != &panel; next = next->nextInFocusChain()) {
        const bool takesFocus = next->focusPolicy() != Qt::NoFocus && next->isVisible() && next->isEnabled();
        if (!panel.isAncestorOf(next) || !takesFocus)
            continue;
        next->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    return false;
}

} // namespace

/// A tab names its panel, which needs no title bar then.
void DockLayout::adapt()
{
    for (auto* dock : m_docks) {
        const auto beside = m_window.tabifiedDockWidgets(dock);
        const bool isTab = !dock->isFloating()
            && std::any_of(beside.begin(), beside.end(), [](const QDockWidget* other) { return !other->isHidden(); });
        static_cast<DockTitleBar*>(dock->titleBarWidget())->setCollapsed(isTab);
    }
    fitImage();
}

void DockLayout::setImageOneLine(bool isOneLine)
{
    m_isImageOneLine = isOneLine;
    m_adaptSoon.start(); // the panel has another size by then
}

/// At the side of the window only: below the table, as a tab or floating, the panel is as large as its place.
void DockLayout::fitImage()
{
    auto* image = dock(Dock::Image);
    const auto area = m_window.dockWidgetArea(image);
    const bool isAtSide = area == Qt::LeftDockWidgetArea || area == Qt::RightDockWidgetArea;
    const bool isInColumn
        = isAtSide && !image->isFloating() && !image->isHidden() && m_window.tabifiedDockWidgets(image).isEmpty();
    const bool shrinks = m_isImageOneLine && isInColumn;
    const bool wasShrunk = std::exchange(m_isImageShrunk, shrinks);
    if (shrinks) {
        if (!wasShrunk && image->height() > usualImageHeight / 2)
            m_imageHeight = image->height();
        image->widget()->setMaximumHeight(image->widget()->sizeHint().height());
    } else if (wasShrunk) {
        image->widget()->setMaximumHeight(QWIDGETSIZE_MAX);
        image->layout()->activate(); // or its largest size is the former one still
        // What the image gets the panel below gives: of sizes that are not the whole column each would give a share.
        auto* fields = dock(Dock::Fields);
        const bool isBelow = !fields->isFloating() && !fields->isHidden() && fields->x() == image->x();
        if (isInColumn && isBelow) {
            const int line = m_window.style()->pixelMetric(QStyle::PM_DockWidgetSeparatorExtent, nullptr, &m_window);
            const int rest = fields->geometry().bottom() + 1 - image->y() - line - m_imageHeight;
            m_window.resizeDocks({image, fields}, {m_imageHeight, std::max(1, rest)}, Qt::Vertical);
        }
    }
}

void DockLayout::turn(QDockWidget& dock)
{
    if (dock.widget() == nullptr) // it is shown elsewhere
        return;
    if (&dock == this->dock(Dock::Views) || &dock == this->dock(Dock::Facets))
        m_followsWidth = false;
    if (isInFront(dock) && hasFocusWithin(dock)) {
        dock.hide();
        m_table.setFocus(Qt::OtherFocusReason);
        return;
    }
    dock.show();
    dock.raise();
    dock.window()->activateWindow(); // the dock may be a window of its own
    if (!focusWithin(*dock.widget()))
        dock.setFocus(Qt::ShortcutFocusReason);
}

void DockLayout::cycleFocus(int step, QWidget& search)
{
    std::vector<QWidget*> panes{&search, &m_table};
    for (auto* dock : m_docks) {
        if (isInFront(*dock) && dock->widget() != nullptr)
            panes.push_back(dock->widget());
    }
    const auto count = static_cast<int>(panes.size());
    const auto place
        = std::find_if(panes.begin(), panes.end(), [](const QWidget* pane) { return hasFocusWithin(*pane); });
    int index = place == panes.end() ? (step > 0 ? 0 : 1) : static_cast<int>(place - panes.begin());
    for (int tries = 0; tries < count; ++tries) { // a pane without anything to focus is skipped
        index = (index + step + count) % count;
        if (focusWithin(*panes[static_cast<std::size_t>(index)]))
            return;
    }
}

void DockLayout::sizeAtFirst()
{
    // A third of the window for what stands below the table.
    if (m_whileEmpty.isEmpty() && !std::exchange(m_hasSizes, true))
        m_window.resizeDocks({dock(Dock::Story)}, {std::max(210, m_window.height() * 32 / 100)}, Qt::Vertical);
}

int DockLayout::imageHeight() const
{
    return m_isImageShrunk ? m_imageHeight : dock(Dock::Image)->height();
}

QWidget* DockLayout::take(Dock which)
{
    auto* panel = dock(which)->widget();
    m_taken[which] = panel;
    panel->setParent(nullptr);
    return panel;
}

void DockLayout::giveBack()
{
    for (const auto& [which, panel] : m_taken) {
        dock(which)->setWidget(panel);
        panel->show();
    }
    m_taken.clear();
}

void DockLayout::setEmpty(bool isEmpty)
{
    if (isEmpty == !m_whileEmpty.isEmpty())
        return;
    for (auto* action : m_actions)
        action->setEnabled(!isEmpty);
    for (auto* dock : m_docks) // in the window's own menu
        dock->toggleViewAction()->setEnabled(!isEmpty);
    if (!isEmpty) {
        m_window.restoreState(std::exchange(m_whileEmpty, {}), stateVersion);
        followWidth();
        if (m_window.isVisible())
            sizeAtFirst();
        return;
    }
    m_whileEmpty = m_window.saveState(stateVersion);
    for (auto* dock : m_docks)
        dock->hide();
}

bool DockLayout::restore(const QByteArray& state)
{
    m_hasSizes = m_window.restoreState(state, stateVersion);
    m_followsWidth = !m_hasSizes;
    return m_hasSizes;
}

QByteArray DockLayout::save() const
{
    return m_whileEmpty.isEmpty() ? m_window.saveState(stateVersion) : m_whileEmpty;
}

void DockLayout::setCount(Dock which, std::size_t count)
{
    auto& dock = *this->dock(which);
    const auto title = dock.accessibleName();
    const auto counted = count > 0 ? title + u' ' + QLocale().toString(static_cast<qulonglong>(count)) : title;
    if (dock.windowTitle() != counted)
        dock.setWindowTitle(counted);
}

void DockLayout::followWidth()
{
    if (!m_whileEmpty.isEmpty())
        return;
    if (m_followsWidth) {
        for (const auto which : {Dock::Views, Dock::Facets})
            dock(which)->setVisible(m_window.width() >= wideWidth);
    }
    const bool isNarrow = m_window.width() < narrowWidth;
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    auto* image = dock(Dock::Image);
    auto* facts = dock(Dock::Fields);
    auto* story = dock(Dock::Story);
    if (isNarrow) {
        m_window.tabifyDockWidget(story, image);
        m_window.tabifyDockWidget(story, facts);
        story->raise();
    } else {
        m_window.addDockWidget(Qt::RightDockWidgetArea, image);
        m_window.addDockWidget(Qt::RightDockWidgetArea, facts);
    }
}

} // namespace stet
