#pragma once

#include "models/stories/apart_keeper.h"
#include "models/desk/article_editor.h"
#include "models/article/article_form.h"
#include "models/article/article_reader.h"
#include "models/desk/article_store.h"
#include "models/table/article_table_model.h"
#include "models/saving/changes_model.h"
#include "models/saving/conflict_finder.h"
#include "models/desk/desk_commands.h"
#include "models/desk/desk_state.h"
#include "models/folders/disk_marks.h"
#include "models/search/facets_model.h"
#include "models/table/field_columns.h"
#include "models/folders/folder_follower.h"
#include "models/folders/folder_loader.h"
#include "models/folders/folder_watcher.h"
#include "models/saving/journal_keeper.h"
#include "models/saving/journal_restorer.h"
#include "models/article/known_providers.h"
#include "models/search/known_values.h"
#include "models/saving/pending_follower.h"
#include "models/review/problems_model.h"
#include "models/review/review.h"
#include "models/saving/save_at_once.h"
#include "models/saving/save_runner.h"
#include "models/search/saved_views.h"
#include "widgets/parts/seams.h"
#include "models/desk/search.h"
#include "models/stories/story_acts.h"
#include "models/stories/story_finder.h"
#include "models/stories/story_keeper.h"
#include "app/story_pictures.h"
#include "models/saving/text_keeper.h"
#include "models/search/view_counter.h"
#include "models/search/view_list.h"

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
