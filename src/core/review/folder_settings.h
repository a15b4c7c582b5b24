#pragma once

#include "core/review/check_context.h"
#include "core/review/review_settings.h"
#include "core/schema/configuration_error.h"
#include "core/schema/schema.h"
#include "core/storage/disk.h"
#include "core/text/fingerprint.h"

#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// What an opened root brings for its review: `.stet/config.yaml`, the schemas that it names or `.stet/schema.json`,
/// and the topics of `_data/topics`. Errors in it are reported, and what they concern keeps its default.
struct FolderSettings
{
    std::string folder{}; ///< canonical; where `.stet` lies or would lie, and patterns of paths begin
    ReviewSettings settings{};
    Schemas schemas{};
    std::vector<std::string> topics{}; ///< as the folder names them
    std::vector<ConfigurationError> parseErrors{}; ///< none where the rule about them is switched off
    Fingerprint fingerprint{}; ///< of all that was read, to know whether it is still so

    /// Makes the bytes of a file a part of the fingerprint.
    void note(std::string_view name, std::string_view bytes);
};

/// The root is as the person named it. A root that is not there has Stet's own settings.
FolderSettings readFolderSettings(Disk& disk, const std::string& root);

/// Reads which field publishes the articles of these roots: what the first of them says, else `standard`.
PublishField publishFieldOf(Disk& disk, const std::vector<std::string>& roots, const PublishField& standard = {});

/// Names where the settings of a root come from, without reading them: two roots with one place have the same settings,
/// and lie in the same git working copy or folder.
std::string settingsPlace(Disk& disk, const std::string& root);

/// What the articles of a folder are checked against, but for what is learned from them and for pictures. `now`:
/// seconds since 1970-01-01 UTC.
CheckContext checkContextOf(const FolderSettings& folder, std::int64_t now);

/// Reads the text of a configuration. `file` names it in mistakes.
ReviewSettings readSettings(
    std::string_view yaml, const std::string& file, std::vector<ConfigurationError>& parseErrors);

} // namespace stet
