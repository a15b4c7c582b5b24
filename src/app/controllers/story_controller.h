#pragma once

#include "app/desk/desk.h"

#include <QAction>
#include <QObject>

namespace stet {

class ArticleTable;
class PublishOneDialog;
class StoryPanel;

/// The actions on stories.
class StoryController final : public QObject
{
    Q_OBJECT

public:
    struct Panels
    {
        ArticleTable* table;
        StoryPanel* story;
        PublishOneDialog* publishOne;
    };

    /// All must outlive this.
    StoryController(Desk& desk, const Panels& panels, QObject* parent);

    QAction publishOne; ///< of each story
    QAction relate; ///< the other selected articles to the current one

private:
    void updateActions();

    Desk& m_desk;
    Panels m_panels;
};

} // namespace stet
