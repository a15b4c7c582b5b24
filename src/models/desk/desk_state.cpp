#include "models/desk/desk_state.h"

namespace stet {

void DeskState::setCurrent(RowId id)
{
    if (m_current == id)
        return;
    m_current = id;
    Q_EMIT currentChanged(id);
}

void DeskState::setSelected(std::vector<RowId> ids)
{
    if (m_selected == ids)
        return;
    m_selected = std::move(ids);
    Q_EMIT selectedChanged();
}

} // namespace stet
