#include "widgets/window/status_strip.h"

#include "ui_status_strip.h"
#include "widgets/parts/icons.h"

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
    m_ui->sentenceArea->hide();
    m_ui->workArea->hide();
    m_ui->skipped->hide();
    m_ui->progress->setMaximum(fullBar);
    m_sentenceEnds.setSingleShot(true);
    m_sentenceEnds.setInterval(sentenceMs);
    m_workShows.setSingleShot(true);
    m_workShows.setInterval(workShowsAfterMs);
    m_countLater.setSingleShot(true);
    m_countLater.setInterval(countAfterMs);
    connect(&m_sentenceEnds, &QTimer::timeout, m_ui->sentenceArea, &QWidget::hide);
    connect(&m_workShows, &QTimer::timeout, m_ui->workArea, &QWidget::show);
    connect(&m_countLater, &QTimer::timeout, this, &StatusStrip::showCounts);
    connect(m_ui->offer, &QAbstractButton::clicked, this, [this] { accept(0); });
    connect(m_ui->secondOffer, &QAbstractButton::clicked, this, [this] { accept(1); });
    connect(m_ui->cancel, &QAbstractButton::clicked, this, &StatusStrip::cancelRequested);
    connect(m_ui->skipped, &QAbstractButton::clicked, this, &StatusStrip::skippedRequested);
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

QString StatusStrip::countsText() const
{
    const auto& library = m_store.library();
    const auto count = static_cast<int>(library.count());
    const bool isNarrowed = !m_table.request().query->isEmpty();
    QStringList parts{isNarrowed ? tr("%1 of %n article(s)", nullptr, count).arg(m_table.rowCount())
                                 : tr("%n article(s)", nullptr, count)};
    if (const auto drafts = static_cast<int>(library.draftCount()); drafts > 0)
        parts << tr("%n draft(s)", nullptr, drafts);
    if (library.unsavedCount() > 0)
        parts << tr("%n unsaved", nullptr, static_cast<int>(library.unsavedCount()));
    if (const auto unreadable = static_cast<int>(library.unreadableCount()); unreadable > 0)
        parts << tr("%n unreadable", nullptr, unreadable);
    return parts.join(u", "_s);
}

void StatusStrip::showCounts()
{
    m_ui->counts->setText(m_store.library().count() > 0 ? countsText() : QString());
}

} // namespace stet
