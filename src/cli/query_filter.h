#pragma once

#include "cli/output.h"
#include "core/library/publish_field.h"
#include "core/query/document_facts.h"
#include "core/query/query_parser.h"
#include "core/storage/folder_scan.h"

#include <atomic>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace stet::cli {

/// Selects the articles for a command: those that match --query. Any number of threads may use it.
class QueryFilter
{
public:
    /// Reads the query of a command for `paths`, and the saved views it names. On an error in it, reports that to
    /// `output` and returns null.
    static std::unique_ptr<QueryFilter> read(
        Disk& disk, const std::string& text, const std::vector<std::string>& paths, Output& output);

    /// Whether an article matches. `document`: the candidate as read, or why it could not be.
    bool asksFor(const Candidate& candidate, const Result<Document>& document);
    /// Returns false and reports to `output` if some articles could not be judged because a regular expression took too
    /// long. They did not match.
    bool judgedAll(Output& output) const;

private:
    QueryFilter(Query query, const std::vector<std::string>& paths);
    void review(Disk& disk, Output& output);
    void findStories(Disk& disk, Output& output);
    void findDecisions(Disk& disk, Output& output);
    Snapshot loadRows(Disk& disk) const;

    Query m_query;
    std::vector<std::string> m_paths;
    PublishField m_publish; ///< of the paths
    std::unordered_map<std::string, KnownFacts> m_known; ///< by canonical path, if anything is known
    std::atomic<std::size_t> m_notJudged = 0;
};

} // namespace stet::cli
