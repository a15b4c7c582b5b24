#include "app/actions.h"

#include "widgets/parts/icons.h"

namespace stet {

void setUpAction(QAction& action, const QString& icon, const QString& text, const QKeySequence& key)
{
    action.setIcon(themedIcon(icon));
    action.setText(text);
    if (!key.isEmpty())
        action.setShortcut(key);
}

} // namespace stet
