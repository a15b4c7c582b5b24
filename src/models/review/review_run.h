#pragma once

#include "core/review/check_rows.h"
#include "core/review/folder_settings.h"
#include "core/review/set_check.h"
#include "core/schema/configuration_error.h"
#include "core/storage/disk.h"
#include "models/background/work_gate.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace stet {

/// Looks at pictures of the folders with these roots.
using ImageSizes = std::function<LocalImageSize(const std::vector<std::string>& roots)>;

/// What articles are checked against, and what they have in common. One run's at a time.
struct ReviewBasis
{
    CheckContexts contexts{}; ///< by root
    std::vector<Fingerprint> settings{}; ///< of what they were read from
    SetCheck set{};
};

/// What a run of a review is to do.
struct ReviewJob
{
    std::shared_ptr<ReviewBasis> basis{}; ///< null: the settings of the roots are read first
    std::vector<std::string> roots{};
    Snapshot snapshot{};
    Stories stories{};
    std::vector<CheckTask> tasks{}; ///< in the order of their ids
    std::vector<RowId> gone{}; ///< articles that are no longer there
    std::vector<RowId> regrouped{}; ///< articles that tell their story with others than before
    bool learns = false; ///< from all articles, before any is checked, and whether the settings are still the same
    std::int64_t now = 0; ///< seconds since 1970-01-01 UTC
    ImageSizes imageSizes{};
    std::shared_ptr<WorkGate> gate{}; ///< never null
};

/// The findings of an article.
struct ReviewAnswer
{
    RowId id = noRow;
    std::optional<std::vector<Finding>> own{}; ///< nullopt: as before
    std::vector<Finding> ofSet{};
};

/// One run of a review, on a thread of its own and those that it starts; steps back for all else that runs.
class ReviewRun
{
public:
    struct Sinks
    {
        std::function<void(CheckContexts, std::vector<ConfigurationError>)> settings; ///< when they were read
        /// The answers, and how many of the tasks are done with them. Called by several threads, one at a time.
        std::function<void(std::vector<ReviewAnswer>, std::size_t)> answers;
    };

    /// `disk` must outlive the run.
    ReviewRun(Disk& disk, ReviewJob job, Sinks sinks)
        : m_disk(disk)
        , m_job(std::move(job))
        , m_sinks(std::move(sinks))
    {
    }

    void run(const std::stop_token& stop);

    /// Of the run, for the next one.
    const std::shared_ptr<ReviewBasis>& basis() const { return m_job.basis; }
    /// Articles that are to be checked again: about which something else was learned, and those that the tasks have
    /// something in common with beyond what answers were given.
    std::vector<RowId> takeToBeChecked() { return std::move(m_toBeChecked); }

private:
    std::vector<FolderSettings> readSettings();
    void use(const std::vector<FolderSettings>& settings);
    void followSettings();
    void learn();
    void answer(std::vector<CheckedRow> checked);
    void answerGone();
    void answerRegrouped();
    ReviewAnswer answerOf(RowId id) const;

    Disk& m_disk;
    ReviewJob m_job;
    Sinks m_sinks;
    std::vector<RowId> m_toBeChecked;
};

} // namespace stet
