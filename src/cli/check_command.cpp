#include "cli/check_command.h"

#include "cli/apart_reader.h"
#include "cli/check_formats.h"
#include "cli/walk_report.h"
#include "core/edit/unified_diff.h"
#include "core/library/load_folders.h"
#include "core/library/read_article.h"
#include "core/messages/error_messages.h"
#include "core/messages/review_messages.h"
#include "core/review/check_rows.h"
#include "core/review/fixes.h"
#include "core/review/folder_settings.h"
#include "core/review/set_check.h"
#include "core/storage/guarded_save.h"
#include "core/storage/path_text.h"
#include "core/storage/read_file.h"
#include "core/stories/story_index.h"
#include "images/local_image_sizes.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace stet::cli {

namespace {

std::int64_t secondsNow()
{
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

/// All articles under the paths, and what the rules say of them.
class FolderCheck
{
public:
    FolderCheck(Disk& disk, const CheckArguments& arguments, Output& output)
        : m_disk(disk)
        , m_arguments(arguments)
        , m_output(output)
    {
    }

    /// False where a schema that was asked for cannot be used.
    bool prepare()
    {
        std::optional<Schema> asked;
        if (!m_arguments.schema.empty() && !(asked = readAskedSchema()))
            return false;
        std::unordered_map<std::string, std::shared_ptr<CheckContext>> byPlace; // a hook names very many files of one
        for (const auto& path : m_arguments.paths) {
            auto& context = byPlace[settingsPlace(m_disk, path)];
            if (context == nullptr)
                context = readContext(path, asked);
            m_contexts.push_back(context);
        }
        return true;
    }

    void load()
    {
        std::unordered_set<std::string> known;
        for (std::size_t root = 0; root < m_arguments.paths.size(); ++root) {
            std::vector<ArticleSummary> rows;
            const auto report = loadFolders(m_disk, {m_arguments.paths[root]}, m_contexts[root]->settings.publish,
                [&](LoadBatch batch) { std::move(batch.rows.begin(), batch.rows.end(), std::back_inserter(rows)); });
            m_isAllRead = complainOfUnreadable(report, m_output) && m_isAllRead;
            std::sort(rows.begin(), rows.end(),
                [](const ArticleSummary& a, const ArticleSummary& b) { return a.foundAs < b.foundAs; });
            for (auto& row : rows) {
                if (!known.insert(std::string(row.path)).second)
                    continue;
                if (row.error && (isUnreadable(row.error->code) || row.error->code == ErrorCode::NoFrontMatter)) {
                    auto error = *row.error;
                    error.path = row.foundAs;
                    m_output.complain(error);
                    m_isAllRead = false;
                    continue;
                }
                row.root = static_cast<std::uint32_t>(root);
                m_rows.push_back(std::make_shared<const ArticleSummary>(std::move(row)));
            }
        }
        for (const auto& context : std::set(m_contexts.begin(), m_contexts.end()))
            context->learn(m_rows);
        m_set = newSetCheck();
    }

    void check()
    {
        std::vector<CheckTask> tasks;
        for (RowId id = 0; id < m_rows.size(); ++id) {
            if (!m_rehearsed.contains(id))
                tasks.push_back({.id = id, .row = m_rows[id]});
        }
        m_findings.resize(m_rows.size());
        std::vector<std::pair<RowId, ArticleKeys>> keys;
        const auto take = [&](RowId id, ArticleReview review) {
            m_findings[id] = std::move(review.findings);
            keys.emplace_back(id, std::move(review.keys));
        };
        const CheckContexts contexts(m_contexts.begin(), m_contexts.end());
        checkRows(m_disk, tasks, contexts, [&](std::vector<CheckedRow> checked) {
            for (auto& [id, review] : checked)
                take(id, std::move(review));
        });
        for (const auto& [id, document] : m_rehearsed)
            take(id, checkArticle(document, *m_rows[id], *m_contexts[m_rows[id]->root]));
        m_set.update(std::move(keys));
        const auto stories = storiesOf(m_rows, apartUnder(m_disk, m_arguments.paths));
        for (RowId id = 0; id < m_rows.size(); ++id) {
            const auto ofSet = m_set.findings(id, m_rows, stories);
            m_findings[id].insert(m_findings[id].end(), ofSet.begin(), ofSet.end());
        }
    }

    /// Mends what the arguments ask for, article by article, and looks at what is left.
    void fix()
    {
        std::vector<std::string> saved;
        for (RowId id = 0; id < m_rows.size(); ++id) {
            const bool isConcerned = std::any_of(m_findings[id].begin(), m_findings[id].end(),
                [&](const Finding& finding) { return finding.isFixable() && isAskedFor(finding); });
            if (isConcerned && fixRow(id))
                saved.emplace_back(m_rows[id]->path);
        }
        syncFoldersOf(m_disk, saved);
        if (!m_arguments.dryRun && m_arguments.format == CheckFormat::Text)
            m_output.complain(QStringLiteral("fixed %1 in %2 articles").arg(m_fixed).arg(saved.size()));
        if (!saved.empty() || !m_rehearsed.empty()) {
            m_set = newSetCheck();
            check();
        }
    }

    /// What was found and is asked for, in the order of path and place.
    std::vector<Reported> reported() const
    {
        std::vector<Reported> out = m_ofConfiguration;
        for (RowId id = 0; id < m_rows.size(); ++id) {
            for (const auto& finding : m_findings[id]) {
                if (isAskedFor(finding))
                    out.push_back({std::string(m_rows[id]->foundAs), finding, sentence(finding).toStdString()});
            }
        }
        std::stable_sort(out.begin(), out.end(), [](const Reported& a, const Reported& b) {
            return std::tie(a.path, a.finding.line, a.finding.column)
                < std::tie(b.path, b.finding.line, b.finding.column);
        });
        return out;
    }

    bool isAllDone() const { return m_isAllRead && m_isAllFixed; }

private:
    bool isAskedFor(const Finding& finding) const
    {
        const auto& rules = m_arguments.rules;
        return finding.severity >= m_arguments.severity
            && (rules.empty() || std::find(rules.begin(), rules.end(), finding.rule) != rules.end());
    }

    std::shared_ptr<CheckContext> readContext(const std::string& path, const std::optional<Schema>& asked)
    {
        const auto settings = readFolderSettings(m_disk, path);
        auto context = std::make_shared<CheckContext>(checkContextOf(settings, secondsNow()));
        if (asked) {
            context->schemas = {};
            context->schemas.add({}, *asked);
        }
        context->imageSize = localImageSizes(m_disk, {path}); // in all of a git working copy
        reportMistakes(settings);
        return context;
    }

    SetCheck newSetCheck() const
    {
        std::vector<ReviewSettings> settings;
        for (const auto& context : m_contexts)
            settings.push_back(context->settings);
        return SetCheck(std::move(settings));
    }

    std::optional<Schema> readAskedSchema()
    {
        const auto real = m_disk.realPath(m_arguments.schema);
        const auto content = real.ok() ? readFile(m_disk, *real, Schema::sizeLimit) : Result<FileContent>(real.error());
        if (!content.ok()) {
            auto error = content.error();
            error.path = m_arguments.schema;
            m_output.complain(error);
            return std::nullopt;
        }
        std::vector<ConfigurationError> parseErrors;
        auto schema = Schema::read(content->bytes, m_arguments.schema, parseErrors);
        for (const auto& parseError : parseErrors)
            m_output.complain(printable(parseError.file) + QStringLiteral(":%1: ").arg(std::max(1U, parseError.line))
                + sentence(parseError));
        const bool isUsable
            = std::all_of(parseErrors.begin(), parseErrors.end(), std::mem_fn(&ConfigurationError::isHint));
        return isUsable ? schema : std::nullopt;
    }

    void reportMistakes(const FolderSettings& settings)
    {
        for (const auto& parseError : settings.parseErrors) {
            Finding finding{.rule = RuleId::Configuration, .severity = parseError.severity, .line = parseError.line};
            if (isAskedFor(finding))
                m_ofConfiguration.push_back({joinPath(settings.folder, parseError.file), std::move(finding),
                    sentence(parseError).toStdString()});
        }
    }

    /// True where the article was written.
    bool fixRow(RowId id)
    {
        const auto& row = *m_rows[id];
        const std::string path(row.path);
        const auto refuse = [&](Error error) {
            error.path = row.foundAs;
            m_output.complain(error);
            m_isAllFixed = false;
            return false;
        };
        auto document = readArticle(m_disk, path, {});
        if (!document.ok())
            return refuse(document.error());
        const std::string before(document->bytes());
        const auto fixed = fixArticle(
            *std::move(document), row, *m_contexts[row.root],
            [&](const ArticleKeys& keys) { return m_set.fixable(keys, row.root, mostFixed); },
            [&](const Finding& finding) { return isAskedFor(finding); });
        if (!fixed.ok())
            return refuse(fixed.error());
        if (fixed->document.bytes() == before)
            return false;
        if (m_arguments.dryRun) {
            m_output.print(
                unifiedDiff(printable(std::string(row.foundAs)).toStdString(), before, fixed->document.bytes()));
            setRow(id, fixed->document);
            m_rehearsed.emplace(id, std::move(fixed->document));
            return false;
        }
        const auto saved = saveGuarded(m_disk, path, before, fixed->document.bytes());
        if (!saved.ok())
            return refuse(saved.error());
        m_fixed += fixed->count;
        setRow(id, fixed->document);
        return true;
    }

    void setRow(RowId id, const Document& fixed)
    {
        const auto& row = *m_rows[id];
        auto now = summarize(fixed, m_contexts[row.root]->settings.publish, std::string(row.path));
        now.root = row.root;
        now.foundAs = row.foundAs;
        m_rows.set(id, std::make_shared<const ArticleSummary>(std::move(now)));
    }

    Disk& m_disk;
    const CheckArguments& m_arguments;
    Output& m_output;
    std::vector<std::shared_ptr<CheckContext>> m_contexts; ///< by path of the arguments
    Snapshot m_rows;
    SetCheck m_set;
    std::vector<std::vector<Finding>> m_findings; ///< by row
    std::vector<Reported> m_ofConfiguration;
    std::unordered_map<RowId, Document> m_rehearsed; ///< what a dry run would have written
    std::size_t m_fixed = 0;
    bool m_isAllRead = true;
    bool m_isAllFixed = true;
};

std::string formattedFindings(CheckFormat format, const std::vector<Reported>& reported)
{
    switch (format) {
    case CheckFormat::Text:
        break;
    case CheckFormat::Json:
        return asJson(reported);
    case CheckFormat::Sarif:
        return asSarif(reported);
    }
    return asText(reported);
}

} // namespace

ExitCode runCheck(Disk& disk, const CheckArguments& arguments, Output& output)
{
    FolderCheck check(disk, arguments, output);
    if (!check.prepare())
        return ExitCode::Failed;
    check.load();
    check.check();
    if (arguments.fix)
        check.fix();
    const auto reported = check.reported();
    if (!arguments.dryRun)
        output.print(formattedFindings(arguments.format, reported));
    if (!check.isAllDone())
        return ExitCode::Failed;
    return reported.empty() ? ExitCode::Done : ExitCode::Findings;
}

} // namespace stet::cli
