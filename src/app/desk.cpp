#include "desk.h"

namespace stet {

Desk::Desk(const DeskServices& given)
    : services(given)
    , search(services.clock)
    , fields(store, services.disk)
    , table(store, search, fields)
    , editor(store, services.disk)
    , commands(store, editor)
    , loader(store, services.disk)
    , saver(store, services.disk)
    , reader(store, state, services.disk)
    , form(store, state, reader, commands)
    , changes(store)
    , views(services.disk, services.stateFolder + "/views.json")
    , viewList(views)
    , viewCounter(store, views, search, viewList, services.disk)
    , facets(store, table, search)
    , values(store)
    , providers(store, services.disk)
{
}

} // namespace stet
