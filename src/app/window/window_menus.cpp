#include "app/window/window_menus.h"

#include "app/controllers/bulk_controller.h"
#include "app/controllers/decisions_controller.h"
#include "app/controllers/editing_controller.h"
#include "app/controllers/folder_controller.h"
#include "app/controllers/journal_controller.h"
#include "app/controllers/preferences_controller.h"
#include "app/controllers/reading_controller.h"
#include "app/controllers/review_controller.h"
#include "app/controllers/search_controller.h"
#include "app/controllers/story_controller.h"
#include "app/window/dock_layout.h"
#include "widgets/search/filter_line.h"
#include "widgets/table/article_table.h"

#include <QDir>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

namespace stet {

using namespace Qt::StringLiterals;

WindowMenus::WindowMenus(const Parts& parts)
    : m_parts(parts)
{
}

void WindowMenus::fillMenuBar(QMenuBar& bar) const
{
    fillFileMenu(bar);

    auto* edit = bar.addMenu(tr("&Edit"));
    edit->addActions({&m_parts.editing.undo, &m_parts.editing.redo});
    edit->addSeparator();
    edit->addActions({&m_parts.editing.copy, &m_parts.search.search});
    edit->addSeparator();
    edit->addAction(&m_parts.editing.decide);
    edit->addSeparator();
    edit->addAction(&m_parts.preferences.preferences);

    fillArticleMenu(bar);

    auto* view = bar.addMenu(tr("&View"));
    for (auto* action : m_parts.docks.actions())
        view->addAction(action);
    view->addSeparator();
    view->addActions({&m_parts.nextPane, &m_parts.previousPane});
    view->addSeparator();
    view->addAction(&m_parts.folders.showSkipped);

    auto* help = bar.addMenu(tr("&Help"));
    help->addActions({&m_parts.keys, &m_parts.journal.recover});
}

void WindowMenus::fillFileMenu(QMenuBar& bar) const
{
    auto& folders = m_parts.folders;
    auto* file = bar.addMenu(tr("&File"));
    file->addAction(&folders.open);
    auto* recent = file->addMenu(tr("Open &Recent"));
    QObject::connect(recent, &QMenu::aboutToShow, &folders, [&folders, recent] {
        recent->clear();
        for (const auto& folder : folders.recentFolders()) {
            auto text = QDir::toNativeSeparators(folder);
            auto* action = recent->addAction(text.replace(u'&', u"&&"_s));
            QObject::connect(
                action, &QAction::triggered, &folders, [&folders, folder] { folders.openFolders({folder}); });
        }
        if (recent->isEmpty())
            recent->addAction(tr("None yet"))->setEnabled(false);
    });
    file->addActions({&folders.openSample, &folders.resetSample});
    file->addSeparator();
    file->addActions({&m_parts.editing.save, &m_parts.editing.saveAll, &m_parts.editing.saveAtOnce, &folders.reload});
    file->addSeparator();
    file->addActions({&folders.close, &m_parts.quit});
}

void WindowMenus::fillArticleMenu(QMenuBar& bar) const
{
    auto* article = bar.addMenu(tr("&Article"));
    article->addActions(
        {&m_parts.decisions.review, &m_parts.editing.publish, &m_parts.editing.unpublish, &m_parts.decisions.later});
    article->addSeparator();
    article->addActions({&m_parts.decisions.applyAgain, &m_parts.decisions.share, &m_parts.decisions.report});
    article->addSeparator();
    article->addAction(m_parts.bulk.menu.menuAction());
    article->addActions({&m_parts.stories.publishOne, &m_parts.stories.relate});
    article->addSeparator();
    article->addActions({&m_parts.reading.quickLook, &m_parts.review.askBeforePublish});
}

void WindowMenus::fillRowMenu(ArticleTable& table) const
{
    const auto addSeparator = [&table] {
        auto* separator = new QAction(&table);
        separator->setSeparator(true);
        table.addAction(separator);
    };
    auto& editing = m_parts.editing;
    table.setContextMenuPolicy(Qt::ActionsContextMenu);
    table.addActions({&editing.publish, &editing.unpublish, &m_parts.decisions.later, &m_parts.decisions.applyAgain});
    addSeparator();
    table.addAction(m_parts.bulk.menu.menuAction());
    table.addActions({&m_parts.stories.publishOne, &m_parts.stories.relate});
    addSeparator();
    table.addActions({&editing.save, &editing.revert, &editing.decide});
    addSeparator();
    table.addActions({&editing.copy, &editing.copyPaths});
}

void WindowMenus::fillToolBar(QMainWindow& window, FilterLine& filter) const
{
    auto* bar = window.addToolBar(tr("Tools"));
    bar->setObjectName(u"tools"_s);
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(16, 16));
    m_parts.folders.open.setIconText(tr("Open"));
    m_parts.editing.publish.setIconText(tr("Publish"));
    m_parts.editing.unpublish.setIconText(tr("Unpublish"));
    bar->addAction(&m_parts.folders.open);
    filter.setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    bar->addWidget(&filter);
    bar->addActions({&m_parts.editing.publish, &m_parts.editing.unpublish});
    bar->addAction(&m_parts.decisions.review);
    bar->addSeparator();
    bar->addAction(&m_parts.editing.saveAll);
}

} // namespace stet
