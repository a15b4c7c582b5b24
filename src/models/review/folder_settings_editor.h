#pragma once

#include "core/settings/settings_edit.h"
#include "core/storage/disk.h"
#include "models/background/in_order.h"
#include "models/desk/desk_commands.h"

#include <QObject>

#include <memory>
#include <optional>
#include <string>

namespace stet {

/// Edits the settings of a folder's review, in its `.stet/config.yaml`, in the background. Each
/// edit is a step that can be undone while the program runs, as long as nobody else has changed the file since.
class FolderSettingsEditor final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this.
    FolderSettingsEditor(DeskCommands& commands, Disk& disk, QObject* parent = nullptr);

    /// `root`: the opened folder, as the person named it. `text` names the step. Returns at once.
    void make(const std::string& root, const SettingsChange& change, const QString& text);
    bool isBusy() const { return m_acts.isBusy(); }

Q_SIGNALS:
    /// isBusy() may have changed.
    void busyChanged();
    /// Settings were written: review the articles again.
    void written();
    void failed(const QString& sentence);

private:
    /// A change and the text of the file on both sides of it.
    struct Step
    {
        std::string root;
        SettingsChange change;
        std::optional<std::string> before{}; ///< nullopt: there was no file
        std::optional<std::string> after{}; ///< nullopt: not written
    };
    struct Act
    {
        std::shared_ptr<Step> step;
        bool isUndo = false;
        std::shared_ptr<std::optional<Error>> error = std::make_shared<std::optional<Error>>();
    };

    void add(Act act);
    static std::optional<Error> run(Disk& disk, Step& step, bool isUndo);

    DeskCommands& m_commands;
    InOrder<Act> m_acts;
};

} // namespace stet
