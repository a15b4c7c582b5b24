#pragma once

#include "models/desk/desk_commands.h"
#include "models/saving/save_service.h"

#include <QObject>
#include <QTimer>

#include <set>
#include <vector>

namespace stet {

/// Saves what a person decides right away, while that is wanted. What came back from an earlier run waits to be saved
/// by the person, as does a source that is not finished.
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
    std::set<RowId> m_rows; ///< to be saved
    QTimer m_later;
    bool m_isActive = false;
};

} // namespace stet
