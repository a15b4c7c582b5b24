#include "app/desk/session.h"

namespace stet {

namespace {

using namespace Qt::StringLiterals;

const auto foldersKey = u"session/folders"_s;
const auto searchKey = u"session/search"_s;
const auto currentKey = u"session/current"_s;
const auto topKey = u"session/top"_s;
const auto selectedKey = u"session/selected"_s;

} // namespace

Session readSession(const Settings& settings)
{
    Session session{.folders = settings.value(foldersKey).toStringList(),
        .search = settings.value(searchKey).toString(),
        .current = settings.value(currentKey).toByteArray(),
        .top = settings.value(topKey).toByteArray()};
    for (const auto& path : settings.value(selectedKey).toList())
        session.selected << path.toByteArray();
    return session;
}

void writeSession(Settings& settings, const Session& session)
{
    settings.setValue(foldersKey, session.folders);
    settings.setValue(searchKey, session.search);
    settings.setValue(currentKey, session.current);
    settings.setValue(topKey, session.top);
    QVariantList selected;
    for (const auto& path : session.selected)
        selected << path;
    settings.setValue(selectedKey, selected);
}

} // namespace stet
