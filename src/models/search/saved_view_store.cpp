#include "models/search/saved_view_store.h"

#include "core/messages/error_messages.h"
#include "core/storage/settings_folder.h"

#include <algorithm>
#include <optional>

namespace stet {

SavedViewStore::SavedViewStore(Disk& disk, std::string ownFile, QObject* parent)
    : QObject(parent)
    , m_disk(disk)
    , m_own{std::move(ownFile), SettingsAudience::Private, std::make_shared<UnwrittenText>()}
    , m_acts(
          [&disk](
              Act& act) { return [&disk, act](const BackgroundTask::Run& /*run*/) { *act.outcome = act.work(disk); }; },
          [this](Act& act) {
              apply(std::move(*act.outcome));
              return InOrder<Act>::Next::Done;
          })
{
    m_all.own.path = m_own.path;
}

const SavedView* SavedViewStore::find(const ViewRef& ref) const
{
    if (ref.file.empty())
        return findView(m_all.builtIn, ref.name);
    if (ref.file == m_all.own.path)
        return findView(m_all.own.views, ref.name);
    const auto file = std::find_if(
        m_all.shared.begin(), m_all.shared.end(), [&](const ViewsFile& shared) { return shared.path == ref.file; });
    return file == m_all.shared.end() ? nullptr : findView(file->views, ref.name);
}

void SavedViewStore::setThreshold(double threshold)
{
    auto builtIn = builtInViews(threshold);
    if (builtIn == m_all.builtIn)
        return;
    m_all.builtIn = std::move(builtIn);
    Q_EMIT changed();
}

SettingsPlace SavedViewStore::placeOf(const std::string& file) const
{
    return file == m_own.path ? m_own : SettingsPlace{file, SettingsAudience::Shared};
}

void SavedViewStore::setRoots(std::vector<std::string> roots)
{
    m_roots = std::move(roots);
    reload();
}

void SavedViewStore::reload()
{
    enqueue([own = m_own, roots = m_roots](Disk& disk) {
        (void)writeUnwrittenViews(disk, own);
        Outcome outcome;
        outcome.shared.emplace();
        for (const auto& folder : settingsFolders(disk, roots))
            outcome.shared->push_back(sharedViewsPlace(folder));
        outcome.files.push_back(readViews(disk, own));
        for (const auto& place : *outcome.shared)
            outcome.files.push_back(readViews(disk, place));
        return outcome;
    });
}

void SavedViewStore::edit(const std::string& file, std::function<Result<ViewsFile>(Disk&, const SettingsPlace&)> change)
{
    if (file.empty())
        return; // the built-in views stay as they are
    enqueue([place = placeOf(file), change = std::move(change)](Disk& disk) {
        Outcome outcome;
        auto edited = change(disk, place);
        if (!edited)
            outcome.error = edited.error();
        outcome.files.push_back(edited ? std::move(edited).value() : readViews(disk, place));
        return outcome;
    });
}

void SavedViewStore::add(const SavedView& view, const std::string& sharedFile)
{
    edit(sharedFile.empty() ? m_own.path : sharedFile,
        [view](Disk& disk, const SettingsPlace& place) { return addView(disk, place, view); });
}

void SavedViewStore::update(const ViewRef& ref, const SavedView& view)
{
    edit(ref.file, [name = ref.name, view](Disk& disk, const SettingsPlace& place) {
        auto named = view;
        named.name = name;
        return replaceView(disk, place, name, named);
    });
}

void SavedViewStore::rename(const ViewRef& ref, const std::string& name)
{
    edit(ref.file,
        [old = ref.name, name](Disk& disk, const SettingsPlace& place) { return renameView(disk, place, old, name); });
}

void SavedViewStore::remove(const ViewRef& ref)
{
    if (ref.file.empty())
        return; // as edit()
    enqueue([place = placeOf(ref.file), name = ref.name](Disk& disk) {
        Outcome outcome;
        const auto before = readViews(disk, place);
        auto edited = removeView(disk, place, name);
        const auto* view = findView(before.views, name);
        if (!edited)
            outcome.error = edited.error();
        else if (view != nullptr)
            outcome.removed = {place.path, *view, static_cast<std::size_t>(view - before.views.data())};
        outcome.files.push_back(edited ? std::move(edited).value() : readViews(disk, place));
        return outcome;
    });
}

void SavedViewStore::putBack(const RemovedView& view)
{
    edit(view.file, [view](Disk& disk, const SettingsPlace& place) {
        auto added = addView(disk, place, view.view);
        return added ? moveView(disk, place, view.view.name, view.place) : added;
    });
}

void SavedViewStore::move(const ViewRef& ref, int place)
{
    edit(ref.file,
        [name = ref.name, to = static_cast<std::size_t>(std::max(place, 0))](
            Disk& disk, const SettingsPlace& where) { return moveView(disk, where, name, to); });
}

void SavedViewStore::share(const ViewRef& ref, const std::string& sharedFile)
{
    moveTo(ref, sharedFile);
}

void SavedViewStore::makePrivate(const ViewRef& ref)
{
    moveTo(ref, m_own.path);
}

void SavedViewStore::moveTo(const ViewRef& ref, const std::string& file)
{
    const auto* view = find(ref);
    if (view == nullptr || file.empty() || file == ref.file)
        return;
    enqueue([view = *view, name = ref.name, from = placeOf(ref.file), to = placeOf(file)](Disk& disk) {
        Outcome outcome;
        auto added = addView(disk, to, view);
        // Only when it is safe there does it go here; should that fail it is in both, and nothing is lost.
        auto removed = added && !from.path.empty() ? removeView(disk, from, name) : Result<ViewsFile>(ViewsFile());
        if (!added || !removed)
            outcome.error = added ? removed.error() : added.error();
        outcome.files.push_back(added ? std::move(added).value() : readViews(disk, to));
        if (!from.path.empty())
            outcome.files.push_back(readViews(disk, from));
        return outcome;
    });
}

void SavedViewStore::apply(Outcome outcome)
{
    const auto before = m_all;
    if (outcome.shared) {
        m_all.shared.clear();
        for (const auto& place : *outcome.shared)
            m_all.shared.push_back({.path = place.path});
    }
    for (auto& file : outcome.files) {
        const auto shared = std::find_if(
            m_all.shared.begin(), m_all.shared.end(), [&](const ViewsFile& old) { return old.path == file.path; });
        if (file.path == m_own.path)
            m_all.own = std::move(file);
        else if (shared != m_all.shared.end()) // else its folder was closed meanwhile
            *shared = std::move(file);
    }
    if (outcome.shared || m_all.own != before.own || m_all.shared != before.shared)
        Q_EMIT changed();
    if (outcome.removed)
        Q_EMIT removed(*outcome.removed);
    if (outcome.error)
        Q_EMIT failed(sentence(*outcome.error));
    Q_EMIT written();
}

} // namespace stet
