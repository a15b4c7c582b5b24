#pragma once

#include <QMainWindow>
#include <QString>

#include <vector>

class QDockWidget;

namespace stet {

/// Where the docks stand in the window, and how they follow its width until a person decides.
class DockLayout
{
public:
    /// The panels, in the order of their keys (Ctrl+1 ...).
    struct Panels
    {
        QWidget* image;
        QWidget* fields;
        QWidget* story;
        QWidget* views;
        QWidget* facets;
        QWidget* changes;
        QWidget* problems;
    };

    /// `window` owns the docks and must outlive this. Escape in a dock gives `table` the focus.
    DockLayout(QMainWindow& window, const Panels& panels, QWidget& table);

    /// In the order of their keys.
    enum class Dock : std::size_t
    {
        Image,
        Fields,
        Story,
        Views,
        Facets,
        Changes,
        Problems,
    };
    const std::vector<QDockWidget*>& docks() const { return m_docks; }

    /// Shows the left docks and the right column as the window has room for.
    void followWidth();
    /// Gives the lower dock its share of the first window that is shown, unless sizes were restored.
    void sizeAtFirst();
    bool restore(const QByteArray& state);
    QByteArray save() const;

    /// Shows in its title how much is in a dock; 0 is not shown.
    void setCount(Dock which, std::size_t count);

private:
    QDockWidget* dock(Dock which) const { return m_docks[static_cast<std::size_t>(which)]; }
    QDockWidget* add(const QString& name, const QString& title, QWidget* panel, Qt::DockWidgetArea area);

    QMainWindow& m_window;
    QWidget& m_table;
    std::vector<QDockWidget*> m_docks;
    bool m_isNarrow = false;
    bool m_hasSizes = false; ///< remembered ones, or those of the first show
    bool m_followsWidth = true; ///< the left docks come and go with the width, until the person decides
};

} // namespace stet
