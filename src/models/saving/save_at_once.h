#pragma once

#include "models/desk/desk_commands.h"
#include "models/saving/save_service.h"

#include <QObject>
#include <QTimer>

#include <set>
#include <vector>

namespace stet {

/// Saves each decision right away, while that option is on. Restored edits of an earlier run, and an unfinished source,
/// wait until the person saves them.
class SaveAtOnce final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    SaveAtOnce(ArticleStore& store, DeskCommands& commands, SaveService& saver, QObject* parent = nullptr);

    void setActive(bool isActive) { m_isActive = isActive; }

private:
    void saveWhenQuiet();

    ArticleStore& m_store;
    SaveService& m_saver;
    std::set<RowId> m_rows; ///< to save
    QTimer m_later;
    bool m_isActive = false;
};

} // namespace stet
