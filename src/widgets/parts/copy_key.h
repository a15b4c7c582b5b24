#pragma once

#include "widgets/parts/seams.h"

#include <QObject>

#include <functional>

class QAbstractItemView;

namespace stet {

/// Makes Ctrl+C in a widget copy a text, whatever the window's shortcuts.
class CopyKey final : public QObject
{
    Q_OBJECT

public:
    using Text = std::function<QString()>;

    /// The widget owns it. Copies nothing if the text is empty.
    CopyKey(QWidget* widget, Clipboard& clipboard, Text text);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Clipboard& m_clipboard;
    Text m_text;
};

/// Returns the selected rows of a flat view, from top to bottom, as lines of tab-separated cells in the order of the
/// visible columns.
QString selectedRowsText(const QAbstractItemView& view);

} // namespace stet
