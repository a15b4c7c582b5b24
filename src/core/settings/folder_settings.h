#pragma once

#include "core/schema/configuration_error.h"
#include "core/schema/schema.h"
#include "core/settings/review_settings.h"
#include "core/storage/disk.h"
#include "core/text/fingerprint.h"

#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// The review settings of an opened root: `.stet/config.yaml`, the schemas it names or `.stet/schema.json`, and the
/// topics of `_data/topics`. Errors in them are reported, and the parts they concern keep their defaults.
struct FolderSettings
{
    std::string folder{}; ///< canonical; the folder of `.stet`, existing or not, which path patterns are relative to
    ReviewSettings settings{};
    Schemas schemas{};
    std::vector<std::string> topics{}; ///< as the folder lists them
    std::vector<ConfigurationError> parseErrors{}; ///< empty if the rule about them is disabled
    Fingerprint fingerprint{}; ///< of everything read, to detect changes

    /// Adds the bytes of a file to the fingerprint.
    void note(std::string_view name, std::string_view bytes);
};

/// Reads the settings of a root, given as the person named it. A missing root has Stet's defaults.
FolderSettings readFolderSettings(Disk& disk, const std::string& root);

/// Reads which field publishes the articles of these roots: that of the first root that names one, else `standard`.
PublishField publishFieldOf(Disk& disk, const std::vector<std::string>& roots, const PublishField& standard = {});

/// Returns where the settings of a root come from, without reading them. Two roots with the same place have the same
/// settings and are in the same git working copy or folder.
std::string settingsPlace(Disk& disk, const std::string& root);

/// Reads the text of a configuration. `file` is its name in errors.
ReviewSettings readSettings(
    std::string_view yaml, const std::string& file, std::vector<ConfigurationError>& parseErrors);

} // namespace stet
