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

/// Names one view among all. A view that comes with Stet has no file.
struct ViewRef
{
    std::string file; ///< path of its file; empty: built in
    std::string name;

    bool operator==(const ViewRef&) const = default;
};

/// What brings a view back that was taken out of its file. What the file said about it beyond its values is lost.
struct RemovedView
{
    std::string file;
    SavedView view;
    std::size_t place = 0; ///< among the views of its file, 0 being the first
};

/// Owns the saved views that are loaded: the person's own, those of the opened folders, and the built-in ones. Reads
/// and writes in the background, one act after the other; an act is seen in all() when its file is written.
class SavedViewStore final : public QObject
{
    Q_OBJECT

public:
    /// `disk` must outlive this. `ownFile` is the path of the person's own views; it need not be there. Nothing is read
    /// before setRoots() or reload().
    SavedViewStore(Disk& disk, std::string ownFile, QObject* parent = nullptr);

    const AllViews& all() const { return m_all; }
    const std::string& ownFile() const { return m_own.path; }
    /// Whether views can be shared: a folder is opened.
    bool canShare() const { return !m_all.shared.empty(); }
    /// nullptr where it is no longer there.
    const SavedView* find(const ViewRef& ref) const;

    /// Takes the views of the opened folders and files in the place of those before. Paths are bytes.
    void setRoots(std::vector<std::string> roots);
    /// Reads all files again.
    void reload();

    /// A view of the person's own, or one of the file `sharedFile`, which is of all().shared.
    void add(const stet::SavedView& view, const std::string& sharedFile = {});
    /// Gives the view the values of `view`, but keeps its name.
    void update(const stet::ViewRef& ref, const stet::SavedView& view);
    void rename(const stet::ViewRef& ref, const std::string& name);
    void remove(const stet::ViewRef& ref);
    /// Adds a view that removed() told of at the place that it had.
    void putBack(const stet::RemovedView& view);
    /// `place`: among the views of its file, 0 being the first.
    void move(const stet::ViewRef& ref, int place);
    /// Moves a view of the person's own, or a copy of a built-in one, to a shared file.
    void share(const stet::ViewRef& ref, const std::string& sharedFile);
    /// Moves a shared view, or a copy of a built-in one, to the person's own.
    void makePrivate(const stet::ViewRef& ref);

Q_SIGNALS:
    /// all() says something else than before, or all files were read again.
    void changed();
    /// remove() is done.
    void removed(const stet::RemovedView& view);
    /// An act could not be done; all() is as it was, or as the file is now.
    void failed(const QString& sentence);

private:
    /// What a worker does: the files as they are afterwards, and what went wrong.
    struct Outcome
    {
        std::vector<ViewsFile> files;
        std::optional<Error> error;
        std::optional<RemovedView> removed;
        std::optional<std::vector<SettingsPlace>> shared; ///< of a reload: which shared files there are now
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
