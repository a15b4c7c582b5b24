#include "models/review/folder_settings_editor.h"

#include "core/messages/error_messages.h"
#include "core/storage/disk_error.h"
#include "core/storage/path_text.h"
#include "core/storage/settings_file.h"
#include "core/storage/settings_folder.h"

namespace stet {

namespace {

constexpr std::size_t decisionsLimit = 256U * 1024U; // bytes of the file, as for reading it

} // namespace

FolderSettingsEditor::FolderSettingsEditor(DeskCommands& commands, Disk& disk, QObject* parent)
    : QObject(parent)
    , m_commands(commands)
    , m_acts(
          [&disk](Act& act) {
              return
                  [&disk, act](const BackgroundTask::Run& /*run*/) { *act.error = run(disk, *act.step, act.isUndo); };
          },
          [this](Act& act) {
              if (*act.error)
                  Q_EMIT failed(tr("The folder's settings were not changed: %1").arg(sentenceWithLine(**act.error)));
              else
                  Q_EMIT written();
              return InOrder<Act>::Next::Done;
          },
          [this] { Q_EMIT busyChanged(); })
{
}

void FolderSettingsEditor::make(const std::string& root, const SettingsChange& change, const QString& text)
{
    const auto step = std::make_shared<Step>(Step{.root = root, .change = change});
    m_commands.decide(
        text, [this, step] { add({.step = step, .isUndo = false}); },
        [this, step] { add({.step = step, .isUndo = true}); });
}

void FolderSettingsEditor::add(Act act)
{
    m_acts.add(std::move(act));
    Q_EMIT busyChanged();
}

/// On a worker.
std::optional<Error> FolderSettingsEditor::run(Disk& disk, Step& step, bool isUndo)
{
    const auto folder = settingsFolder(disk, step.root);
    if (!folder)
        return folder.error();
    const SettingsPlace place{joinPath(*folder, "config.yaml"), SettingsAudience::Shared};
    if (isUndo && !step.after)
        return std::nullopt; // it was never written
    const auto written = editSettingsFile(
        disk, place, decisionsLimit, [&](const std::optional<std::string>& text) -> Result<std::string> {
            if (isUndo)
                return text == step.after ? Result<std::string>(step.before.value_or(std::string()))
                                          : Error{.code = ErrorCode::ChangedOnDisk, .path = place.path};
            auto changed = withSettingsChange(text, step.change);
            step.before = text;
            return changed.ok() ? std::move(changed) : withPath(place.path, changed.error());
        });
    if (!written)
        return written.error();
    step.after = isUndo ? std::nullopt : std::optional(*written);
    return std::nullopt;
}

} // namespace stet
