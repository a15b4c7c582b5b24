#pragma once

#include "core/library/pending_edits.h"
#include "core/library/snapshot.h"
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

    /// Both must outlive the model. `folders`: in which journals may be; bytes.
    RecoveryModel(ArticleStore& store, Disk& disk, std::vector<std::string> folders, QObject* parent = nullptr);

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
    /// Deletes the file of a row, and reads everything again.
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
    };
    struct Answer
    {
        std::vector<Line> lines{};
        std::vector<Error> errors{};
        std::optional<Error> notDeleted{};
    };
    struct Request
    {
        std::vector<std::string> folders;
        std::set<std::string> journals;
        std::vector<std::string> leftOver;
        Snapshot rows;
        std::string toDelete{};
    };

    void request(std::string toDelete);
    static Answer answerOf(Disk& disk, const Request& request);
    static void readJournals(Disk& disk, const Request& request, Answer& answer);
    static void readLeftOver(Disk& disk, const Request& request, Answer& answer);
    void apply(Answer answer);

    ArticleStore& m_store;
    Disk& m_disk;
    std::vector<std::string> m_folders;
    std::set<std::string> m_journals; ///< that the person named
    std::vector<std::string> m_leftOver;
    std::vector<Line> m_lines;
    Latest<Answer> m_latest;
};

} // namespace stet
