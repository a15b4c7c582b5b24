#pragma once

#include "apart_keeper.h"
#include "article_editor.h"
#include "article_form.h"
#include "article_reader.h"
#include "article_store.h"
#include "article_table_model.h"
#include "changes_model.h"
#include "conflict_finder.h"
#include "desk_commands.h"
#include "desk_state.h"
#include "disk_marks.h"
#include "facets_model.h"
#include "field_columns.h"
#include "folder_follower.h"
#include "folder_loader.h"
#include "folder_watcher.h"
#include "journal_keeper.h"
#include "journal_restorer.h"
#include "known_providers.h"
#include "known_values.h"
#include "pending_follower.h"
#include "problems_model.h"
#include "review.h"
#include "save_at_once.h"
#include "save_runner.h"
#include "saved_views.h"
#include "seams.h"
#include "search.h"
#include "story_acts.h"
#include "story_finder.h"
#include "story_keeper.h"
#include "story_pictures.h"
#include "text_keeper.h"
#include "view_counter.h"
#include "view_list.h"

namespace stet {

/// What the desk needs from the world around it; owned by whoever makes the desk, and outliving it.
struct DeskServices
{
    Disk& disk;
    UrlOpener& opener;
    Asker& asker;
    Clipboard& clipboard;
    Settings& settings;
    Search::Clock clock; ///< seconds since 1970-01-01 UTC
    std::string stateFolder; ///< where what is the person's own is kept, bytes; it need not be there
    WatchLimits watching{};
};

/// All objects of one desk that are no widgets, wired together.
struct Desk
{
    explicit Desk(const DeskServices& given);
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    DeskServices services;
    ArticleStore store;
    DeskState state;
    Search search;
    FieldColumns fields;
    DiskMarks marks;
    ArticleTableModel table;
    ArticleEditor editor;
    DeskCommands commands;
    FolderLoader loader;
    SaveRunner saver;
    FolderWatcher watcher;
    FolderFollower folderFollower;
    ArticleReader reader;
    ArticleForm form;
    ChangesModel changes;
    PendingFollower follower;
    ConflictFinder conflicts;
    SaveAtOnce saveAtOnce;
    TextKeeper texts;
    JournalKeeper journal;
    JournalRestorer restorer;
    SavedViews views;
    ViewList viewList;
    ViewCounter viewCounter;
    FacetsModel facets;
    Review review;
    ProblemsModel problems;
    ApartKeeper apart;
    StoryKeeper stories;
    StoryFinder storyFinder;
    StoryActs storyActs;
    StoryPictures storyPictures;
    KnownValues values; ///< for completion
    KnownProviders providers;
};

} // namespace stet
