#pragma once

#include "app/desk/fetched_pictures.h"
#include "app/desk/file_export.h"
#include "app/desk/picture_files.h"
#include "app/desk/picture_prefetch.h"
#include "app/desk/reading_picture_source.h"
#include "app/desk/story_pictures.h"
#include "images/decoder_pool.h"
#include "images/remote/picture_source.h"
#include "models/article/article_form.h"
#include "models/article/article_reader.h"
#include "models/article/known_providers.h"
#include "models/article/reading_ahead.h"
#include "models/article/reading_job.h"
#include "models/bulk/bulk_rehearsal.h"
#include "models/decisions/decision_report_job.h"
#include "models/decisions/decision_store.h"
#include "models/decisions/quality_model.h"
#include "models/decisions/review_queue_model.h"
#include "models/decisions/review_session.h"
#include "models/decisions/seen_service.h"
#include "models/desk/article_store.h"
#include "models/desk/desk_commands.h"
#include "models/desk/desk_state.h"
#include "models/desk/edit_service.h"
#include "models/desk/search.h"
#include "models/folders/disk_marks.h"
#include "models/folders/folder_loader.h"
#include "models/folders/folder_watcher.h"
#include "models/folders/rescan_service.h"
#include "models/review/folder_settings_editor.h"
#include "models/review/problems_model.h"
#include "models/review/review.h"
#include "models/saving/base_text_service.h"
#include "models/saving/changes_model.h"
#include "models/saving/conflict_job.h"
#include "models/saving/journal_restore_service.h"
#include "models/saving/journal_service.h"
#include "models/saving/rebase_service.h"
#include "models/saving/recovery_model.h"
#include "models/saving/save_at_once.h"
#include "models/saving/save_service.h"
#include "models/search/facets_model.h"
#include "models/search/known_values.h"
#include "models/search/saved_view_store.h"
#include "models/search/suggestion_job.h"
#include "models/search/view_count_service.h"
#include "models/search/view_list.h"
#include "models/stories/apart_store.h"
#include "models/stories/neighborhood_job.h"
#include "models/stories/story_acts.h"
#include "models/stories/story_index_service.h"
#include "models/table/article_table_model.h"
#include "models/table/field_columns.h"
#include "widgets/parts/seams.h"
#include "widgets/table/row_thumbnails.h"

namespace stet {

/// What the desk needs from outside. The creator of the desk owns these; they must outlive it.
struct DeskServices
{
    Disk& disk;
    UrlOpener& opener;
    Asker& asker;
    Clipboard& clipboard;
    Settings& settings;
    Search::Clock clock; ///< seconds since 1970-01-01 UTC
    std::string stateFolder; ///< for the person's own data, bytes; it need not exist
    WatchLimits watching{};
    std::string cacheFolder{}; ///< for what can be loaded again, bytes; it need not exist; empty keeps nothing
    FetchOptions fetching{};
};

/// All non-widget objects of one desk, connected.
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
    EditService editor;
    DeskCommands commands;
    DecisionStore decisions;
    SeenService seen;
    DecisionReportJob decisionReports;
    FolderLoader loader;
    SaveService saver;
    FolderWatcher watcher;
    RescanService rescans;
    ArticleReader reader;
    ReadingJob readingJob; ///< of the panel
    ReadingJob lookJob; ///< of the quick look
    ReadingAhead readingAhead;
    ArticleForm form;
    ChangesModel changes;
    RebaseService rebases;
    ConflictJob conflicts;
    SaveAtOnce saveAtOnce;
    BaseTextService texts;
    JournalService journal;
    JournalRestoreService restorer;
    RecoveryModel recovery;
    SavedViewStore views;
    ViewList viewList;
    ViewCountService viewCounts;
    FacetsModel facets;
    SuggestionJob suggestions;
    DecoderPool decoders;
    FetchedPictures fetched;
    RemoteImages remoteImages;
    PictureSource pictures; ///< for every view
    Review review;
    FolderSettingsEditor folderSettings;
    ProblemsModel problems;
    ReviewSession reviewSession;
    ReviewQueueModel reviewQueue;
    QualityModel quality;
    ApartStore apart;
    StoryIndexService stories;
    NeighborhoodJob neighborhoodJob;
    StoryActs storyActs;
    StoryPictures storyPictures;
    ReadingPictureSource readingPictures;
    ReadingPictureSource aheadPictures; ///< of the article that is probably next
    PictureFiles pictureFiles;
    PicturePrefetch prefetch;
    RowThumbnails thumbnails;
    KnownValues values; ///< for completion
    KnownProviders providers;
    FileExport exports;
    BulkRehearsal bulk;
};

/// Returns the opened folder of an article, as the person named it; empty if the article is gone.
std::string rootOf(const Desk& desk, RowId row);

} // namespace stet
