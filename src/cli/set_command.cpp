#include "cli/set_command.h"

#include "cli/clock.h"
#include "cli/query_filter.h"
#include "cli/walk_report.h"
#include "core/edit/line_changes.h"
#include "core/edit/unified_diff.h"
#include "core/library/parallel_scan.h"
#include "core/library/read_article.h"
#include "core/messages/error_messages.h"
#include "core/messages/file_messages.h"
#include "core/review/field_types.h"
#include "core/review/review_engine.h"
#include "core/storage/guarded_save.h"

#include <algorithm>
#include <mutex>

namespace stet::cli {

namespace {

/// What became of one article.
struct Edited
{
    std::string path{}; ///< canonical
    std::string foundAs{};
    std::optional<Error> error{};
    bool changed = false;
    std::string diff{}; ///< of a dry run
    std::vector<SaveWarning> warnings{};
};

/// A name in a text for people, or for patch(1): on one line.
std::string nameInDiff(const std::string& path)
{
    return printable(path).toStdString();
}

/// The PATH that was meant as an edit, as far as one can tell: it has the marks of one, and nothing is there.
const std::string* misspeltEdit(Disk& disk, const std::vector<std::string>& paths)
{
    const auto found = std::find_if(paths.begin(), paths.end(), [&](const std::string& path) {
        const auto info = disk.info(path, FollowLinks::Yes);
        const bool isEditLike
            = path.find('=') != std::string::npos || path.ends_with('!') || path.find("~s") != std::string::npos;
        return isEditLike && !info.ok() && info.error().code == ErrorCode::NotFound;
    });
    return found == paths.end() ? nullptr : &*found;
}

Edited editArticle(Disk& disk, const Candidate& candidate, const Result<Document>& before,
    const SetArguments& arguments, const HoldsNoText& holdsNoText)
{
    Edited edited{.path = candidate.path, .foundAs = candidate.foundAs};
    const auto refuse = [&](Error error) {
        error.path = candidate.foundAs;
        edited.error = std::move(error);
        return edited;
    };
    if (!before.ok())
        return refuse(before.error());
    const auto changed = applyChanges(*before, arguments.changes, Proving::Done, holdsNoText);
    if (!changed.ok())
        return refuse(changed.error());
    const auto& after = changed->document;
    edited.changed = before->bytes() != after.bytes();
    if (!edited.changed)
        return edited;
    if (arguments.dryRun) {
        if (const auto writable = requireWritable(disk, candidate.path); !writable.ok())
            return refuse(writable.error());
        edited.diff = unifiedDiff(nameInDiff(candidate.foundAs), before->bytes(), after.bytes());
        return edited;
    }
    auto saved = saveGuarded(disk, candidate.path, before->bytes(), after.bytes());
    if (!saved.ok())
        return refuse(saved.error());
    edited.warnings = std::move(saved).value().warnings;
    return edited;
}

/// Says what became of the articles. False where one was refused or could not be written.
bool reportEdits(const std::vector<Edited>& edits, bool dryRun, Output& output)
{
    std::size_t changed = 0;
    std::size_t failed = 0;
    for (const auto& edited : edits) {
        for (const auto warning : edited.warnings)
            output.complain(printable(edited.foundAs) + QStringLiteral(": ") + sentence(warning));
        if (edited.error) {
            output.complain(*edited.error);
            ++failed;
        } else if (edited.changed) {
            ++changed;
        }
        output.print(output.isTerminal() ? printableLines(edited.diff).toStdString() : edited.diff);
    }
    if (!dryRun) {
        auto summary
            = "changed " + std::to_string(changed) + ", unchanged " + std::to_string(edits.size() - changed - failed);
        if (failed > 0)
            summary += ", failed " + std::to_string(failed);
        output.print(summary + '\n');
    }
    return failed == 0;
}

} // namespace

ExitCode runSet(Disk& disk, const SetArguments& arguments, Output& output)
{
    if (const auto* path = misspeltEdit(disk, arguments.paths)) {
        output.complain(QStringLiteral("stet-cli: \"") + printable(*path)
            + QStringLiteral("\" is neither an EDIT nor a file or folder; nothing was done"));
        return ExitCode::Failed;
    }
    const auto filter = QueryFilter::read(disk, arguments.query, arguments.paths, output);
    if (!filter)
        return ExitCode::Failed;
    const auto publish = publishFieldOf(disk, arguments.paths);
    ReviewEngine settings(disk, {}); // whose errors are for check to report
    settings.readSettings(arguments.paths, publish, secondsNow());
    std::mutex mutex;
    std::vector<Edited> edits;
    const auto work = [&](const std::vector<Candidate>& candidates, const ScanProgress& /*progress*/) {
        for (const auto& candidate : candidates) {
            const auto document = readArticle(disk, candidate.path, {});
            const bool isNoArticle = !document.ok() && document.error().code == ErrorCode::NoFrontMatter;
            const bool isUnknown = !document.ok() && isUnreadable(document.error().code);
            if (isNoArticle ? !candidate.namedByPerson : !isUnknown && !filter->asksFor(candidate, document))
                continue;
            const auto& context = contextOf(settings.contexts(), static_cast<std::uint32_t>(candidate.root));
            auto edited = editArticle(
                disk, candidate, document, arguments, fieldsWithoutText(context, publish, candidate.path));
            const std::lock_guard lock(mutex);
            edits.push_back(std::move(edited));
        }
    };
    const auto report = scanInParallel(disk, arguments.paths, work);

    std::vector<std::string> saved;
    for (const auto& edited : edits) {
        if (edited.changed && !edited.error && !arguments.dryRun)
            saved.push_back(edited.path);
    }
    const auto unsynced = syncFoldersOf(disk, saved);
    for (auto& edited : edits) {
        if (unsynced.contains(edited.path))
            edited.warnings.push_back(SaveWarning::FolderNotSynced);
    }

    std::sort(edits.begin(), edits.end(), [](const Edited& a, const Edited& b) { return a.foundAs < b.foundAs; });
    bool allRead = complainOfUnreadable(report, output);
    allRead = filter->judgedAll(output) && allRead;
    const bool allDone = reportEdits(edits, arguments.dryRun, output);
    if (!allRead || !allDone)
        return ExitCode::Failed;
    return edits.empty() ? ExitCode::Nothing : ExitCode::Done;
}

} // namespace stet::cli
