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

/// Which articles a command is about: those that --query asks for. May be asked by any number of threads.
class QueryFilter
{
public:
    /// Reads the query of a command for `paths`, and the saved views that it names; null where there is a mistake in
    /// it, which `output` then explains.
    static std::unique_ptr<QueryFilter> read(
        Disk& disk, const std::string& text, const std::vector<std::string>& paths, Output& output);

    /// `document`: the candidate as read, or why it could not be.
    bool asksFor(const Candidate& candidate, const Result<Document>& document);
    /// False, and said to `output`, where some article could not be judged, because a regular expression took too long.
    /// These were not asked for.
    bool judgedAll(Output& output) const;

private:
    QueryFilter(Query query, const std::vector<std::string>& paths);
    void review(Disk& disk, Output& output);
    void findStories(Disk& disk, Output& output);

    Query m_query;
    std::vector<std::string> m_paths;
    PublishField m_publish; ///< of the paths
    std::unordered_map<std::string, KnownFacts> m_known; ///< by canonical path, where there is something to know
    std::atomic<std::size_t> m_notJudged = 0;
};

} // namespace stet::cli
