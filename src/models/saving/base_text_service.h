#pragma once

#include "core/storage/disk.h"
#include "models/background/background_task.h"
#include "models/desk/article_store.h"

#include <QObject>

#include <cstddef>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace stet {

/// Reads the texts of articles whose publish field was edited and keeps them with the edits, so that a vanished file
/// can be written again. Edits of other fields have their text from the start. While very many articles are unsaved,
/// reads no more texts, to save memory.
class BaseTextService final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t mostUnsaved = 500;
    static constexpr std::size_t mostBytes = 64U * 1024U * 1024U;

    /// Both must outlive the service. `limit`: the most bytes of all texts together.
    BaseTextService(ArticleStore& store, Disk& disk, std::size_t limit = mostBytes, QObject* parent = nullptr);

private:
    void look(const Change& change);
    void read();
    std::size_t keptBytes();

    ArticleStore& m_store;
    Disk& m_disk;
    std::size_t m_limit;
    std::set<RowId> m_wanted;
    std::vector<std::weak_ptr<const std::string>> m_kept; ///< expire with their edits
    BackgroundTask m_task;
};

} // namespace stet
