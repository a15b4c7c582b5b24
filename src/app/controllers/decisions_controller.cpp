#include "app/controllers/decisions_controller.h"

#include "app/controllers/review_controller.h"
#include "app/desk/actions.h"
#include "core/messages/review_messages.h"
#include "models/desk/callback_command.h"
#include "widgets/decisions/digest_bar.h"
#include "widgets/decisions/report_dialog.h"
#include "widgets/decisions/review_page.h"
#include "widgets/form/inspector_panel.h"
#include "widgets/stories/story_panel.h"
#include "widgets/table/article_table.h"
#include "widgets/window/status_strip.h"

#include <QDir>
#include <QFile>
#include <QStackedWidget>
#include <QTabWidget>

#include <algorithm>

namespace stet {

using namespace Qt::StringLiterals;

namespace {

const QString sizesKey = u"review/sizes"_s;
const QString sharedRootsKey = u"decisions/shared"_s;

} // namespace

ReviewPage* DecisionsController::makePage(Desk& desk, QWidget* parent)
{
    return new ReviewPage(desk.reviewSession, desk.reviewQueue, parent);
}

DecisionsController::DecisionsController(Desk& desk, const Panels& panels, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_panels(panels)
{
    setUpAction(review, u"eye"_s, tr("Re&view"), QKeySequence(Qt::Key_F8));
    review.setToolTip(tr("Go through these articles one by one"));
    setUpAction(later, u"recent"_s, tr("Review &Later"));
    setUpAction(applyAgain, u"overruled"_s, tr("Appl&y Decisions Again"));
    applyAgain.setToolTip(tr("Publish or unpublish the selected articles as it was decided"));
    setUpAction(share, {}, tr("Share &Decisions in Folder"));
    share.setCheckable(true);
    share.setToolTip(tr("Write your decisions into the folder's .stet, for everyone who works on it"));
    setUpAction(report, u"list"_s, tr("Repor&t of Decisions…"));
    connect(&report, &QAction::triggered, this, [this] { m_panels.report->show(m_desk.loader.roots()); });
    connect(m_panels.report, &ReportDialog::saveRequested, this,
        [this](const QByteArray& bytes, const QString& suggested, const QString& kinds) {
            const auto path
                = m_desk.services.asker.askForExport(m_panels.report, QDir::home().filePath(suggested), kinds);
            if (!path.isEmpty())
                m_desk.exports.write(path, bytes);
        });
    connect(&review, &QAction::triggered, this, [this] { m_desk.reviewSession.isRunning() ? end() : begin(); });
    connect(&later, &QAction::triggered, this, &DecisionsController::putOff);
    connect(&applyAgain, &QAction::triggered, this, &DecisionsController::applyDecisions);
    connect(&share, &QAction::triggered, this, &DecisionsController::setSharing);

    auto* page = m_panels.page;
    page->setSizes(m_desk.services.settings.value(sizesKey).toByteArray());
    connect(page, &ReviewPage::deskRequested, this, &DecisionsController::end);
    connect(page, &ReviewPage::editRequested, this, &DecisionsController::edit);
    connect(page, &ReviewPage::articleRequested, this, &DecisionsController::showArticle);
    connect(page, &ReviewPage::fixRequested, this,
        [this] { m_panels.problems->fixArticle(m_desk.reviewSession.neighbor(0)); });
    connect(page, &ReviewPage::saveRequested, m_panels.saveAll, &QAction::trigger);
    connect(page, &ReviewPage::laterRequested, this, [this] {
        end();
        m_desk.search.setText(u"is:later"_s);
    });
    connect(page, &ReviewPage::reportRequested, &report, &QAction::trigger);
    m_desk.reviewSession.setMustConfirm([this](RowId row) { return m_panels.problems->mustConfirm(row); });
    connect(&m_desk.reviewSession, &ReviewSession::changed, this, &DecisionsController::showProblems);
    connect(&m_desk.review, &Review::changed, this, &DecisionsController::showProblems);
    connect(&m_desk.loader, &FolderLoader::opened, this, [this] {
        end();
        updateActions();
    });

    connect(&m_desk.seen, &SeenService::changed, m_panels.digest,
        [this] { m_panels.digest->setDigest(m_desk.seen.digest()); });
    connect(m_panels.digest, &DigestBar::queryRequested, &m_desk.search, &Search::setText);
    connect(m_panels.digest, &DigestBar::seenRequested, this, [this] {
        auto& seen = m_desk.seen;
        const auto takeBack = std::make_shared<std::function<void()>>();
        m_desk.commands.decide(
            tr("Seen up to here"), [&seen, takeBack] { *takeBack = seen.markSeen(); }, [takeBack] { (*takeBack)(); });
    });
    connect(&m_desk.seen, &SeenService::failed, m_panels.status, &StatusStrip::sayQuietly);
    for (auto* source : {&later, &applyAgain})
        source->setEnabled(false);
    connect(&m_desk.state, &DeskState::selectedChanged, this, &DecisionsController::updateActions);
    updateActions();
}

/// The articles that the table shows, but those that cannot be read.
std::vector<RowId> DecisionsController::queue() const
{
    auto rows = m_desk.table.rows();
    const auto& library = m_desk.store.library();
    std::erase_if(rows, [&](RowId id) { return !library.contains(id) || library.row(id).error.has_value(); });
    return rows;
}

void DecisionsController::begin()
{
    const auto rows = queue();
    review.setChecked(false);
    if (rows.empty()) {
        m_panels.status->say(tr("There is no article to review"));
        return;
    }
    const auto search = m_desk.search.text().trimmed();
    m_panels.page->setHeading(search.isEmpty() ? tr("all articles") : search);
    m_panels.page->setReasons(m_desk.decisions.lastReasons());
    m_formerPage = m_panels.pages->currentWidget();
    m_formerTab = m_panels.fields->currentIndex();
    m_panels.fields->setCurrentIndex(0);
    m_panels.pages->setCurrentWidget(m_panels.page); // hides the docks
    Q_EMIT begun();
    m_panels.story->setUpright(true);
    m_desk.reviewSession.begin(rows, m_desk.state.current());
    review.setChecked(true);
}

void DecisionsController::end()
{
    if (!m_desk.reviewSession.isRunning())
        return;
    m_desk.form.endTyping();
    m_desk.reviewSession.end();
    m_panels.story->setUpright(false);
    Q_EMIT ended();
    m_panels.fields->setCurrentIndex(m_formerTab);
    m_panels.pages->setCurrentWidget(m_formerPage);
    m_panels.table->reveal({m_desk.state.current()});
    m_panels.table->setFocus(Qt::OtherFocusReason);
    review.setChecked(false);
}

/// The fields in place of the article as readers see it.
void DecisionsController::edit()
{
    m_panels.fields->setCurrentWidget(m_panels.inspector);
    m_panels.inspector->goToField(KeyPath::ofKey("title"));
}

void DecisionsController::showArticle()
{
    m_desk.form.endTyping();
    m_panels.fields->setCurrentIndex(0);
}

void DecisionsController::showProblems()
{
    const auto row = m_desk.reviewSession.neighbor(0);
    if (!m_desk.reviewSession.isRunning() || row == noRow)
        return;
    const auto findings = m_desk.review.findings(row);
    const auto worst = std::max_element(
        findings.begin(), findings.end(), [](const Finding* a, const Finding* b) { return a->severity < b->severity; });
    if (worst == findings.end() || (*worst)->severity == Severity::Hint) {
        m_panels.page->setProblems({}, false, false);
        return;
    }
    const auto count = static_cast<int>(std::count_if(
        findings.begin(), findings.end(), [](const Finding* each) { return each->severity > Severity::Hint; }));
    const auto first = sentenceWithName(**worst);
    m_panels.page->setProblems(count == 1 ? first : tr("%1 And %n more.", nullptr, count - 1).arg(first),
        (*worst)->severity == Severity::Error,
        std::any_of(findings.begin(), findings.end(), [](const Finding* each) { return each->isFixable(); }));
}

void DecisionsController::updateActions()
{
    const auto& selected = m_desk.state.selected();
    const auto& library = m_desk.store.library();
    later.setEnabled(!selected.empty());
    applyAgain.setEnabled(std::any_of(selected.begin(), selected.end(), [&](RowId id) {
        return library.contains(id) && isOverruled(library.annotations().decision(id), library.row(id));
    }));
    const auto shared = m_desk.services.settings.value(sharedRootsKey).toStringList();
    std::set<std::string> roots;
    for (const auto& root : m_desk.loader.roots()) {
        if (shared.contains(QFile::decodeName(QByteArray::fromStdString(root))))
            roots.insert(root);
    }
    share.setEnabled(!m_desk.loader.roots().empty());
    report.setEnabled(!m_desk.loader.roots().empty());
    share.setChecked(!roots.empty());
    m_desk.decisions.setShared(std::move(roots));
}

void DecisionsController::setSharing(bool isSharing)
{
    auto shared = m_desk.services.settings.value(sharedRootsKey).toStringList();
    for (const auto& root : m_desk.loader.roots()) {
        const auto name = QFile::decodeName(QByteArray::fromStdString(root));
        shared.removeAll(name);
        if (isSharing)
            shared << name;
    }
    m_desk.services.settings.setValue(sharedRootsKey, shared);
    updateActions();
    m_panels.status->say(isSharing ? tr("Your decisions from now on are written into the folder's .stet")
                                   : tr("Your decisions from now on are private"));
}

void DecisionsController::putOff()
{
    const auto& rows = m_desk.state.selected();
    m_desk.commands.setVerdict(
        rows, Verdict::Later, {}, tr("Put off %n article(s) for later", nullptr, static_cast<int>(rows.size())));
}

void DecisionsController::applyDecisions()
{
    m_desk.commands.applyDecisions(m_desk.state.selected());
}

void DecisionsController::remember()
{
    m_desk.services.settings.setValue(sizesKey, m_panels.page->sizes());
}

} // namespace stet
