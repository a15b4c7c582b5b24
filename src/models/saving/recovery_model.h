#pragma once

#include "core/library/pending_edits.h"
#include "core/library/snapshot.h"
#include "core/storage/journal.h"
#include "models/background/latest.h"
#include "models/desk/article_store.h"

#include <QAbstractTableModel>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace stet {

/// What interrupted work left behind: unsaved changes in damaged journals, and files of interrupted saves. Reads in the
/// background.
class RecoveryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Article,
        What,
        FoundIn,
        ColumnCount
    };

    /// Both must outlive the model.
    RecoveryModel(ArticleStore& store, Disk& disk, JournalPlaces places, QObject* parent = nullptr);

    /// Reads everything again. `journal`: a file that is read too, from now on.
    void load(const std::string& journal = {});
    /// Replaces the files of interrupted saves that the last scan found; takes effect with the next load. Bytes, as
    /// found.
    void setLeftOver(std::vector<std::string> files) { m_leftOver = std::move(files); }

    bool isBusy() const { return m_latest.isBusy(); }
    /// Returns the changes of these rows by article, the later journal's where several have some.
    std::map<std::string, PendingEdits> pendingOf(const std::vector<int>& rows) const;
    /// Whether the row is a file, which can be deleted.
    bool isFile(int row) const;
    /// Returns the file of a row. Bytes.
    const std::string& fileOf(int row) const { return m_lines[static_cast<std::size_t>(row)].foundIn; }
    /// Deletes the file of a row if it still has what was read, and reads everything again.
    void deleteFile(int row);
    /// Returns what the row has, as text: the changes, or how the file differs from its article.
    QString text(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The rows are read. `errors`: a sentence for each file that cannot be read.
    void loaded(const QStringList& errors);
    void failed(const QString& sentence);

private:
    struct Line
    {
        std::string article{}; ///< canonical path; empty: unknown
        std::string foundIn{}; ///< the journal, or the left-over file
        std::optional<PendingEdits> pending{}; ///< nullopt: a left-over file
        std::string difference{}; ///< of such a file from its article, as a diff; its own text without an article
        bool isSame = false; ///< the file is the same as its article
        Fingerprint fingerprint{}; ///< of the file
    };
    struct Answer
    {
        std::vector<Line> lines{};
        std::vector<Error> errors{};
        std::set<std::string> deletions{}; ///< that were asked for
        std::optional<Error> notDeleted{}; ///< why one of them failed
    };
    struct Request
    {
        JournalPlaces places;
        std::set<std::string> journals;
        std::vector<std::string> leftOver;
        Snapshot rows;
        std::map<std::string, Fingerprint> deletions;
    };

    void request();
    static Answer answerOf(Disk& disk, const Request& request, const Stop& stop);
    static Result<Done> deleteUnchanged(Disk& disk, const std::string& path, const Fingerprint& fingerprint);
    static void readJournals(Disk& disk, const Request& request, Answer& answer);
    static void readLeftOver(Disk& disk, const Request& request, Answer& answer, const Stop& stop);
    void apply(Answer answer);

    ArticleStore& m_store;
    Disk& m_disk;
    JournalPlaces m_places;
    std::set<std::string> m_journals; ///< that the person named
    std::vector<std::string> m_leftOver;
    std::map<std::string, Fingerprint> m_deletions; ///< asked for and not yet done
    std::vector<Line> m_lines;
    Latest<Answer> m_latest;
};

} // namespace stet
