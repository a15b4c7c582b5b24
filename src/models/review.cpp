#include "review.h"

#include "library/edit_article.h"
#include "library/read_article.h"
#include "review/mend.h"
#include "review/set_check.h"

#include <algorithm>
#include <chrono>
#include <semaphore>
#include <utility>

#include <sys/resource.h>
#include <unistd.h>

namespace stet {

namespace {

constexpr int startAfterMs = 10; // changes that come together are one run
constexpr int startManyAfterMs = 200; // without another change: acts on many articles come in slices, and are not held up
constexpr int startWhileLoadingMs = 400; // the first rows are for the eye, and a run is for many
constexpr std::size_t many = 64; // articles, of which a review says how far it is
constexpr std::size_t mostAtOnce = 2048; // articles in a run; to say what it is to do takes the window a few milliseconds

RowProblems problemsOf(const std::vector<Finding>& own, const std::vector<Finding>& ofSet)
{
    RowProblems problems;
    std::uint64_t rules = 0;
    static_assert(ruleCount <= 64);
    for (const auto* findings : {&own, &ofSet}) {
        for (const auto& finding : *findings) {
            rules |= std::uint64_t{1} << static_cast<unsigned>(finding.rule);
            const auto worst = static_cast<RowProblems::Worst>(static_cast<int>(finding.severity) + 1);
            problems.worst = std::max(problems.worst, worst);
            ++problems.count;
        }
    }
    std::string names;
    for (const auto& rule : allRules()) {
        if ((rules >> static_cast<unsigned>(rule.id) & 1U) == 0)
            continue;
        if (!names.empty())
            names += topicSeparator;
        names += rule.name;
    }
    problems.rules = names;
    return problems;
}

/// A review leaves most of the processor to whatever else has something to do: the window, a load, other programs. Threads
/// that this one starts do so too. Not all of it: the window would wait with a thread that holds the allocator's lock and
/// does not get to go on.
void stepBack()
{
    constexpr int nice = 15; // about a thirtieth of what others get
    (void)setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), nice); // of this thread alone, on Linux
}

/// Whether what is learned from all articles has something to say about this one.
bool isLearnedAbout(const ArticleSummary& row, const CheckContext& context)
{
    bool isAbout = false;
    forEachTopic(row.topics, [&](std::string_view topic) {
        isAbout = isAbout || !context.topics.otherSpelling(topic).empty();
    });
    return isAbout || context.isEarly(row);
}

} // namespace

struct Review::Basis
{
    std::vector<std::shared_ptr<const CheckContext>> contexts; ///< by root
    SetCheck set;
};

