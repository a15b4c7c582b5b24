#pragma once

#include "widgets/parts/seams.h"

#include <QObject>

#include <functional>

class QAbstractItemView;

namespace stet {

/// Lets Ctrl+C in a widget copy a text, whatever shortcuts the window has.
class CopyKey final : public QObject
{
    Q_OBJECT

public:
    using Text = std::function<QString()>;

    /// Belongs to the widget. Nothing is copied where the text is empty.
    CopyKey(QWidget* widget, Clipboard& clipboard, Text text);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Clipboard& m_clipboard;
    Text m_text;
};

/// The selected rows of a flat view, from top to bottom, as lines of tab-separated cells in the order of the columns on
/// screen, hidden ones left out.
QString selectedRowsText(const QAbstractItemView& view);

} // namespace stet
