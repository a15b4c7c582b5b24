#pragma once

#include "core/stories/apart_file.h"
#include "models/background/in_order.h"
#include "models/desk/article_store.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace stet {

/// What an act has changed in the files, for its undo. Filled when the act is done.
struct ApartChange
{
    std::vector<std::pair<ApartPlace, std::vector<ApartPair>>> added{};
    std::vector<std::pair<ApartPlace, std::vector<ApartPair>>> removed{};
    std::size_t renames = 0; ///< how many of them the store had applied when the act was requested
};

/// Remembers which articles a person keeps apart although they look like one story: privately, or in the `.stet` of a
/// folder for everyone who works on it. Reads and writes in the background, one act after the other; an act takes
/// effect once it is written. What cannot be written of the person's own decisions is kept in memory.
class ApartStore final : public QObject
{
    Q_OBJECT

public:
    /// `disk` must outlive this. `ownFile` is the path of the person's own file; it need not exist. Reads nothing
    /// before setRoots() or reload().
    ApartStore(Disk& disk, std::string ownFile, QObject* parent = nullptr);

    /// Never null.
    const std::shared_ptr<const ApartStories>& stories() const { return m_stories; }
    /// Whether reads or writes are pending.
    bool isBusy() const { return m_runs.isBusy(); }
    /// Whether an act is not written yet.
    bool isWriting() const { return m_unwritten > 0; }

    /// Replaces the folders and reads their `.stet`. Paths are bytes.
    void setRoots(std::vector<std::string> roots);
    /// Reads all files again. Tries before to write what could not be written.
    void reload();
    /// Why the person's own file lacks the last acts; nullopt if it has all.
    std::optional<Error> unwritten() const { return m_own.file.unwritten->error(); }
    using ChangePointer = std::shared_ptr<const ApartChange>;
    /// Finds, on a worker, which articles to keep apart.
    using Pairs = std::function<std::vector<ApartPair>()>;
    /// Keeps articles apart. Refuses to share pairs whose articles share no opened folder.
    ChangePointer keep(Pairs pairs, SettingsAudience audience);
    /// Lets them be one story again, whichever file keeps them apart.
    ChangePointer drop(std::vector<ApartPair> pairs);
    /// Undoes what an earlier act has changed, even for articles renamed since.
    void takeBack(ChangePointer change);
    /// Keeps apart decisions valid after articles are renamed.
    void rename(ApartRenames paths);

Q_SIGNALS:
    /// isWriting() has changed.
    void writingChanged(bool isWriting);
    /// stories() has changed for the articles at these paths, each listed once.
    void changed(const std::vector<std::string>& paths);
    /// unwritten() may have changed.
    void written();
    /// An act failed, or a file has errors.
    void failed(const QString& sentence);

private:
    using PairsPointer = std::shared_ptr<const std::vector<ApartPair>>; ///< never null; sorted, each once
    /// What a worker found and what failed.
    struct Outcome
    {
        PairsPointer pairs{};
        std::shared_ptr<const ApartStories> stories{}; ///< of the pairs; null if unchanged
        std::vector<std::string> paths{}; ///< of articles whose pairs changed
        std::optional<Error> refusal{}; ///< why the act failed
        std::vector<Error> parseErrors{}; ///< of files
    };
    using Act = std::function<Result<Done>(Disk&, const std::vector<ApartPlace>& shared)>;
    struct Run
    {
        Act act; ///< null: only reads the files
        std::vector<std::string> roots; ///< at the time of the request
        std::shared_ptr<Outcome> outcome = std::make_shared<Outcome>();
    };

    std::shared_ptr<ApartChange> newChange() const;
    void enqueue(Act act);
    static Outcome outcomeOf(Disk& disk, const Run& run, const ApartPlace& own, const PairsPointer& before);
    void apply(const Run& run);
    void setUnwritten(int acts);

    Disk& m_disk;
    ApartPlace m_own;
    std::vector<std::string> m_roots;
    PairsPointer m_pairs = std::make_shared<const std::vector<ApartPair>>();
    std::vector<Error> m_parseErrors; ///< already reported
    std::shared_ptr<const ApartStories> m_stories = std::make_shared<const ApartStories>();
    std::vector<ApartRenames> m_renames; ///< in order
    int m_unwritten = 0; ///< waiting or running acts
    BackgroundTask m_disposal; ///< frees replaced data
    InOrder<Run> m_runs;
};

} // namespace stet
