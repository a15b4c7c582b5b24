#include "core/settings/folder_settings.h"

#include "core/document/yaml/yaml_reader.h"
#include "core/storage/open_handle.h"
#include "core/storage/path_text.h"
#include "core/storage/read_file.h"
#include "core/storage/settings_folder.h"

#include <algorithm>
#include <map>
#include <optional>

namespace stet {

namespace {

using FolderErrorKind = ConfigurationError::Kind;

constexpr std::size_t configurationLimit = 256U * 1024U; // bytes
constexpr std::size_t mostTopicFiles = 2000;
constexpr std::string_view schemaName = "schema.json";

const std::string configurationFile = ".stet/config.yaml"; // as in mistakes

/// A file of `.stet`, by its name there; nullopt where it is not there, or said to be unreadable. `choice`: what names
/// it in the configuration, where something does.
std::optional<std::string> readShared(
    Disk& disk, const std::string& folder, const std::string& name, const SchemaChoice* choice, FolderSettings& out)
{
    const auto info = disk.info(folder, FollowLinks::No);
    if (!info.ok())
        return std::nullopt; // nothing is shared
    // Through a link a folder could show what lies outside of it. A name may lie in a folder of its own, but leads
    // nowhere else.
    const auto real = disk.realPath(joinPath(folder, name));
    const bool isBelow = info->kind == FileKind::Folder && (!real.ok() || isInside(*real, folder));
    auto content = !isBelow ? Result<FileContent>(Error{.code = ErrorCode::LeavesFolder})
        : !real.ok()        ? Result<FileContent>(real.error())
                            : readFile(disk, *real, configurationLimit);
    if (content.ok()) {
        out.note(name, content->bytes);
        return std::move(content->bytes);
    }
    auto error = content.error();
    error.path.clear();
    if (choice != nullptr)
        out.parseErrors.push_back({.kind = FolderErrorKind::NoSchema,
            .file = configurationFile,
            .line = choice->line,
            .values = {name},
            .error = std::move(error)});
    else if (error.code != ErrorCode::NotFound)
        out.parseErrors.push_back(
            {.kind = FolderErrorKind::Unreadable, .file = ".stet/" + name, .error = std::move(error)});
    return std::nullopt;
}

std::optional<Schema> readSchema(
    Disk& disk, const std::string& folder, const std::string& file, const SchemaChoice* choice, FolderSettings& out)
{
    const auto text = readShared(disk, folder, file, choice, out);
    return text ? Schema::read(*text, ".stet/" + file, out.parseErrors) : std::nullopt;
}

void readSchemas(Disk& disk, const std::string& folder, FolderSettings& out)
{
    std::map<std::string, std::optional<Schema>> byFile;
    for (const auto& choice : out.settings.schemas) {
        auto known = byFile.find(choice.file);
        if (known == byFile.end())
            known = byFile.emplace(choice.file, readSchema(disk, folder, choice.file, &choice, out)).first;
        if (known->second)
            out.schemas.add(choice.pattern, *known->second);
    }
    if (const auto ofAll = readSchema(disk, folder, std::string(schemaName), nullptr, out))
        out.schemas.add({}, *ofAll);
}

/// What the folder decides about mistakes in its settings; but what is right and skipped is no more than a hint.
void setSeverities(FolderSettings& out)
{
    const auto severity = out.settings.severityOf(RuleId::Configuration);
    if (!severity)
        out.parseErrors.clear();
    for (auto& parseError : out.parseErrors)
        parseError.severity = parseError.isHint() ? Severity::Hint : *severity;
}

/// The names in a file of topics: of the map that it is, or of those in the list that it is.
void addTopics(std::string_view yaml, std::vector<std::string>& topics)
{
    const auto node = readYaml(yaml);
    const auto value = node.ok() ? toValue(*node) : Result<Value>(node.error());
    if (!value.ok())
        return;
    const auto add = [&](const Value& topic) {
        const auto* name = topic.type == ValueType::Map ? topic.find("name") : &topic;
        if (name != nullptr && name->isScalar() && !name->text.empty())
            topics.push_back(name->text);
    };
    if (value->type == ValueType::List)
        std::for_each(value->items.begin(), value->items.end(), add);
    else
        add(*value);
}

void addTopicFile(Disk& disk, const std::string& path, FolderSettings& out)
{
    if (const auto content = readFile(disk, path, configurationLimit); content.ok()) {
        out.note(path, content->bytes);
        addTopics(content->bytes, out.topics);
    }
}

bool isYamlName(std::string_view name)
{
    return name.ends_with(".yaml") || name.ends_with(".yml");
}

/// `_data/topics.yml`, or the files of the folder `_data/topics`, in the nearest folder that has one.
void readTopics(Disk& disk, const std::vector<std::string>& folders, FolderSettings& out)
{
    for (const auto& folder : folders) {
        const auto place = joinPath(folder, "_data/topics");
        if (const auto data = disk.realPath(joinPath(folder, "_data")); !data.ok() || *data != parentPath(place))
            continue; // not there, or a link to elsewhere
        for (const auto* ending : {".yml", ".yaml"})
            addTopicFile(disk, place + ending, out);
        const auto real = disk.realPath(place);
        if (!real.ok() || !isInside(*real, folder))
            continue;
        if (const auto opened = disk.openFolder(*real); opened.ok()) {
            const OpenHandle handle(disk, *opened);
            auto entries = disk.list(*opened);
            if (!entries.ok())
                continue;
            std::sort(entries->begin(), entries->end(),
                [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
            entries->resize(std::min(entries->size(), mostTopicFiles));
            for (const auto& entry : *entries) {
                if (entry.kind == FileKind::Regular && isYamlName(entry.name))
                    addTopicFile(disk, joinPath(*real, entry.name), out);
            }
        }
        if (!out.topics.empty())
            break;
    }
}

} // namespace

void FolderSettings::note(std::string_view name, std::string_view bytes)
{
    // Each with what was read before it: the order is always the same.
    std::string text;
    for (const auto part : {fingerprint.low, fingerprint.high, Fingerprint::of(bytes).low, Fingerprint::of(bytes).high})
        text += std::to_string(part) + ' ';
    fingerprint = Fingerprint::of(text.append(name));
}

FolderSettings readFolderSettings(Disk& disk, const std::string& root)
{
    FolderSettings out;
    const auto shared = settingsFolder(disk, root);
    const auto folders = foldersUpToGitTop(disk, root);
    if (!shared.ok() || !folders.ok())
        return out;
    out.folder = parentPath(*shared);
    if (const auto yaml = readShared(disk, *shared, "config.yaml", nullptr, out))
        out.settings = readSettings(*yaml, configurationFile, out.parseErrors);
    readSchemas(disk, *shared, out);
    setSeverities(out);
    readTopics(disk, *folders, out);
    return out;
}

PublishField publishFieldOf(Disk& disk, const std::vector<std::string>& roots, const PublishField& standard)
{
    const auto shared
        = roots.empty() ? Result<std::string>(Error{.code = ErrorCode::NotFound}) : settingsFolder(disk, roots.front());
    FolderSettings out; // whose errors are for the review to report
    const auto yaml = shared.ok() ? readShared(disk, *shared, "config.yaml", nullptr, out) : std::nullopt;
    const auto settings = yaml ? readSettings(*yaml, configurationFile, out.parseErrors) : ReviewSettings();
    return settings.namesPublishField ? settings.publish : standard;
}

std::string settingsPlace(Disk& disk, const std::string& root)
{
    const auto folders = foldersUpToGitTop(disk, root);
    if (!folders.ok())
        return root;
    const auto nearestWith = [&](std::string_view name) {
        const auto found = std::find_if(folders->begin(), folders->end(),
            [&](const std::string& folder) { return disk.info(joinPath(folder, name), FollowLinks::No).ok(); });
        return found == folders->end() ? std::string() : *found;
    };
    return nearestWith(".stet") + '\n' + nearestWith("_data") + '\n' + folders->back();
}

} // namespace stet
