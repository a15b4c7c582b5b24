#include "widgets/decisions/report_dialog.h"

#include "ui_report_dialog.h"

#include <QDateTime>
#include <QFontDatabase>
#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace stet {

using namespace Qt::StringLiterals;

namespace {

const QString reportKey = u"report/arrangement"_s;
const QString reportSizeKey = u"report/size"_s;
constexpr QSize reportFirstSize(760, 520);
constexpr int longestShown = 500'000; // characters; the rest is in the file
constexpr std::int64_t msPerDay = 86'400'000;
constexpr std::int64_t msPerSecond = 1000;

/// In the order of the list.
enum class ReportRange
{
    Today,
    Yesterday,
    Week,
    Month,
    All,
    Days, ///< that the person gives
};

struct ReportKind
{
    ReportFormat format;
    QString name;
    QString ending;
};

const std::vector<ReportKind>& reportKinds()
{
    static const std::vector<ReportKind> kinds{{ReportFormat::Text, ReportDialog::tr("Text"), u"txt"_s},
        {ReportFormat::Markdown, u"Markdown"_s, u"md"_s}, {ReportFormat::Csv, u"CSV"_s, u"csv"_s},
        {ReportFormat::JsonLines, ReportDialog::tr("JSON lines"), u"jsonl"_s},
        {ReportFormat::Html, u"HTML"_s, u"html"_s}};
    return kinds;
}

} // namespace

ReportDialog::ReportDialog(
    DecisionReportJob& job, Clipboard& clipboard, Settings& settings, Clock clock, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ReportDialog>())
    , m_job(job)
    , m_clipboard(clipboard)
    , m_settings(settings)
    , m_clock(std::move(clock))
{
    m_ui->setupUi(this);
    m_ui->text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->range->addItems({tr("Today"), tr("Yesterday"), tr("The last 7 days"), tr("The last 30 days"), tr("All days"),
        tr("These days:")});
    for (const auto& kind : reportKinds())
        m_ui->format->addItem(kind.name);
    const auto arrangement = m_settings.value(reportKey).toString();
    m_ui->range->setCurrentIndex(std::clamp(arrangement.section(u' ', 0, 0).toInt(), 0, m_ui->range->count() - 1));
    m_ui->format->setCurrentIndex(std::clamp(arrangement.section(u' ', 1, 1).toInt(), 0, m_ui->format->count() - 1));
    const auto today = QDateTime::fromSecsSinceEpoch(m_clock(), QTimeZone::utc()).date();
    for (auto* date : {m_ui->first, m_ui->last}) {
        date->setDate(today);
        connect(date, &QDateEdit::dateChanged, this, &ReportDialog::ask);
    }
    const auto size = m_settings.value(reportSizeKey).toSize();
    resize(size.isValid() ? size : reportFirstSize);
    connect(m_ui->range, &QComboBox::currentIndexChanged, this, &ReportDialog::ask);
    connect(m_ui->format, &QComboBox::currentIndexChanged, this, &ReportDialog::ask);
    connect(m_ui->copy, &QPushButton::clicked, this, [this] { m_clipboard.setText(QString::fromUtf8(m_report)); });
    connect(m_ui->save, &QPushButton::clicked, this, &ReportDialog::save);
    connect(&m_job, &DecisionReportJob::made, this, &ReportDialog::take);
}

ReportDialog::~ReportDialog() = default;

void ReportDialog::show(std::vector<std::string> roots)
{
    m_roots = std::move(roots);
    ask();
    QDialog::show();
    raise();
    activateWindow();
}

ReportFormat ReportDialog::format() const
{
    return reportKinds()[static_cast<std::size_t>(m_ui->format->currentIndex())].format;
}

/// Days are those of UTC, as in the search.
ReportPeriod ReportDialog::period() const
{
    const auto now = m_clock() * msPerSecond;
    const auto today = now - now % msPerDay;
    constexpr auto end = std::numeric_limits<std::int64_t>::max();
    const auto startOf = [](const QDate& date) { return date.startOfDay(QTimeZone::utc()).toMSecsSinceEpoch(); };
    switch (static_cast<ReportRange>(m_ui->range->currentIndex())) {
    case ReportRange::Today:
        return {today, end};
    case ReportRange::Yesterday:
        return {today - msPerDay, today};
    case ReportRange::Week:
        return {now - 7 * msPerDay, end};
    case ReportRange::Month:
        return {now - 30 * msPerDay, end};
    case ReportRange::All:
        return {std::numeric_limits<std::int64_t>::min(), end};
    case ReportRange::Days:
        break;
    }
    const auto [first, last] = std::minmax(m_ui->first->date(), m_ui->last->date());
    return {startOf(first), startOf(last.addDays(1))};
}

void ReportDialog::ask()
{
    const bool areDaysGiven = static_cast<ReportRange>(m_ui->range->currentIndex()) == ReportRange::Days;
    m_ui->first->setVisible(areDaysGiven);
    m_ui->last->setVisible(areDaysGiven);
    m_ui->copy->setEnabled(false);
    m_ui->save->setEnabled(false);
    m_job.request(m_roots, period(), format());
}

void ReportDialog::take(const QByteArray& report, int lines, const QString& lack)
{
    m_report = report;
    const auto text = QString::fromUtf8(report);
    m_ui->text->setPlainText(text.left(longestShown));
    auto count = lines == 0 ? tr("Nothing was decided on these days") : tr("%n decision(s)", nullptr, lines);
    if (text.size() > longestShown)
        count = tr("%1, of which the first are shown").arg(count);
    m_ui->count->setText(lack.isEmpty() ? count : count + u"\n"_s + lack);
    m_ui->copy->setEnabled(lines > 0);
    m_ui->save->setEnabled(lines > 0);
}

void ReportDialog::save()
{
    const auto& kind = reportKinds()[static_cast<std::size_t>(m_ui->format->currentIndex())];
    Q_EMIT saveRequested(m_report, tr("decisions") + u'.' + kind.ending, kind.name + u" (*."_s + kind.ending + u')');
}

void ReportDialog::done(int result)
{
    m_settings.setValue(
        reportKey, QString::number(m_ui->range->currentIndex()) + u' ' + QString::number(m_ui->format->currentIndex()));
    m_settings.setValue(reportSizeKey, size());
    QDialog::done(result);
}

} // namespace stet
