#pragma once

#include "core/decisions/seen_articles.h"
#include "models/background/in_order.h"
#include "models/desk/article_store.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace stet {

/// Knows what came in since the person has last seen the opened folders. The mark is where they said "seen up to here",
/// or else where a folder was opened for the first time. What the person saves is seen.
class SeenService final : public QObject
{
    Q_OBJECT

public:
    /// Returns the time in seconds since 1970-01-01 UTC.
    using Clock = std::function<std::int64_t()>;

    /// `store` and `disk` must outlive this.
    SeenService(ArticleStore& store, Disk& disk, std::string stateFolder, Clock clock);

    /// Replaces the opened roots, bytes, as the person named them. Call compare() once their articles are loaded.
    void setRoots(std::vector<std::string> roots);
    /// Compares the articles with the mark, in the background: others may have written. Call it only if all articles
    /// could be read: the others would be gone.
    void compare();

    /// What came in, of all roots together, since the earliest of their marks.
    const SeenDigest& digest() const { return m_digest; }
    /// Moves the mark to how everything is now. Returns what moves it back to where it was.
    std::function<void()> markSeen();

    /// Whether something that the person saw or saved is not written yet.
    bool isWriting() const { return !m_saved.empty() || m_writes > 0; }
    bool isBusy() const { return m_acts.isBusy() || m_compareLater.isActive(); }

Q_SIGNALS:
    /// digest() has changed.
    void changed();
    void busyChanged();
    void failed(const QString& sentence);

private:
    using Marks = std::map<std::string, std::shared_ptr<const SeenArticles>>; ///< by root, canonical
    struct Act
    {
        std::vector<std::string> roots{}; ///< at the time of the request
        Snapshot rows{};
        News shown{}; ///< what the rows have now
        bool compares = true; ///< else only notes what was saved
        bool movesMark = false; ///< to how everything is now
        std::shared_ptr<Marks> restores{}; ///< marks that count again, as they are at its turn
        std::shared_ptr<Marks> former{}; ///< takes the marks before it
        Marks marks{}; ///< to write, if any; afterwards the marks that count
        Marks known{}; ///< as they were last read or written
        std::set<RowId> saved{}; ///< rows that the person has saved since the last comparison
        std::shared_ptr<std::vector<std::pair<RowId, RowNews>>> news
            = std::make_shared<std::vector<std::pair<RowId, RowNews>>>();
        SeenDigest digest{};
        std::optional<Error> error{};
    };

    void add(Act act);
    static void run(Disk& disk, const std::string& stateFolder, std::int64_t now, Act& act, const Stop& stop);
    void apply(Act& act);
    void followStore(const Change& change);

    ArticleStore& m_store;
    Disk& m_disk;
    std::string m_stateFolder;
    Clock m_clock;
    std::vector<std::string> m_roots;
    Marks m_marks; ///< as they were last read or written
    std::set<RowId> m_saved;
    bool m_isComplete = false; ///< all articles were read since the roots were set
    int m_writes = 0; ///< acts that write
    SeenDigest m_digest;
    QTimer m_compareLater;
    InOrder<Act> m_acts;
};

} // namespace stet
