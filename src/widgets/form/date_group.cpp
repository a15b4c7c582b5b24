#include "widgets/form/date_group.h"

#include "core/text/date_time.h"
#include "ui_date_group.h"
#include "widgets/form/field_binding.h"
#include "widgets/parts/elided_label.h"

#include <QCalendarWidget>
#include <QDateTime>
#include <QMenu>
#include <QTimeZone>
#include <QWidgetAction>

#include <algorithm>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

const auto zoneKey = u"inspector/zone"_s;
const auto datePath = KeyPath::ofKey("publishedDateTime");

} // namespace

DateGroup::DateGroup(ArticleForm& form, Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::DateGroup>())
    , m_form(form)
    , m_settings(settings)
{
    m_ui->setupUi(this);
    makeSecondary(*m_ui->words);
    m_ui->zone->setCurrentIndex(std::clamp(settings.value(zoneKey).toInt(), 0, m_ui->zone->count() - 1));
    const auto read = [this](const KeyPath& path, const QString& text) {
        const auto before = m_form.value(path).value;
        const auto written = writtenDate(text, zone(), before ? QString::fromStdString(before->text) : QString());
        return readDate(path, written.value_or(text));
    };
    m_date = new FieldBinding(form, datePath, m_ui->date, read);
    showZone();
    connect(m_ui->zone, &QComboBox::activated, this, [this](int index) {
        m_settings.setValue(zoneKey, index);
        showZone();
    });
    connect(m_ui->calendar, &QToolButton::clicked, this, &DateGroup::showCalendar);
    connect(&m_form, &ArticleForm::changed, this, &DateGroup::showDate);
    showDate();
}

DateGroup::~DateGroup() = default;

DateZone DateGroup::zone() const
{
    return static_cast<DateZone>(m_ui->zone->currentIndex());
}

void DateGroup::showZone()
{
    m_date->setDisplay([zone = zone()](const QString& written) { return shownDate(written, zone); });
    showDate();
}

void DateGroup::showDate()
{
    const auto value = m_form.value(datePath).value;
    const auto written = value ? QString::fromStdString(value->text) : QString();
    m_ui->calendar->setEnabled(!m_form.rows().empty() && !m_form.error());
    m_ui->words->setText(dateInWords(written, zone()));
    m_ui->words->setVisible(!m_ui->words->text().isEmpty());
}

void DateGroup::showCalendar()
{
    const auto value = m_form.value(datePath).value;
    const auto written = value ? QString::fromStdString(value->text) : QString();
    const auto seconds = parseDateTime(written.toStdString());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* calendar = new QCalendarWidget(menu);
    // The day that stands in the line, in whichever zone that is.
    const auto shown = parseDateTime(m_ui->date->text().trimmed().toStdString());
    if (shown)
        calendar->setSelectedDate(QDateTime::fromSecsSinceEpoch(*shown, QTimeZone::utc()).date());
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    connect(calendar, &QCalendarWidget::clicked, this, [=, this](QDate day) {
        menu->close();
        const auto text = m_ui->date->text().trimmed();
        const auto isTime = [](QChar c) { return c == u'T' || c == u't' || c == u' '; };
        const auto time = std::find_if(text.begin(), text.end(), isTime);
        const auto kept = text.mid(time - text.begin());
        m_date->type(day.toString(Qt::ISODate) + (shown ? kept : seconds ? u""_s : u"T00:00:00Z"_s));
    });
    menu->popup(m_ui->calendar->mapToGlobal(QPoint(0, m_ui->calendar->height())));
}

} // namespace stet
