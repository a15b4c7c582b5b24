#include "widgets/window/status_strip.h"

#include "models/desk/article_texts.h"
#include "ui_status_strip.h"
#include "widgets/parts/icons.h"
#include "widgets/parts/theme.h"

#include <QLocale>

#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int sentenceMs = 8000;
constexpr int workShowsAfterMs = 300;
constexpr int countAfterMs = 50;
constexpr int fullBar = 1000;

} // namespace

StatusStrip::StatusStrip(ArticleStore& store, ArticleTableModel& table, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_table(table)
    , m_ui(std::make_unique<Ui::StatusStrip>())
{
    m_ui->setupUi(this);
    m_ui->cancel->setIcon(themedIcon(u"cancel"_s));
    m_ui->offer->setText(u"x"_s);
    setMinimumHeight(sizeHint().height()); // the window above does not move when something appears
    m_ui->sentenceArea->hide();
    m_ui->workArea->hide();
    m_ui->skipped->hide();
    m_ui->conflicts->hide();
    m_ui->conflicts->setIcon(themedIcon(u"conflict"_s));
    m_ui->progress->setMaximum(fullBar);
    m_sentenceEnds.setSingleShot(true);
    m_sentenceEnds.setInterval(sentenceMs);
    m_workShows.setSingleShot(true);
    m_workShows.setInterval(workShowsAfterMs);
    m_countLater.setSingleShot(true);
    m_countLater.setInterval(countAfterMs);
    connect(&m_sentenceEnds, &QTimer::timeout, this, [this] {
        if (m_offers.empty()) // an offer stays until the next act
            m_ui->sentenceArea->hide();
    });
    connect(&m_workShows, &QTimer::timeout, m_ui->workArea, &QWidget::show);
    connect(&m_countLater, &QTimer::timeout, this, &StatusStrip::showCounts);
    connect(m_ui->offer, &QAbstractButton::clicked, this, [this] { accept(0); });
    connect(m_ui->secondOffer, &QAbstractButton::clicked, this, [this] { accept(1); });
    connect(m_ui->cancel, &QAbstractButton::clicked, this, &StatusStrip::cancelRequested);
    connect(m_ui->skipped, &QAbstractButton::clicked, this, &StatusStrip::skippedRequested);
    connect(m_ui->conflicts, &QAbstractButton::clicked, this, &StatusStrip::conflictsRequested);
    const auto later = [this] {
        if (!m_countLater.isActive())
            m_countLater.start();
    };
    connect(&m_store, &ArticleStore::changed, this, later);
    connect(&m_table, &ArticleTableModel::ordered, this, later);
}

StatusStrip::~StatusStrip() = default;

void StatusStrip::say(const QString& sentence, std::vector<Offer> offers)
{
    m_offers = std::move(offers);
    m_ui->sentence->setText(sentence);
    m_ui->sentence->setToolTip({});
    std::size_t place = 0;
    for (auto* button : {m_ui->offer, m_ui->secondOffer}) {
        button->setVisible(place < m_offers.size());
        button->setText(place < m_offers.size() ? m_offers[place].text : QString());
        ++place;
    }
    m_ui->sentenceArea->show();
    m_sentenceEnds.start();
}

void StatusStrip::sayQuietly(const QString& sentence)
{
    const bool isOffering = m_sentenceEnds.isActive() && !m_offers.empty();
    if (!sentence.isEmpty() && !isOffering)
        say(sentence);
}

void StatusStrip::accept(std::size_t offer)
{
    m_ui->sentenceArea->hide();
    const auto offers = std::exchange(m_offers, {}); // the act may say something of its own
    offers[offer].act();
}

void StatusStrip::beginWork(const QString& what)
{
    m_work = what;
    setProgress(0, 0);
    m_workShows.start();
}

void StatusStrip::setProgress(qint64 done, qint64 total)
{
    const QLocale locale;
    const bool isKnown = total > 0;
    m_ui->progress->setMaximum(isKnown ? fullBar : 0); // 0: the bar shows that it does not know
    m_ui->progress->setValue(isKnown ? static_cast<int>(done * fullBar / total) : 0);
    m_ui->work->setText(
        isKnown ? tr("%1 %2 of %3").arg(m_work, locale.toString(done), locale.toString(total)) : m_work);
}

void StatusStrip::endWork()
{
    m_workShows.stop();
    m_ui->workArea->hide();
}

void StatusStrip::setSkipped(qint64 count, qint64 unreadable)
{
    m_ui->skipped->setVisible(count + unreadable > 0);
    m_ui->skipped->setText(unreadable > 0 ? tr("%n could not be read", nullptr, static_cast<int>(unreadable))
                                          : tr("%n skipped", nullptr, static_cast<int>(count)));
}

void StatusStrip::setConflicts(int count)
{
    m_ui->conflicts->setVisible(count > 0);
    m_ui->conflicts->setText(tr("%n conflict(s)", nullptr, count));
}

QString StatusStrip::countsText() const
{
    const auto& library = m_store.library();
    const auto count = static_cast<int>(library.count());
    const bool isNarrowed = !m_table.request().query->isEmpty();
    auto drafts = library.draftCount();
    auto unsaved = library.unsavedCount();
    auto unreadable = library.unreadableCount();
    if (isNarrowed) {
        drafts = unsaved = unreadable = 0;
        for (const auto id : m_table.rows()) {
            if (!library.contains(id))
                continue;
            drafts += isDraft(library.row(id)) ? 1U : 0U;
            unsaved += library.isUnsaved(id) ? 1U : 0U;
            unreadable += library.row(id).error ? 1U : 0U;
        }
    }
    QStringList parts;
    if (drafts > 0)
        parts << tr("%n draft(s)", nullptr, static_cast<int>(drafts));
    if (unsaved > 0)
        parts << tr("%n unsaved", nullptr, static_cast<int>(unsaved));
    if (unreadable > 0)
        parts << tr("%n unreadable", nullptr, static_cast<int>(unreadable));
    const auto all = isNarrowed ? tr("%1 of %n article(s)", nullptr, count).arg(QLocale().toString(m_table.rowCount()))
                                : tr("%n article(s)", nullptr, count);
    if (parts.isEmpty())
        return all;
    const auto among = parts.join(u", "_s);
    return all + u" · "_s + (isNarrowed ? tr("%1 among them").arg(among) : among);
}

void StatusStrip::showCounts()
{
    m_ui->counts->setText(m_store.library().count() > 0 ? countsText() : QString());
}

} // namespace stet
