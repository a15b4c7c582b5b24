#pragma once

#include "app/desk.h"

#include <QAction>
#include <QObject>

#include <functional>
#include <vector>

namespace stet {

/// The verbs of the desk as actions for menus, tool bars and keys. Those that act on articles alone do so themselves;
/// the others are connected by the window.
class DeskActions : public QObject
{
    Q_OBJECT

public:
    explicit DeskActions(Desk& desk, QObject* parent = nullptr);

    QAction open;
    QAction openSample;
    QAction resetSample;
    QAction close;
    QAction reload;
    QAction save;
    QAction saveAll;
    QAction saveAtOnce; ///< to be checked
    QAction decide;
    QAction quit;
    QAction undo;
    QAction redo;
    QAction publish;
    QAction unpublish;
    QAction publishOne; ///< of each story
    QAction relate; ///< the other selected articles to the current one
    QAction askBeforePublish; ///< to be checked
    QAction copy;
    QAction search;
    QAction showSkipped;
    QAction keys;

private:
    void setUp(QAction& action, const QString& icon, const QString& text, const QKeySequence& key = {});
    void whenTyped(std::function<void()> next);
    void whenWritten(std::function<void()> next);
    void update();

    Desk& m_desk;
};

} // namespace stet
