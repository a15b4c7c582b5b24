#pragma once

#include "core/review/review_engine.h"
#include "core/schema/configuration_error.h"
#include "core/storage/disk.h"
#include "models/background/work_gate.h"

#include "core/parallel/stop.h"
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace stet {

/// What a run of a review is to do.
struct ReviewJob
{
    std::shared_ptr<ReviewEngine> engine{}; ///< one run's at a time; null: a new one reads the settings of the roots
    std::vector<std::string> roots{};
    PublishField publish{}; ///< that of the rows
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

/// What a run has read of the settings.
struct ReviewedSettings
{
    CheckContexts contexts{};
    std::vector<ConfigurationError> parseErrors{};
};

/// One run of a review, on a thread of its own and those that it starts; yields to all else that runs.
class ReviewRun
{
public:
    struct Sinks
    {
        std::function<void(ReviewedSettings)> settings; ///< when they were read
        AnswerSink answers;
    };

    /// `disk` must outlive the run.
    ReviewRun(Disk& disk, ReviewJob job, Sinks sinks)
        : m_disk(disk)
        , m_job(std::move(job))
        , m_sinks(std::move(sinks))
    {
    }

    void run(const Stop& stop);

    /// Of the run, for the next one.
    const std::shared_ptr<ReviewEngine>& engine() const { return m_job.engine; }
    /// Articles that are to be checked again: about which something else was learned, and those that the tasks have
    /// something in common with beyond what answers were given.
    std::vector<RowId> takeToBeChecked() { return std::move(m_toBeChecked); }

private:
    void readSettings();
    void learn();

    Disk& m_disk;
    ReviewJob m_job;
    Sinks m_sinks;
    std::vector<RowId> m_toBeChecked;
};

} // namespace stet
