#include "cli/check_command.h"

#include "cli/apart_reader.h"
#include "cli/check_formats.h"
#include "cli/clock.h"
#include "cli/walk_report.h"
#include "core/edit/unified_diff.h"
#include "core/library/read_article.h"
#include "core/messages/error_messages.h"
#include "core/messages/file_messages.h"
#include "core/messages/review_messages.h"
#include "core/parallel/parallel_for.h"
#include "core/review/folder_review.h"
#include "core/storage/guarded_save.h"
#include "core/storage/path_text.h"
#include "core/storage/read_file.h"
#include "images/local_image_sizes.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <tuple>

namespace stet::cli {

namespace {

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
        ReviewEngine::Options engine{.imageSizes = imageSizesOn(m_disk)};
        if (!m_arguments.schema.empty() && !(engine.schema = readAskedSchema()))
            return false;
        m_review = std::make_unique<FolderReview>(m_disk, m_arguments.paths,
            FolderReview::Options{.engine = std::move(engine),
                .apart = apartUnder(m_disk, m_arguments.paths, m_output),
                .now = secondsNow()});
        for (const auto& settings : m_review->settings())
            reportMistakes(settings);
        return true;
    }

    void check()
    {
        m_isAllRead = complainOfUnreadable(m_review->run(), m_output);
        const auto& rows = m_review->rows();
        for (RowId id = 0; id < rows.size(); ++id) {
            if (!isRefused(*rows[id]))
                continue;
            auto error = *rows[id]->error;
            error.path = rows[id]->foundAs;
            m_output.complain(error);
            m_isAllRead = false;
        }
    }

    /// Fixes what the arguments ask for, article by article, and looks at what is left.
    void fix()
    {
        const auto plan = m_review->fixPlan([this](const Finding& finding) { return isAskedFor(finding); });
        std::vector<std::string> saved;
        for (RowId id = 0; id < m_review->rows().size(); ++id) {
            bool isConcerned = false;
            for (const auto* findings : {&m_review->own(id), &m_review->ofSet(id)}) {
                isConcerned = isConcerned
                    || std::any_of(findings->begin(), findings->end(),
                        [&](const Finding& finding) { return finding.isFixable() && isAskedFor(finding); });
            }
            if (isConcerned && fixRow(id, plan))
                saved.emplace_back(m_review->rows()[id]->path);
        }
        const auto unsynced = syncFoldersOf(m_disk, saved);
        for (RowId id = 0; id < m_review->rows().size() && !unsynced.empty(); ++id) {
            if (unsynced.contains(std::string(m_review->rows()[id]->path)))
                warn(*m_review->rows()[id], SaveWarning::FolderNotSynced);
        }
        if (!m_arguments.dryRun && m_arguments.format == CheckFormat::Text)
            m_output.complain(QStringLiteral("fixed %1 in %2 articles").arg(m_fixCount).arg(saved.size()));
        m_review->update(m_fixed);
    }

    /// What was found and is asked for, in the order of path and place. Valid while this lives.
    std::vector<Reported> reported() const
    {
        std::vector<Reported> out;
        for (const auto& mistake : m_mistakes)
            out.push_back({mistake.path, &mistake.finding, mistake.message});
        const auto mistakes = out.size();
        const auto& rows = m_review->rows();
        for (RowId id = 0; id < rows.size(); ++id) {
            if (isRefused(*rows[id])) // standard error has the reason
                continue;
            for (const auto* findings : {&m_review->own(id), &m_review->ofSet(id)}) {
                for (const auto& finding : *findings) {
                    if (isAskedFor(finding))
                        out.push_back({.path = rows[id]->foundAs.view(), .finding = &finding});
                }
            }
        }
        const auto found = out.size() - mistakes;
        parallelFor(found, evenBatch(found), [&](Part part) {
            for (auto i = mistakes + part.begin; i < mistakes + part.end; ++i)
                out[i].message = sentence(*out[i].finding).toStdString();
        });
        std::stable_sort(out.begin(), out.end(), [](const Reported& a, const Reported& b) {
            return std::tie(a.path, a.finding->line, a.finding->column)
                < std::tie(b.path, b.finding->line, b.finding->column);
        });
        return out;
    }

    bool isAllDone() const { return m_isAllRead && m_isAllFixed; }

    /// Leaves the review to the end of the program: freeing very many articles one by one takes a tenth of a check.
    void abandon()
    {
        static const FolderReview* kept = nullptr;
        kept = m_review.release();
        (void)kept;
    }

private:
    /// In the settings of a folder.
    struct Mistake
    {
        std::string path;
        Finding finding;
        std::string message;
    };

    bool isAskedFor(const Finding& finding) const
    {
        const auto& rules = m_arguments.rules;
        return finding.severity >= m_arguments.severity
            && (rules.empty() || std::find(rules.begin(), rules.end(), finding.rule) != rules.end());
    }

    /// Whether a file could not be read, or was named and is no article.
    static bool isRefused(const ArticleSummary& row)
    {
        return row.error && (isUnreadable(row.error->code) || row.error->code == ErrorCode::NoFrontMatter);
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
                m_mistakes.push_back({joinPath(settings.folder, parseError.file), std::move(finding),
                    sentence(parseError).toStdString()});
        }
    }

    void warn(const ArticleSummary& row, SaveWarning warning)
    {
        m_output.complain(printable(std::string(row.foundAs)) + QStringLiteral(": ") + sentence(warning));
    }

    /// True where the article was written.
    bool fixRow(RowId id, const FixPlan& plan)
    {
        const auto& found = *m_review->rows()[id];
        const std::string path(found.path);
        const auto refuse = [&](Error error) {
            error.path = found.foundAs;
            m_output.complain(error);
            m_isAllFixed = false;
            return false;
        };
        auto document = readArticleText(m_disk, path);
        if (!document.ok())
            return refuse(document.error());
        const std::string before(document->bytes());
        auto row = summarize(*document, m_review->publishField(), path);
        row.root = found.root;
        auto fixed = plan.fix(*std::move(document), row);
        if (!fixed.ok())
            return refuse(fixed.error());
        const auto after = fixed->document.bytes();
        if (after == before)
            return false;
        if (m_arguments.dryRun) {
            m_output.print(unifiedDiff(printable(std::string(found.foundAs)).toStdString(), before, after));
            m_fixed.emplace_back(id, std::move(fixed->document));
            return false;
        }
        const auto saved = saveGuarded(m_disk, path, before, after);
        if (!saved.ok())
            return refuse(saved.error());
        for (const auto warning : saved->warnings)
            warn(found, warning);
        m_fixCount += fixed->count;
        m_fixed.emplace_back(id, std::move(fixed->document));
        return true;
    }

    Disk& m_disk;
    const CheckArguments& m_arguments;
    Output& m_output;
    std::unique_ptr<FolderReview> m_review;
    std::vector<Mistake> m_mistakes;
    std::vector<std::pair<RowId, Document>> m_fixed; ///< what was written, or would have been
    std::size_t m_fixCount = 0;
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
    check.check();
    if (arguments.fix)
        check.fix();
    const auto reported = check.reported();
    if (!arguments.dryRun)
        output.print(formattedFindings(arguments.format, reported));
    check.abandon();
    if (!check.isAllDone())
        return ExitCode::Failed;
    return reported.empty() ? ExitCode::Done : ExitCode::Findings;
}

} // namespace stet::cli
