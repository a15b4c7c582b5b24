#include "core/decisions/decision_file.h"

#include "core/storage/path_text.h"
#include "core/storage/settings_folder.h"

#include <iterator>

namespace stet {

namespace {

constexpr std::size_t decisionFileLimit = std::size_t{64} * 1024 * 1024; // bytes: some 300,000 decisions
constexpr std::size_t attributesLimit = std::size_t{256} * 1024; // bytes
constexpr std::string_view fileOfDecisions = "decisions.jsonl";
constexpr std::string_view mergeRule = "decisions.jsonl merge=union\n";

/// Has git keep the lines of both sides of a merge.
Result<Done> ensureMergeRule(Disk& disk, const DecisionPlace& place)
{
    const SettingsPlace attributes{
        joinPath(std::string(parentPath(place.file.path)), ".gitattributes"), SettingsAudience::Shared};
    const auto edited = editSettingsFile(disk, attributes, attributesLimit, [](const auto& old) -> Result<std::string> {
        auto text = old.value_or("");
        if (text.find(fileOfDecisions) != std::string::npos) // a person may have decided otherwise
            return text;
        if (!text.empty() && text.back() != '\n')
            text += '\n';
        return text + std::string(mergeRule);
    });
    return edited ? Result<Done>(Done{}) : edited.error();
}

} // namespace

DecisionPlace sharedDecisionPlace(const std::string& settingsFolder)
{
    return {{joinPath(settingsFolder, std::string(fileOfDecisions)), SettingsAudience::Shared},
        std::string(parentPath(settingsFolder))};
}

DecisionPlace ownDecisionPlace(const std::string& stateFolder)
{
    return {{joinPath(stateFolder, std::string(fileOfDecisions)), SettingsAudience::Private}, {}};
}

Result<ReadDecisions> readDecisions(Disk& disk, const DecisionPlace& place)
{
    const auto text = readSettingsFile(disk, place.file, decisionFileLimit);
    if (!text)
        return text.error();
    return *text ? readDecisionLines(**text, place.base) : ReadDecisions();
}

AllDecisions readAllDecisions(Disk& disk, const DecisionPlace& own, const std::vector<std::string>& roots)
{
    std::vector<DecisionPlace> places{own};
    for (const auto& folder : settingsFolders(disk, roots))
        places.push_back(sharedDecisionPlace(folder));
    AllDecisions all;
    for (const auto& place : places) {
        auto content = readDecisions(disk, place);
        if (!content) {
            all.errors.push_back(content.error());
            continue;
        }
        if (content->unreadable > 0)
            all.errors.push_back({.code = ErrorCode::NotADecision,
                .path = place.file.path,
                .line = content->firstUnreadable,
                .detail = std::to_string(content->unreadable)});
        std::move(content->decisions.begin(), content->decisions.end(), std::back_inserter(all.decisions));
    }
    return all;
}

Result<Done> appendDecisions(Disk& disk, const DecisionPlace& place, const std::vector<Decision>& decisions)
{
    std::string lines;
    for (const auto& decision : decisions) {
        const auto line = decisionLine(decision, place.base);
        if (!line)
            return line.error();
        lines += *line;
    }
    if (lines.empty())
        return Done{};
    if (auto done = appendLines(disk, place.file, lines, decisionFileLimit); !done)
        return done;
    if (place.file.audience == SettingsAudience::Shared)
        (void)ensureMergeRule(disk, place); // without it a merge leaves conflict markers, which are ignored
    return Done{};
}

} // namespace stet
