#pragma once

#include "article_store.h"
#include "background_task.h"
#include "library/apart_file.h"

#include <QObject>

#include <deque>
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
};

/// Remembers which articles a person keeps apart, although they look like one story: privately, or in the `.stet` of a
/// folder for all who work on it. Reads and writes in the background, one act after the other; an act is seen when it
/// is written.
class ApartKeeper final : public QObject
{
    Q_OBJECT

public:
    /// `disk` must outlive this. `ownFile` is the path of the person's own file; it need not be there. Nothing is read
    /// before setRoots() or reload().
    ApartKeeper(Disk& disk, std::string ownFile, QObject* parent = nullptr);

    /// Never null.
    const std::shared_ptr<const ApartStories>& stories() const { return m_stories; }
    /// Whether something is still to be read or written.
    bool isBusy() const { return m_isRunning; }

    /// Takes the folders in the place of those before; their `.stet` is read. Paths are bytes.
    void setRoots(std::vector<std::string> roots);
    /// Reads all files again.
    void reload();
    using ChangePointer = std::shared_ptr<const ApartChange>;
    /// Keeps articles apart. Shared pairs whose articles lie in no opened folder together are refused.
    ChangePointer keep(std::vector<ApartPair> pairs, SettingsAudience audience);
    /// They may be one story again, wherever it was said that they are not.
    ChangePointer drop(std::vector<ApartPair> pairs);
    /// Takes back what an act before has changed.
    void takeBack(ChangePointer change);

Q_SIGNALS:
    /// stories() says something else of the articles at these paths.
    void changed(const std::vector<std::string>& paths);
    /// An act could not be done, or a file has mistakes.
    void failed(const QString& sentence);

private:
    /// What a worker found: all pairs, and what went wrong.
    struct Outcome
    {
        std::vector<ApartPlace> shared{};
        std::vector<ApartPair> pairs{};
        std::optional<Error> refusal{}; ///< why the act could not be done
        std::vector<Error> mistakes{}; ///< of files
    };
    using Act = std::function<Result<Done>(Disk&, const std::vector<ApartPlace>& shared)>;

    void enqueue(Act act);
    void startNext();
    void take(Outcome outcome);

    Disk& m_disk;
    ApartPlace m_own;
    std::vector<std::string> m_roots;
    std::vector<ApartPair> m_pairs; ///< sorted, each once
    std::vector<Error> m_mistakes; ///< that were said
    std::shared_ptr<const ApartStories> m_stories = std::make_shared<const ApartStories>();
    std::deque<Act> m_waiting;
    bool m_isRunning = false;
    BackgroundTask m_task;
};

} // namespace stet
