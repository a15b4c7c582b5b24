#pragma once

#include "article_store.h"
#include "background_task.h"
#include "storage/disk.h"

#include <QObject>

#include <set>

namespace stet {

/// Reads the texts of articles whose publish field was edited and keeps them with the edits: should a file vanish, it
/// can be written again. Edits of other fields have their text from the start. While very many articles are unsaved
/// their texts are left where they are; memory is not for copies of a whole folder.
class TextKeeper final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t mostUnsaved = 500;

    /// Both must outlive the keeper.
    TextKeeper(ArticleStore& store, Disk& disk, QObject* parent = nullptr);

private:
    void look(const Change& change);
    void read();

    ArticleStore& m_store;
    Disk& m_disk;
    std::set<RowId> m_wanted;
    bool m_isReading = false;
    BackgroundTask m_task;
};

} // namespace stet
