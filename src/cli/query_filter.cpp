#include "cli/query_filter.h"

#include "cli/apart_reader.h"
#include "cli/clock.h"
#include "core/decisions/decision_file.h"
#include "core/decisions/decision_index.h"
#include "core/library/article_summary.h"
#include "core/library/found_folder.h"
#include "core/library/load_folders.h"
#include "core/messages/error_messages.h"
#include "core/messages/query_messages.h"
#include "core/query/views_file.h"
#include "core/review/folder_review.h"
#include "core/storage/settings_folder.h"
#include "core/storage/state_folder.h"
#include "core/stories/story_index.h"
#include "images/local_image_sizes.h"

#include <QStringList>

#include <algorithm>

namespace stet::cli {

namespace {

/// The query, and below it marks under what is wrong.
QString marked(const std::string& text, QueryPlace place)
{
    constexpr std::size_t longest = 200; // bytes, for a line
    if (text.size() > longest)
        return {};
    const auto before = printable(text.substr(0, place.begin));
    const auto wrong = printable(text.substr(place.begin, place.end - place.begin));
    return QStringLiteral("\n  ") + printable(text) + QStringLiteral("\n  ") + QString(before.size(), QLatin1Char(' '))
        + QString(std::max(wrong.size(), qsizetype(1)), QLatin1Char('^'));
}

/// The person's own views, and those that the folders share.
AllViews readAllViews(Disk& disk, const std::vector<std::string>& paths)
{
    AllViews views;
    views.own = readViews(disk, {.path = stateFolder() + "/views.json"});
    for (const auto& folder : settingsFolders(disk, paths))
        views.shared.push_back(readViews(disk, sharedViewsPlace(folder)));
    return views;
}

void complainOf(const AllViews& views, Output& output)
{
    const auto complain = [&](const ViewsFile& file) {
        for (const auto& parseError : file.parseErrors)
            output.complain(QStringLiteral("stet-cli: ") + located(parseError));
    };
    complain(views.own);
    std::for_each(views.shared.begin(), views.shared.end(), complain);
}

} // namespace

std::unique_ptr<QueryFilter> QueryFilter::read(
    Disk& disk, const std::string& text, const std::vector<std::string>& paths, Output& output)
{
    std::optional<AllViews> views; // read when the query names one
    auto parsed = parseQuery(
        text, {.now = secondsNow(), .savedSearch = [&](std::string_view name) -> std::optional<std::string> {
                   if (!views)
                       views = readAllViews(disk, paths);
                   const auto* view = views->find(name);
                   return view == nullptr ? std::nullopt : std::optional(view->query);
               }});
    if (parsed.parseError) {
        for (const auto& line : (QStringLiteral("stet-cli: --query: ") + sentence(*parsed.parseError)
                 + marked(text, parsed.parseError->place))
                                    .split(QLatin1Char('\n')))
            output.complain(line);
        if (views) // why a view may be missing
            complainOf(*views, output);
        return nullptr;
    }
    std::unique_ptr<QueryFilter> filter(new QueryFilter(std::move(parsed.query), paths));
    if (filter->m_query.isEmpty())
        return filter;
    filter->m_publish = publishFieldOf(disk, paths);
    if (filter->m_query.asksProblems())
        filter->review(disk, output);
    else if (filter->m_query.asksStories())
        filter->findStories(disk, output);
    if (filter->m_query.asksDecisions())
        filter->findDecisions(disk, output);
    return filter;
}

/// What is wrong with articles is known only after a review of all of them.
void QueryFilter::review(Disk& disk, Output& output)
{
    FolderReview review(disk, m_paths,
        {.engine = {.imageSizes = imageSizesOn(disk)},
            .apart = apartUnder(disk, m_paths, output),
            .now = secondsNow()});
    review.run(); // what it cannot read the command finds and reports, too
    const auto& rows = review.rows();
    const auto counts = countStories(rows, review.stories());
    for (RowId id = 0; id < rows.size(); ++id)
        m_known.emplace(rows[id]->path, KnownFacts{counts[id], review.problems(id)});
}

Snapshot QueryFilter::loadRows(Disk& disk) const
{
    Snapshot rows;
    loadFolders(disk, m_paths, m_publish, [&](LoadBatch batch) {
        for (auto& row : batch.rows)
            rows.push_back(std::make_shared<const ArticleSummary>(std::move(row)));
    });
    return rows;
}

/// A decision may be about an article that was renamed since, so all of them have to be known.
void QueryFilter::findDecisions(Disk& disk, Output& output)
{
    auto all = readAllDecisions(disk, ownDecisionPlace(stateFolder()), m_paths);
    for (const auto& error : all.errors)
        output.complain(error);
    DecisionIndex index;
    for (auto& decision : all.decisions)
        index.add(std::move(decision));
    const auto rows = loadRows(disk);
    for (auto& [id, decision] : decisionsOfRows(index, rows, canonicalRoots(disk, m_paths))) {
        if (decision.verdict != Verdict::None)
            m_known[rows[id]->path].decision = std::make_shared<const RowDecision>(std::move(decision));
    }
}

/// All articles have to be known before one can be asked which others tell its story.
void QueryFilter::findStories(Disk& disk, Output& output)
{
    const auto rows = loadRows(disk);
    const auto stories = storiesOf(rows, apartUnder(disk, m_paths, output));
    const auto counts = countStories(rows, stories);
    for (RowId id = 0; id < rows.size(); ++id) {
        if (stories[id] != nullptr)
            m_known.emplace(rows[id]->path, KnownFacts{.story = counts[id]});
    }
}

QueryFilter::QueryFilter(Query query, const std::vector<std::string>& paths)
    : m_query(std::move(query))
    , m_paths(paths)
{
}

bool QueryFilter::asksFor(const Candidate& candidate, const Result<Document>& document)
{
    if (m_query.isEmpty())
        return true;
    static const KnownFacts nothing;
    QueryMatcher matcher(m_query);
    auto row = document.ok() ? summarize(*document, m_publish, candidate.path)
                             : unreadable(document.error(), candidate.path);
    row.folder = folderBelow(m_paths, candidate);
    const auto found = m_known.find(candidate.path);
    const auto& known = found == m_known.end() ? nothing : found->second;
    const bool asked = document.ok() ? matcher.matches(row, DocumentFacts(m_query, *document, known))
                                     : matcher.matches(row, NoFacts(known));
    m_notJudged += static_cast<std::size_t>(matcher.notJudged());
    return asked;
}

bool QueryFilter::judgedAll(Output& output) const
{
    if (m_notJudged == 0)
        return true;
    output.complain(QStringLiteral("stet-cli: --query: ")
        + sentence({.code = QueryParseErrorCode::NotJudged, .detail = std::to_string(m_notJudged)}));
    return false;
}

} // namespace stet::cli
