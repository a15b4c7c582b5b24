#include "models/saving/save_at_once.h"

#include <utility>

namespace stet {

SaveAtOnce::SaveAtOnce(ArticleStore& store, DeskCommands& commands, SaveService& saver, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_saver(saver)
{
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &SaveAtOnce::saveWhenQuiet);
    connect(&commands, &DeskCommands::decided, this, [this](const std::vector<RowId>& rows) {
        if (!m_isActive)
            return;
        m_rows.insert(rows.begin(), rows.end());
        m_later.start();
    });
}

void SaveAtOnce::saveWhenQuiet()
{
    m_store.quiet().when(Activity::Edits | Activity::Applying | Activity::Saves, [this] {
        std::vector<RowId> rows;
        for (const auto row : std::exchange(m_rows, {})) {
            if (m_store.library().isUnsaved(row) && !m_store.library().row(row).error)
                rows.push_back(row);
        }
        m_saver.save(rows);
    });
}

} // namespace stet
