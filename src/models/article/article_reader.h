#pragma once

#include "core/document/value.h"
#include "models/background/latest.h"
#include "models/desk/article_store.h"
#include "models/desk/desk_state.h"

#include <QObject>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace stet {

/// What a save of an article will write.
struct SaveDiff
{
    std::string text; ///< in the format of `diff -u`
    int lines = 0; ///< how many differ
    int bytes = 0;
    /// Each changed field, and the line of `text`, counted from 0, where its change begins.
    std::vector<std::pair<KeyPath, int>> places{};
};

/// The current article, read whole, as the panels beside the table show it.
struct ArticleDetail
{
    RowId row = noRow;
    std::string path{}; ///< canonical, bytes
    Value fields{}; ///< the whole front matter, pending edits included
    std::shared_ptr<const std::string> source{}; ///< the whole text, pending edits included; null if not available
    bool isEditable = false; ///< by field
    /// Why a save is refused until the person decides: others changed the same field, or removed the file. Everything
    /// here is the person's version.
    std::optional<Error> conflict{};
    std::optional<SaveDiff> diff{}; ///< if there are pending edits
    std::optional<Error> error{}; ///< why it could not be read or parsed; `fields` is then empty
};

/// Reads an article whole, with its pending edits. `path`: canonical, bytes.
ArticleDetail readDetail(Disk& disk, RowId row, const std::string& path, const PendingEdits& pending);

/// Reads the desk's current article, and reads it again when it is edited. The newest request wins.
class ArticleReader : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the reader.
    ArticleReader(ArticleStore& store, DeskState& desk, Disk& disk, QObject* parent = nullptr);

Q_SIGNALS:
    /// nullptr when there is no current article.
    void detailChanged(const std::shared_ptr<const stet::ArticleDetail>& detail);

private:
    void read();

    ArticleStore& m_store;
    DeskState& m_desk;
    Disk& m_disk;
    Latest<std::shared_ptr<const ArticleDetail>> m_latest;
};

} // namespace stet
