#include "app/desk/desk.h"

#include "app/desk/journal_folders.h"
#include "images/decoder_program.h"
#include "images/remote/known_image_sizes.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>

namespace stet {

namespace {

constexpr std::size_t articlesAhead = 3; // as many as a reader keeps
constexpr std::int64_t millisecondsInSecond = 1000;

} // namespace

Desk::Desk(const DeskServices& given)
    : services(given)
    , search(services.clock)
    , fields(store, services.disk)
    , marks(store, state)
    , table(store, search, fields, marks)
    , editor(store, services.disk)
    , commands(store, editor)
    , decisions(store, services.disk, services.stateFolder,
          [clock = services.clock] { return clock() * millisecondsInSecond; })
    , seen(store, services.disk, services.stateFolder, services.clock)
    , decisionReports(store, services.disk, services.stateFolder)
    , loader(store, services.disk)
    , saver(store, services.disk)
    , watcher(services.watching)
    , rescans(watcher, loader, saver)
    , reader(store, state, services.disk)
    , readingJob(reader, services.disk)
    , lookJob(reader, services.disk)
    , readingAhead(store, services.disk)
    , form(store, state, reader, commands)
    , changes(store)
    , rebases(store, editor)
    , conflicts(store, services.disk)
    , saveAtOnce(store, commands, saver)
    , texts(store, services.disk)
    , journal(store, services.disk, journalFolders(services.settings, services.stateFolder))
    , restorer(store, editor, commands, journal, services.disk, journalPlaces(services.settings, services.stateFolder))
    , recovery(store, services.disk, journalPlaces(services.settings, services.stateFolder))
    , views(services.disk, services.stateFolder + "/views.json")
    , viewList(views)
    , viewCounts(store, views, search, viewList, services.disk)
    , facets(store, table, search)
    , suggestions(store, table, search)
    , decoders(decoderProgram(QFile::encodeName(QCoreApplication::applicationFilePath()).toStdString()))
    , remoteImages(services.cacheFolder.empty() ? std::string() : services.cacheFolder + "/pictures", services.clock,
          services.fetching)
    , pictures(decoders, remoteImages)
    , review(store, loader, services.disk, services.clock, knownImageSizes(services.disk, remoteImages.cache()))
    , folderSettings(commands, services.disk)
    , problems(store, review)
    , reviewSession(store, state, commands, [] { return QDateTime::currentMSecsSinceEpoch(); })
    , reviewQueue(store, reviewSession, [this](RowId id) { return review.threshold(id); })
    , quality(store, table, search)
    , apart(services.disk, services.stateFolder + "/apart.jsonl")
    , stories(store, loader)
    , neighborhoodJob(store, state, services.disk)
    , storyActs(store, commands, apart)
    , storyPictures(store, services.disk, pictures)
    , readingPictures(pictures)
    , aheadPictures(pictures, articlesAhead)
    , pictureFiles(store, services.disk, pictures)
    , prefetch(store, services.disk, pictures)
    , thumbnails(store, services.disk, pictures)
    , values(store)
    , providers(store, services.disk)
    , exports(services.disk)
    , bulk(store, services.disk, commands)
{
    remoteImages.setFetched([this](const std::string& article) { fetched.report(article); });
    // Its size is known now.
    QObject::connect(&fetched, &FetchedPictures::fetched, &review, [this](const QByteArray& article) {
        if (const auto row = store.library().idOf(article.toStdString()); row != noRow)
            review.checkAgain({row});
    });
    QObject::connect(&loader, &FolderLoader::opened, &store, [this](const OpenedFolders& folders) {
        storyPictures.setReader(folders.files);
        readingPictures.setReader(folders.files);
        aheadPictures.setReader(folders.files);
        pictureFiles.setReader(folders.files);
        thumbnails.setReader(folders.files);
        views.setRoots(folders.roots);
        apart.setRoots(folders.roots);
        decisions.setRoots(folders.roots);
        seen.setRoots(folders.roots);
    });
    const auto setWriting = [this] {
        store.quiet().set(Activity::Deciding, apart.isWriting() || decisions.isWriting() || seen.isWriting());
    };
    QObject::connect(&apart, &ApartStore::writingChanged, &store, setWriting);
    QObject::connect(&decisions, &DecisionStore::busyChanged, &store, setWriting);
    QObject::connect(&seen, &SeenService::busyChanged, &store, setWriting);
    QObject::connect(&decisions, &DecisionStore::failed, &commands, &DeskCommands::refused);
    commands.setRecorder(&decisions);
    QObject::connect(&loader, &FolderLoader::finished, &seen, [this] {
        // What could not be read is not gone.
        if (!loader.report().cancelled && loader.report().errors.empty())
            seen.compare();
    });
    QObject::connect(&loader, &FolderLoader::finished, &marks, [this] {
        if (!loader.isQuiet())
            return;
        marks.add(loader.changes().changed);
        marks.add(loader.changes().added);
        apart.reload(); // what others have written may say so, too
        decisions.reload();
    });
    QObject::connect(&review, &Review::settingsRead, &views, [this] {
        views.setThreshold(review.threshold());
        table.setWeights(review.weights());
    });
    QObject::connect(&state, &DeskState::currentChanged, &readingJob, [this](RowId row) {
        if (const auto page = readingAhead.page(row))
            readingJob.showAhead(page);
    });
    QObject::connect(&reviewSession, &ReviewSession::changed, &readingAhead,
        [this] { readingAhead.setNext(reviewSession.isRunning() ? reviewSession.neighbor(1) : noRow); });
    QObject::connect(&folderSettings, &FolderSettingsEditor::written, &review, &Review::checkAll);
    QObject::connect(&folderSettings, &FolderSettingsEditor::busyChanged, &store,
        [this] { store.quiet().set(Activity::Settings, folderSettings.isBusy()); });
    QObject::connect(&folderSettings, &FolderSettingsEditor::failed, &commands, &DeskCommands::refused);
    QObject::connect(&review, &Review::started, &table, [this] { table.setReviewing(true); });
    QObject::connect(&review, &Review::finished, &table, [this] { table.setReviewing(false); });
    QObject::connect(&table, &ArticleTableModel::orderingStarted, &review, [this] { review.setHeldUp(true); });
    QObject::connect(&table, &ArticleTableModel::ordered, &review, [this] { review.setHeldUp(table.isFinding()); });
    const auto journalAct = [this](const QString& text, const std::vector<ArticleEdit>& edits) {
        JournalAct act{.text = text.toStdString()};
        act.edits.reserve(edits.size());
        for (const auto& [row, edit] : edits) {
            if (store.library().contains(row))
                act.edits.push_back({store.library().row(row).path, edit});
        }
        journal.appendAct(std::move(act));
    };
    QObject::connect(&commands, &DeskCommands::acted, &journal, journalAct);
    QObject::connect(&commands, &DeskCommands::undone, &journal, &JournalService::appendUndone);
    QObject::connect(&commands, &DeskCommands::redone, &journal, &JournalService::appendRedone);
    QObject::connect(&commands, &DeskCommands::forgotten, &journal, &JournalService::appendForgotten);
    followApart(apart, store, stories, neighborhoodJob);
    QObject::connect(&apart, &ApartStore::failed, &commands, &DeskCommands::refused);
    restorer.start();
}

std::string rootOf(const Desk& desk, RowId row)
{
    const auto& roots = desk.loader.roots();
    const auto& library = desk.store.library();
    const auto root = library.contains(row) ? library.row(row).root : roots.size();
    return root < roots.size() ? roots[root] : std::string();
}

} // namespace stet
