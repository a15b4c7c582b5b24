#pragma once

#include "widgets/window/keys_dialog.h"

#include <vector>

class QAction;

namespace stet {

/// The actions of the window whose keys the help lists.
struct KeyActions
{
    const QAction* review;
    const QAction* search;
    const QAction* save;
    const QAction* saveAll;
    const QAction* undo;
    const QAction* redo;
    const QAction* reload;
    const QAction* open;
    const QAction* close;
    const QAction* nextPane;
    const QAction* previousPane;
    std::vector<QAction*> docks;
};

/// Returns the lines of the help on keys.
std::vector<KeyHelp> keyList(const KeyActions& actions);

} // namespace stet
