#include "models/review/review.h"

#include "core/saving/prepare_edits.h"

#include <algorithm>
#include <chrono>
#include <semaphore>
#include <utility>

namespace stet {

namespace {

constexpr int reviewAfterMs = 10; // changes that come together are one run
constexpr int startManyAfterMs
    = 200; // without another change: acts on many articles come in slices, and are not held up
constexpr int reviewWhileLoadingMs = 400; // the first rows are for the eye, and a run is for many
constexpr std::size_t manyArticles = 64; // articles, of which a review says how far it is
constexpr std::size_t checkedAtOnce
    = 2048; // articles in a run; to say what it is to do takes the window a few milliseconds

} // namespace

Review::Review(
    ArticleStore& store, FolderLoader& loader, Disk& disk, Clock clock, ImageSizes imageSizes, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_loader(loader)
    , m_disk(disk)
    , m_clock(std::move(clock))
    , m_imageSizes(std::move(imageSizes))
{
    m_startLater.setSingleShot(true);
    connect(&m_startLater, &QTimer::timeout, this, &Review::begin);
    m_learnLater.setSingleShot(true);
    connect(&m_learnLater, &QTimer::timeout, this, [this] {
        m_isStale = true;
        startLater();
    });
    connect(&m_store, &ArticleStore::changed, this, &Review::take);
    connect(&m_loader, &FolderLoader::finished, this, [this] {
        m_isStale = true;
        if (m_loader.isQuiet())
            checkPicturesAgain();
        else if (!m_loader.isFirst())
            checkAllAgain();
        m_startLater.stop();
        startLater();
    });
}

Review::~Review() = default;

std::vector<const Finding*> Review::findings(RowId id) const
{
    std::vector<const Finding*> findings;
    if (id >= m_found.size() || m_found[id] == nullptr)
        return findings;
    for (const auto* part : {&m_found[id]->own, &m_found[id]->ofSet}) {
        for (const auto& finding : *part)
            findings.push_back(&finding);
    }
    return findings;
}

std::size_t Review::count(RowId id) const
{
    return id >= m_found.size() || m_found[id] == nullptr ? 0 : m_found[id]->own.size() + m_found[id]->ofSet.size();
}

std::vector<RowId> Review::invalid(const std::vector<RowId>& rows) const
{
    std::vector<RowId> invalid;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(invalid), [this](RowId id) {
        return m_store.library().contains(id) && m_store.library().problems(id).worst == RowProblems::Worst::Error;
    });
    return invalid;
}

double Review::threshold(RowId id) const
{
    if (!m_store.library().contains(id)) // a list may still show it
        return threshold();
    const auto root = m_store.library().row(id).root;
    return root < m_contexts.size() ? m_contexts[root]->settings.threshold : ReviewSettings().threshold;
}

double Review::threshold() const
{
    return m_contexts.empty() ? ReviewSettings().threshold : m_contexts.front()->settings.threshold;
}

std::vector<WorthWeights> Review::weights() const
{
    std::vector<WorthWeights> weights;
    for (const auto& context : m_contexts)
        weights.push_back(context->settings.worth);
    return weights;
}

QSize Review::leadSize(RowId id) const
{
    const auto& library = m_store.library();
    const auto root = library.contains(id) ? library.row(id).root : m_contexts.size();
    const auto& settings = root < m_contexts.size() ? m_contexts[root]->settings : ReviewSettings();
    return {static_cast<int>(settings.leadWidth), static_cast<int>(settings.leadHeight)};
}

std::string Review::pathBelow(RowId id) const
{
    const auto& row = m_store.library().row(id);
    const auto path = row.path.view();
    return std::string(row.root < m_contexts.size() ? m_contexts[row.root]->below(path) : path);
}

void Review::forgetAll()
{
    m_task.drop();
    m_engine = nullptr;
    m_contexts.clear();
    m_fixableHosts = nullptr;
    m_parseErrors.clear();
    m_counts = {};
    m_disposal.dispose(std::exchange(m_found, {}));
    m_waiting.clear();
    m_regrouped.clear();
    m_startLater.stop();
    m_learnLater.stop();
    if (std::exchange(m_isOfMany, false))
        Q_EMIT finished();
    Q_EMIT changed({});
}

/// The person has asked to read all again, which means the settings of the folders too.
void Review::checkAllAgain()
{
    m_task.drop();
    m_engine = nullptr;
    const auto& library = m_store.library();
    for (RowId id = 0; id < library.idLimit(); ++id) {
        if (library.contains(id) || (id < m_found.size() && m_found[id] != nullptr))
            m_waiting.insert(id);
    }
}

void Review::checkAll()
{
    checkAllAgain();
    startLater();
}

void Review::checkAgain(const std::vector<RowId>& rows)
{
    for (const auto id : rows)
        m_waiting.insert(id);
    startLater();
}

/// A picture that was missing may have come with the articles, and another size with it. Where very many miss theirs
/// the pictures lie elsewhere, and looking for them with each rescan would be a review of all: these wait for F5.
void Review::checkPicturesAgain()
{
    const auto isOfFile = [](const Finding& finding) {
        return finding.rule == RuleId::ImageFileMissing || finding.rule == RuleId::ImageSizeDiffers;
    };
    std::vector<RowId> rows;
    for (RowId id = 0; id < m_found.size() && rows.size() <= checkedAtOnce; ++id) {
        if (m_found[id] != nullptr && std::any_of(m_found[id]->own.begin(), m_found[id]->own.end(), isOfFile))
            rows.push_back(id);
    }
    if (rows.size() > checkedAtOnce)
        return;
    for (const auto id : rows)
        m_waiting.insert(id);
}

void Review::take(const Change& change)
{
    if (change.rows.empty()) { // all articles are others now
        forgetAll();
        return;
    }
    const bool isOther = change.kinds.testAnyFlags(ChangeKind::Content | ChangeKind::Pending);
    if (!isOther && !change.kinds.testFlag(ChangeKind::Links))
        return;
    auto& waiting = isOther ? m_waiting : m_regrouped;
    for (const auto id : change.rows)
        waiting.insert(id);
    if (change.kinds.testFlag(ChangeKind::Pending))
        m_learnLater.start(learnAfterMs);
    startLater();
}

void Review::startLater()
{
    if (m_task.isRunning() || !isChecking())
        return;
    if (m_loader.isLoading()) {
        if (!m_startLater.isActive())
            m_startLater.start(reviewWhileLoadingMs);
    } else {
        m_startLater.start(m_waiting.size() > manyArticles ? startManyAfterMs : reviewAfterMs);
    }
}

void Review::begin()
{
    if (m_task.isRunning() || !isChecking())
        return;
    const auto waiting = m_waiting.size();
    if (!m_isOfMany && waiting > manyArticles) {
        m_isOfMany = true;
        m_done = 0;
        Q_EMIT started();
    }
    m_total = m_done + static_cast<qint64>(waiting);
    start(nextJob());
}

ReviewJob Review::nextJob()
{
    ReviewJob job{.engine = std::exchange(m_engine, nullptr),
        .roots = m_loader.roots(),
        .publish = m_store.library().publishField(),
        .snapshot = m_store.library().snapshot(),
        .stories = m_store.library().stories(),
        .regrouped = m_regrouped.take(checkedAtOnce),
        .now = m_clock(),
        .imageSizes = m_imageSizes,
        .gate = m_gate};
    for (const auto id : m_waiting.take(checkedAtOnce)) {
        if (id < job.snapshot.size() && job.snapshot[id] != nullptr)
            job.tasks.push_back({id, job.snapshot[id], m_store.library().pending(id)});
        else
            job.gone.push_back(id);
    }
    job.learns = !m_loader.isLoading() && m_waiting.empty() && std::exchange(m_isStale, false);
    return job;
}

void Review::start(ReviewJob job)
{
    auto ended = std::make_shared<std::pair<std::shared_ptr<ReviewEngine>, std::vector<RowId>>>();
    m_task.start(
        [this, ended, job = std::move(job)](const BackgroundTask::Run& task) mutable {
            // One answer at a time, or they would come to the window in bursts.
            const auto room = std::make_shared<std::counting_semaphore<>>(1);
            ReviewRun run(m_disk, std::move(job),
                {.settings =
                        [&](const ReviewedSettings& settings) {
                            task.post([this, settings] { applySettings(settings); });
                        },
                    .answers =
                        [&](ReviewAnswers answers) {
                            while (!room->try_acquire_for(std::chrono::milliseconds(20))) {
                                if (task.isStopped())
                                    return;
                            }
                            task.post([this, room, answers = std::move(answers)]() mutable {
                                room->release();
                                applyAnswers(std::move(answers));
                            });
                        }});
            run.run(task.stop());
            *ended = {run.engine(), run.takeToBeChecked()};
        },
        [this, ended] { finish(std::move(ended->first), ended->second); });
}

void Review::applySettings(ReviewedSettings settings)
{
    m_contexts = std::move(settings.contexts);
    m_store.setContexts(m_contexts);
    m_parseErrors = std::move(settings.parseErrors);
    Q_EMIT settingsRead();
}

void Review::applyAnswers(ReviewAnswers answers)
{
    m_fixableHosts = std::move(answers.fixableHosts);
    if (m_found.size() < m_store.library().idLimit())
        m_found.resize(m_store.library().idLimit());
    std::vector<RowId> rows;
    std::vector<std::pair<RowId, RowProblems>> problems;
    for (auto& answer : answers.answers) {
        const auto id = answer.id;
        if (!applyAnswer(std::move(answer)))
            continue;
        rows.push_back(id);
        if (m_store.library().contains(id))
            problems.emplace_back(
                id, m_found[id] == nullptr ? RowProblems() : problemsOf(m_found[id]->own, m_found[id]->ofSet));
    }
    m_store.setProblems(std::move(problems));
    if (!rows.empty())
        Q_EMIT changed(rows);
    m_done += static_cast<qint64>(answers.checked);
    if (m_isOfMany)
        Q_EMIT progress(m_done, m_total);
}

/// False where nothing was found, as before.
bool Review::applyAnswer(ReviewAnswer answer)
{
    auto& found = m_found[answer.id];
    const bool wasNothing = found == nullptr;
    // Before and after: what is counted of this article is taken out, and put in again.
    const auto count = [&](std::size_t change) {
        if (found == nullptr)
            return;
        for (const auto* part : {&found->own, &found->ofSet}) {
            for (const auto& finding : *part)
                m_counts[static_cast<std::size_t>(finding.severity)] += change;
        }
    };
    count(static_cast<std::size_t>(-1));
    if (!m_store.library().contains(answer.id)) {
        found = nullptr;
        return true;
    }
    if (wasNothing)
        found = std::make_unique<Found>();
    if (answer.own)
        found->own = std::move(*answer.own);
    found->ofSet = std::move(answer.ofSet);
    count(1);
    const bool isNothing = found->own.empty() && found->ofSet.empty();
    if (isNothing)
        found = nullptr;
    return !(wasNothing && isNothing);
}

void Review::finish(std::shared_ptr<ReviewEngine> engine, const std::vector<RowId>& toBeChecked)
{
    m_engine = std::move(engine);
    m_contexts = m_engine->contexts();
    for (const auto id : toBeChecked)
        m_waiting.insert(id);
    if (isChecking())
        m_startLater.start(m_loader.isLoading() ? reviewWhileLoadingMs : reviewAfterMs);
    else if (std::exchange(m_isOfMany, false))
        Q_EMIT finished();
}

EditService::Prepare Review::fixing(FixFilter filter, bool isOnce) const
{
    return [plan = FixPlan(m_contexts, m_fixableHosts, std::move(filter), isOnce)](
               Disk& disk, const EditTask& task, const PublishField& field) {
        const auto changes = [&](const Document& text) -> Result<std::vector<FieldChange>> {
            auto row = summarize(text, field, task.base->path);
            row.root = task.base->root;
            auto fixed = plan.fix(text, row);
            if (!fixed.ok())
                return fixed.error();
            return std::move(fixed->changes);
        };
        return prepareChanges(disk, task, ChangesOf(changes), field);
    };
}

} // namespace stet