Review::Review(ArticleStore& store, FolderLoader& loader, Disk& disk, Clock clock, ImageSizes imageSizes, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_loader(loader)
    , m_disk(disk)
    , m_clock(std::move(clock))
    , m_imageSizes(std::move(imageSizes))
{
    m_startLater.setSingleShot(true);
    connect(&m_startLater, &QTimer::timeout, this, &Review::begin);
    connect(&m_store, &ArticleStore::changed, this, &Review::take);
    connect(&m_loader, &FolderLoader::finished, this, [this] {
        m_isStale = true;
        if (!m_loader.isFirst() && !m_loader.isQuiet())
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

void Review::forgetAll()
{
    ++m_folders;
    m_task.requestStop();
    m_isRunning = false;
    m_basis = nullptr;
    m_mistakes.clear();
    m_disposal.start([found = std::make_shared<decltype(m_found)>(std::exchange(m_found, {}))](
                         const std::stop_token& /*stop*/) mutable { found.reset(); });
    m_waiting.clear();
    m_startLater.stop();
    if (std::exchange(m_isOfMany, false))
        Q_EMIT finished();
    Q_EMIT changed({});
}

/// The person has asked to read all anew, which means the settings of the folders too.
void Review::checkAllAgain()
{
    ++m_folders;
    m_task.requestStop();
    m_isRunning = false;
    m_basis = nullptr;
    const auto& library = m_store.library();
    for (RowId id = 0; id < library.idLimit(); ++id) {
        if (library.contains(id) || (id < m_found.size() && m_found[id] != nullptr))
            m_waiting.insert(id);
    }
}

void Review::take(const Change& change)
{
    if (change.rows.empty()) { // all articles are others now
        forgetAll();
        return;
    }
    if (!change.kinds.testAnyFlags(ChangeKind::Content | ChangeKind::Pending))
        return;
    m_waiting.insert(change.rows.begin(), change.rows.end());
    startLater();
}

void Review::startLater()
{
    if (m_isRunning || !isChecking())
        return;
    if (m_loader.isLoading()) {
        if (!m_startLater.isActive())
            m_startLater.start(startWhileLoadingMs);
    } else {
        m_startLater.start(m_waiting.size() > many ? startManyAfterMs : startAfterMs);
    }
}

void Review::begin()
{
    if (m_isRunning || !isChecking())
        return;
    m_isRunning = true;
    const auto snapshot = m_store.library().snapshot();
    std::vector<CheckTask> tasks;
    std::vector<std::pair<RowId, ArticleKeys>> gone;
    const auto waiting = m_waiting.size();
    for (std::size_t taken = 0; taken < mostAtOnce && !m_waiting.empty(); ++taken) {
        const auto id = *m_waiting.begin();
        m_waiting.erase(m_waiting.begin());
        if (id < snapshot.size() && snapshot[id] != nullptr)
            tasks.push_back({id, snapshot[id], m_store.library().pending(id)});
        else
            gone.emplace_back(id, ArticleKeys());
    }
    std::sort(tasks.begin(), tasks.end(), [](const CheckTask& a, const CheckTask& b) { return a.id < b.id; });
    if (!m_isOfMany && waiting > many) {
        m_isOfMany = true;
        m_done = 0;
        Q_EMIT started();
    }
    m_total = m_done + static_cast<qint64>(waiting);
    const bool isLoading = m_loader.isLoading();
    const bool learns = !isLoading && m_waiting.empty() && std::exchange(m_isStale, false);
    m_task.start([this, basis = std::exchange(m_basis, nullptr), roots = m_loader.roots(), snapshot,
                     tasks = std::move(tasks), gone = std::move(gone), folders = m_folders, learns, now = m_clock(),
                     sizes = m_imageSizes](const std::stop_token& stop) mutable {
        stepBack();
        const auto post = [this](auto call) { QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection); };
        // One answer at a time, or they would come to the window in bursts.
        const auto room = std::make_shared<std::counting_semaphore<>>(1);
        if (basis == nullptr) {
            basis = std::make_shared<Basis>();
            std::vector<ConfigurationMistake> mistakes;
            for (const auto& root : roots) {
                const auto settings = readFolderSettings(m_disk, root);
                auto context = std::make_shared<CheckContext>(checkContextOf(settings, now));
                if (sizes)
                    context->imageSize = sizes({root});
                mistakes.insert(mistakes.end(), settings.mistakes.begin(), settings.mistakes.end());
                basis->contexts.push_back(std::move(context));
            }
            basis->set = SetCheck(basis->contexts.empty() ? ReviewSettings() : basis->contexts.front()->settings);
            post([this, folders, mistakes = std::move(mistakes)] {
                if (folders != m_folders)
                    return;
                m_mistakes = mistakes;
                Q_EMIT settingsRead();
            });
        }
        std::vector<RowId> relearned;
        if (learns) {
            std::vector<bool> isAsked(snapshot.size());
            for (const auto& task : tasks)
                isAsked[task.id] = true;
            auto contexts = basis->contexts;
            for (auto& context : contexts) {
                auto learned = std::make_shared<CheckContext>(*context);
                learned->now = now;
                learned->learn(snapshot);
                context = std::move(learned);
            }
            for (RowId id = 0; id < snapshot.size(); ++id) {
                const auto& row = snapshot[id];
                if (row == nullptr || isAsked[id] || row->root >= contexts.size())
                    continue;
                if (isLearnedAbout(*row, *basis->contexts[row->root]) || isLearnedAbout(*row, *contexts[row->root]))
                    relearned.push_back(id);
            }
            basis->contexts = std::move(contexts);
        }
        const auto answer = [&](std::vector<std::pair<RowId, std::vector<Finding>>> own,
                                std::vector<std::pair<RowId, ArticleKeys>> keys) {
            const auto checked = own.size();
            const auto concerned = basis->set.update(std::move(keys));
            std::vector<Answer> answers;
            answers.reserve(concerned.size());
            std::sort(own.begin(), own.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
            auto next = own.begin();
            for (const auto id : concerned) {
                while (next != own.end() && next->first < id)
                    ++next;
                const bool isOwn = next != own.end() && next->first == id;
                answers.push_back({id, isOwn ? std::optional(std::move(next->second)) : std::nullopt,
                    basis->set.findings(id, snapshot)});
            }
            while (!room->try_acquire_for(std::chrono::milliseconds(20))) {
                if (stop.stop_requested())
                    return;
            }
            post([this, folders, room, answers = std::move(answers), checked]() mutable {
                room->release();
                takeAnswers(folders, std::move(answers), checked);
            });
        };
        if (!gone.empty())
            answer({}, std::move(gone));
        checkRows(
            m_disk, tasks, basis->contexts,
            [&](std::vector<CheckedRow> checked) {
                std::vector<std::pair<RowId, std::vector<Finding>>> own;
                std::vector<std::pair<RowId, ArticleKeys>> keys;
                for (auto& [id, review] : checked) {
                    own.emplace_back(id, std::move(review.findings));
                    keys.emplace_back(id, std::move(review.keys));
                }
                answer(std::move(own), std::move(keys));
            },
            stop);
        post([this, folders, basis, relearned = std::move(relearned)]() mutable {
            finish(folders, std::move(basis), std::move(relearned));
        });
    });
}

void Review::takeAnswers(quint64 folders, std::vector<Answer> answers, std::size_t checked)
{
    if (folders != m_folders)
        return;
    const auto& library = m_store.library();
    std::vector<RowId> rows;
    std::vector<std::pair<RowId, RowProblems>> problems;
    if (m_found.size() < library.idLimit())
        m_found.resize(library.idLimit());
    for (auto& [id, own, ofSet] : answers) {
        auto& found = m_found[id];
        if (!library.contains(id)) {
            found = nullptr;
            rows.push_back(id);
            continue;
        }
        const bool isNothing = ofSet.empty() && (own ? own->empty() : found == nullptr || found->own.empty());
        if (isNothing && found == nullptr)
            continue;
        if (found == nullptr)
            found = std::make_unique<Found>();
        if (own)
            found->own = std::move(*own);
        found->ofSet = std::move(ofSet);
        problems.emplace_back(id, problemsOf(found->own, found->ofSet));
        rows.push_back(id);
        if (isNothing)
            found = nullptr;
    }
    m_store.setProblems(std::move(problems));
    if (!rows.empty())
        Q_EMIT changed(rows);
    m_done += static_cast<qint64>(checked);
    if (m_isOfMany)
        Q_EMIT progress(m_done, m_total);
}

void Review::finish(quint64 folders, std::shared_ptr<Basis> basis, std::vector<RowId> relearned)
{
    if (folders != m_folders)
        return;
    m_isRunning = false;
    m_basis = std::move(basis);
    m_waiting.insert(relearned.begin(), relearned.end());
    if (isChecking())
        m_startLater.start(m_loader.isLoading() ? startWhileLoadingMs : startAfterMs);
    else if (std::exchange(m_isOfMany, false))
        Q_EMIT finished();
}

ArticleEditor::Prepare Review::mending(MendFilter filter) const
{
    // The contexts are there as long as a review of these articles; where it goes on, mends are those of Stet's own
    // settings, which are always right, and of what the findings say themselves.
    std::unordered_map<RowId, std::vector<Finding>> known;
    for (RowId id = 0; id < m_found.size(); ++id) {
        if (m_found[id] == nullptr)
            continue;
        for (const auto* finding : findings(id)) {
            if (finding->isMended() && filter(*finding))
                known[id].push_back(*finding);
        }
    }
    const auto contexts = m_basis ? m_basis->contexts : std::vector<std::shared_ptr<const CheckContext>>();
    return [known = std::move(known), contexts, filter = std::move(filter)](
               Disk& disk, const EditTask& task, const PublishField& field) -> Result<PreparedEdits> {
        const auto found = known.find(task.row);
        if (found == known.end())
            return PreparedEdits{.row = task.row, .revision = task.revision};
        auto document = readArticle(disk, task.base->path, task.pending);
        if (!document.ok())
            return document.error();
        // What the findings say first, as a person has seen it; then what they leave.
        auto changes = mendsOf(found->second, filter);
        const auto changed = applyChanges(*document, changes);
        if (!changed.ok())
            return changed.error();
        const auto root = task.base->root;
        if (root < contexts.size()) {
            auto row = summarize(changed->document, field, task.base->path);
            const auto more = mendArticle(changed->document, row, *contexts[root], {}, filter);
            if (!more.ok())
                return more.error();
            changes.insert(changes.end(), more->changes.begin(), more->changes.end());
        }
        return prepareChanges(disk, task, changes, field);
    };
}

} // namespace stet
