#include "cli/list_command.h"

#include "cli/list_formats.h"
#include "cli/query_filter.h"
#include "cli/walk_report.h"
#include "core/document/field_values.h"
#include "core/library/parallel_scan.h"
#include "core/library/read_article.h"

#include <algorithm>
#include <mutex>

namespace stet::cli {

namespace {

ListRow listRow(const Candidate& candidate, const Result<Document>& document, const std::vector<ListField>& fields)
{
    ListRow row{.path = candidate.foundAs};
    if (!document.ok()) {
        row.error = document.error();
        row.error->path = candidate.foundAs;
        return row;
    }
    if (document->refusal() && document->refusal()->code == ErrorCode::OtherFrontMatter) {
        row.error = *document->refusal();
        row.error->path = candidate.foundAs;
        return row;
    }
    const FieldValues values(*document);
    row.values.reserve(fields.size());
    for (const auto& field : fields)
        row.values.push_back(values.get(field.path));
    return row;
}

std::string formattedRows(const ListArguments& arguments, const std::vector<ListRow>& rows)
{
    if (arguments.countOnly)
        return std::to_string(rows.size()) + '\n';
    switch (arguments.format) {
    case ListFormat::Table:
        break;
    case ListFormat::Csv:
        return asCsv(arguments.fields, rows);
    case ListFormat::JsonLines:
        return asJsonLines(arguments.fields, rows);
    }
    return asTable(arguments.fields, rows);
}

} // namespace

ExitCode runList(Disk& disk, const ListArguments& arguments, Output& output)
{
    const auto filter = QueryFilter::read(disk, arguments.query, arguments.paths, output);
    if (!filter)
        return ExitCode::Failed;
    std::mutex mutex;
    std::vector<ListRow> rows;
    std::vector<Error> refused; // named by the person, and no articles
    const auto read = [&](const std::vector<Candidate>& candidates, const ScanProgress& /*progress*/) {
        for (const auto& candidate : candidates) {
            const auto document = readArticle(disk, candidate.path, {});
            auto row = listRow(candidate, document, arguments.fields);
            const bool isNoArticle = row.error && row.error->code == ErrorCode::NoFrontMatter;
            const bool isAskedFor = !isNoArticle && filter->asksFor(candidate, document);
            const std::lock_guard lock(mutex);
            if (row.error && (isUnreadable(row.error->code) || (isNoArticle && candidate.namedByPerson)))
                refused.push_back(*row.error);
            if (isAskedFor)
                rows.push_back(std::move(row));
        }
    };
    const auto report = scanInParallel(disk, arguments.paths, read);

    std::sort(rows.begin(), rows.end(), [](const ListRow& a, const ListRow& b) { return a.path < b.path; });
    bool allRead = complainOfUnreadable(report, output);
    allRead = filter->judgedAll(output) && allRead;
    std::sort(refused.begin(), refused.end(), [](const Error& a, const Error& b) { return a.path < b.path; });
    for (const auto& error : refused) {
        output.complain(error);
        allRead = false;
    }
    output.print(formattedRows(arguments, rows));
    return allRead ? ExitCode::Done : ExitCode::Failed;
}

} // namespace stet::cli
