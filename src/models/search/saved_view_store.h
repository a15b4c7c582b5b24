#pragma once

#include "core/query/views_file.h"
#include "models/background/in_order.h"

#include <QMetaType>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace stet {

/// Identifies one view among all. Built-in views have no file.
struct ViewRef
{
    std::string file; ///< path of its file; empty: built in
    std::string name;

    bool operator==(const ViewRef&) const = default;
};

/// What is needed to restore a view removed from its file. Anything else that the file had about it is lost.
struct RemovedView
{
    std::string file;
    SavedView view;
    std::size_t place = 0; ///< among the views of its file, from 0
};

/// Owns the loaded saved views: the person's own, those of the opened folders, and the built-in ones. Reads and writes
/// in the background, one act after the other; all() shows an act once its file is written. What cannot be written of
/// the person's own views is kept in memory.
class SavedViewStore final : public QObject
{
    Q_OBJECT

public:
    /// `disk` must outlive this. `ownFile` is the path of the person's own views; it need not exist. Reads nothing
    /// before setRoots() or reload().
    SavedViewStore(Disk& disk, std::string ownFile, QObject* parent = nullptr);

    const AllViews& all() const { return m_all; }
    /// Sets from which quality the built-in views take an article for worth publishing.
    void setThreshold(double threshold);
    const std::string& ownFile() const { return m_own.path; }
    /// Whether views can be shared: a folder is open.
    bool canShare() const { return !m_all.shared.empty(); }
    /// Returns nullptr if the view no longer exists.
    const SavedView* find(const ViewRef& ref) const;

    /// Replaces the shared views by those of these opened folders and files. Paths are bytes.
    void setRoots(std::vector<std::string> roots);
    /// Reads all files again. Tries before to write what could not be written.
    void reload();
    /// Why the person's own file lacks the last acts; nullopt if it has all.
    std::optional<Error> unwritten() const { return m_own.unwritten->error(); }

    /// Adds a view to the person's own, or to the file `sharedFile`, which must be in all().shared.
    void add(const stet::SavedView& view, const std::string& sharedFile = {});
    /// Gives the view the values of `view`, but keeps its name.
    void update(const stet::ViewRef& ref, const stet::SavedView& view);
    void rename(const stet::ViewRef& ref, const std::string& name);
    void remove(const stet::ViewRef& ref);
    /// Restores a view reported by removed() at its former place.
    void putBack(const stet::RemovedView& view);
    /// `place`: among the views of its file, from 0.
    void move(const stet::ViewRef& ref, int place);
    /// Moves a view of the person's own, or a copy of a built-in one, to a shared file.
    void share(const stet::ViewRef& ref, const std::string& sharedFile);
    /// Moves a shared view, or a copy of a built-in one, to the person's own.
    void makePrivate(const stet::ViewRef& ref);

Q_SIGNALS:
    /// all() has changed, or all files were read again.
    void changed();
    /// remove() is done.
    void removed(const stet::RemovedView& view);
    /// unwritten() may have changed.
    void written();
    /// An act failed; all() is unchanged, or matches the file as it is now.
    void failed(const QString& sentence);

private:
    /// A worker's result: the new content of the files, and what failed.
    struct Outcome
    {
        std::vector<ViewsFile> files;
        std::optional<Error> error;
        std::optional<RemovedView> removed;
        std::optional<std::vector<SettingsPlace>> shared; ///< after a reload: the shared files that exist now
    };
    using Work = std::function<Outcome(Disk&)>;
    struct Act
    {
        Work work;
        std::shared_ptr<Outcome> outcome = std::make_shared<Outcome>();
    };

    SettingsPlace placeOf(const std::string& file) const;
    void moveTo(const ViewRef& ref, const std::string& file);
    void edit(const std::string& file, std::function<Result<ViewsFile>(Disk&, const SettingsPlace&)> change);
    void enqueue(Work work) { m_acts.add({std::move(work)}); }
    void apply(Outcome outcome);

    Disk& m_disk;
    SettingsPlace m_own;
    std::vector<std::string> m_roots;
    AllViews m_all;
    InOrder<Act> m_acts;
};

} // namespace stet

Q_DECLARE_METATYPE(stet::ViewRef)
