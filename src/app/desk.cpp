#include "desk.h"

namespace stet {

Desk::Desk(const DeskServices& given)
    : services(given)
    , table(store)
    , commands(store)
    , loader(store, services.disk)
    , saver(store, services.disk)
    , reader(store, state, services.disk)
{
    QObject::connect(&state, &DeskState::filterChanged, &table, &ArticleTableModel::setFilter);
}

} // namespace stet
