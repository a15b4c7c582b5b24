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

/// What an act has changed in the files: what takes it back. Filled when the act is done.
struct ApartChange
{
    std::vector<std::pair<ApartPlace, std::vector<ApartPair>>> added{};
    std::vector<std::pair<ApartPlace, std::vector<ApartPair>>> removed{};
    std::size_t renames = 0; ///< how many of them the store had followed when the act was asked for
};

/// Remembers which articles a person keeps apart, although they look like one story: privately, or in the `.stet` of a
/// folder for all who work on it. Reads and writes in the background, one act after the other; an act is seen when it
/// is written.
class ApartStore final : public QObject
{
    Q_OBJECT

public:
    /// `disk` must outlive this. `ownFile` is the path of the person's own file; it need not be there. Nothing is read
    /// before setRoots() or reload().
    ApartStore(Disk& disk, std::string ownFile, QObject* parent = nullptr);

    /// Never null.
    const std::shared_ptr<const ApartStories>& stories() const { return m_stories; }
    /// Whether something is still to be read or written.
    bool isBusy() const { return m_runs.isBusy(); }
    /// Whether an act is still to be written.
    bool isWriting() const { return m_unwritten > 0; }

    /// Takes the folders in the place of those before; their `.stet` is read. Paths are bytes.
    void setRoots(std::vector<std::string> roots);
    /// Reads all files again.
    void reload();
    using ChangePointer = std::shared_ptr<const ApartChange>;
    /// Finds out, on a worker, which articles are to be kept apart.
    using Pairs = std::function<std::vector<ApartPair>()>;
    /// Keeps articles apart. Shared pairs whose articles lie in no opened folder together are refused.
    ChangePointer keep(Pairs pairs, SettingsAudience audience);
    /// They may be one story again, wherever it was said that they are not.
    ChangePointer drop(std::vector<ApartPair> pairs);
    /// Takes back what an act before has changed, of articles that have other paths since too.
    void takeBack(ChangePointer change);
    /// Keeps apart decisions valid after articles are renamed.
    void rename(ApartRenames paths);

Q_SIGNALS:
    /// isWriting() is another now.
    void writingChanged(bool isWriting);
    /// stories() says something else of the articles at these paths, each of which is there once.
    void changed(const std::vector<std::string>& paths);
    /// An act could not be done, or a file has mistakes.
    void failed(const QString& sentence);

private:
    using PairsPointer = std::shared_ptr<const std::vector<ApartPair>>; ///< never null; sorted, each once
    /// What a worker found, and what went wrong.
    struct Outcome
    {
        PairsPointer pairs{};
        std::shared_ptr<const ApartStories> stories{}; ///< of the pairs; null where these are what they were
        std::vector<std::string> paths{}; ///< of articles about which the pairs say something else
        std::optional<Error> refusal{}; ///< why the act could not be done
        std::vector<Error> parseErrors{}; ///< of files
    };
    using Act = std::function<Result<Done>(Disk&, const std::vector<ApartPlace>& shared)>;
    struct Run
    {
        Act act; ///< null: the files are only read
        std::vector<std::string> roots; ///< of the time when it was asked for
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
    std::vector<Error> m_parseErrors; ///< that were said
    std::shared_ptr<const ApartStories> m_stories = std::make_shared<const ApartStories>();
    std::vector<ApartRenames> m_renames; ///< in their order
    int m_unwritten = 0; ///< acts that wait or run
    BackgroundTask m_disposal; ///< frees what was known before
    InOrder<Run> m_runs;
};

} // namespace stet
