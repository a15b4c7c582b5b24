#include "app/window/key_list.h"

#include "app/window/main_window.h"

#include <QAction>
#include <QKeySequence>

namespace stet {

using namespace Qt::StringLiterals;

std::vector<KeyHelp> keyList(const KeyActions& actions)
{
    const auto native = [](const QAction& action) { return action.shortcut().toString(QKeySequence::NativeText); };
    const auto named = [](Qt::Key key) { return QKeySequence(key).toString(QKeySequence::NativeText); };
    std::vector<KeyHelp> keys{
        {u"P"_s, MainWindow::tr("Publish the selected articles")},
        {u"U"_s, MainWindow::tr("Unpublish the selected articles")},
        {native(*actions.review),
            MainWindow::tr("Review the articles that the table shows, one by one; again: back to the desk")},
        {u"J, K"_s, MainWindow::tr("Next and previous article; Shift extends the selection")},
        {named(Qt::Key_Home) + u", "_s + named(Qt::Key_End), MainWindow::tr("First and last article")},
        {MainWindow::tr("Enter"), MainWindow::tr("Go to the fields; Escape returns to the table")},
        {MainWindow::tr("Space"), MainWindow::tr("Quick look: the article large over the window; again to close")},
        {u"F2"_s, MainWindow::tr("Edit the cell")},
        {native(*actions.search) + u", /"_s, MainWindow::tr("Search; Escape clears, then leaves")},
        {native(*actions.save), MainWindow::tr("Save the selected articles")},
        {native(*actions.saveAll), MainWindow::tr("Save all articles")},
        {native(*actions.undo), MainWindow::tr("Undo")},
        {native(*actions.redo), MainWindow::tr("Redo")},
        {QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText), MainWindow::tr("Copy the selected rows")},
        {native(*actions.reload), MainWindow::tr("Read the folders again")},
        {native(*actions.open), MainWindow::tr("Open a folder")},
        {native(*actions.close), MainWindow::tr("Close the folder")},
    };
    keys.push_back({native(*actions.nextPane) + u", "_s + native(*actions.previousPane),
        MainWindow::tr("Next and previous pane")});
    for (const auto* action : actions.docks)
        keys.push_back({native(*action), MainWindow::tr("Go to %1; press again to close it").arg(action->text())});
    return keys;
}

} // namespace stet
