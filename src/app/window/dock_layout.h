#pragma once

#include <QMainWindow>
#include <QString>
#include <QTimer>

#include <algorithm>
#include <map>
#include <vector>

class QAction;
class QDockWidget;

namespace stet {

/// Places the docks in the window, and adapts them to its width until the person changes them.
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
        QWidget* quality;
    };

    /// `window` owns the docks and must outlive this. Escape in a dock moves the focus to `table`.
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
        Quality,
    };
    const std::vector<QDockWidget*>& docks() const { return m_docks; }
    /// Bring the docks to the front and focus them, or close the focused one; in the order of the docks. Owned by the
    /// window.
    const std::vector<QAction*>& actions() const { return m_actions; }
    /// Moves the focus to the next pane, or with -1 to the previous one: the search line, the table, and the docks that
    /// are in front.
    void cycleFocus(int step, QWidget& search);

    /// Shows the left docks and the right column if the window is wide enough.
    void followWidth();
    /// Gives the lower dock its share of the window when that is first shown, unless sizes were restored.
    void sizeAtFirst();
    bool restore(const QByteArray& state);
    QByteArray save() const;

    /// Takes the panel out of its dock, for a page that shows it elsewhere; it has no parent then.
    QWidget* take(Dock which);
    /// Puts all panels that were taken back into their docks.
    void giveBack();
    /// Sets where Escape in a panel leads: the table, at first.
    void setHome(QWidget& home) { m_home = &home; }

    /// Hides the docks while there is no article that they could show, and brings them back as they were.
    void setEmpty(bool isEmpty);
    /// The height of the picture's dock when it shows a picture, in pixels, for the settings.
    int imageHeight() const;
    void setImageHeight(int height) { m_imageHeight = std::max(height, usualImageHeight / 2); }
    /// Whether the image panel needs no more than one line: its dock shrinks to that, and gets its height back later.
    void setImageOneLine(bool isOneLine);

    /// Shows a count in the dock's title; hides 0.
    void setCount(Dock which, std::size_t count);

private:
    static constexpr int usualImageHeight = 300;

    QDockWidget* dock(Dock which) const { return m_docks[static_cast<std::size_t>(which)]; }
    QDockWidget* add(const QString& name, const QString& title, QWidget* panel, Qt::DockWidgetArea area);

    void turn(QDockWidget& dock);
    void adapt();
    void fitImage();

    QMainWindow& m_window;
    QWidget& m_table;
    QWidget* m_home;
    std::map<Dock, QWidget*> m_taken;
    std::vector<QDockWidget*> m_docks;
    std::vector<QAction*> m_actions;
    QByteArray m_whileEmpty; ///< the docks as they were before setEmpty(true) hid them; else empty
    QTimer m_adaptSoon; ///< once docks are where the window moved them
    int m_imageHeight = usualImageHeight; ///< of its dock when it shows a picture, in pixels
    bool m_isImageOneLine = false;
    bool m_isImageShrunk = false;
    bool m_isNarrow = false;
    bool m_hasSizes = false; ///< restored, or set when first shown
    bool m_followsWidth = true; ///< the left docks come and go with the width, until the person decides
};

} // namespace stet
