#pragma once

#include <QAction>
#include <QKeySequence>

namespace stet {

/// Sets an action's icon by name, its text and its key.
void setUpAction(QAction& action, const QString& icon, const QString& text, const QKeySequence& key = {});

} // namespace stet
