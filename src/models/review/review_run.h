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

/// The input of one run of a review.
struct ReviewJob
{
    std::shared_ptr<ReviewEngine> engine{}; ///< for one run at a time; null: a new one reads the settings of the roots
    std::vector<std::string> roots{};
    PublishField publish{}; ///< that of the rows
    Snapshot snapshot{};
    Stories stories{};
    std::vector<CheckTask> tasks{}; ///< in the order of their ids
    std::vector<RowId> gone{}; ///< articles that are no longer there
    std::vector<RowId> regrouped{}; ///< articles whose story has other members than before
    bool learns = false; ///< from all articles before checking any; also checks whether the settings have changed
    std::int64_t now = 0; ///< seconds since 1970-01-01 UTC
    ImageSizes imageSizes{};
    std::shared_ptr<WorkGate> gate{}; ///< never null
};

/// The settings that a run has read.
struct ReviewedSettings
{
    CheckContexts contexts{};
    std::vector<ConfigurationError> parseErrors{};
};

/// One run of a review, on its own thread and those that it starts; yields to all other work.
class ReviewRun
{
public:
    struct Sinks
    {
        std::function<void(ReviewedSettings)> settings; ///< called when they have been read
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

    /// The engine of the run, for the next one.
    const std::shared_ptr<ReviewEngine>& engine() const { return m_job.engine; }
    /// Removes and returns the articles to check again: those for which the run learned something new, and those
    /// related to the tasks, unless already answered.
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
