#include "app/desk/actions.h"

#include "widgets/parts/icons.h"

namespace stet {

void setUpAction(QAction& action, const QString& icon, const QString& text, const QKeySequence& key)
{
    if (!icon.isEmpty()) // none for what is checked, or its icon looks like the tick
        action.setIcon(themedIcon(icon));
    action.setText(text);
    if (!key.isEmpty())
        action.setShortcut(key);
}

} // namespace stet
