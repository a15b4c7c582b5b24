#include "widgets/decisions/digest_bar.h"

#include "core/messages/error_messages.h"
#include "models/desk/article_texts.h"
#include "widgets/parts/icons.h"
#include "widgets/parts/theme.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStringList>
#include <QTimeZone>
#include <QToolButton>

#include <array>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int daysInWeek = 7;

} // namespace

QString momentInWords(std::int64_t time, std::int64_t now)
{
    const auto then = QDateTime::fromSecsSinceEpoch(time);
    const auto days = then.date().daysTo(QDateTime::fromSecsSinceEpoch(now).date());
    const QLocale locale;
    const auto clock = locale.toString(then.time(), QLocale::ShortFormat);
    if (days == 0)
        return clock;
    if (days > 0 && days < daysInWeek)
        return locale.dayName(then.date().dayOfWeek()) + u' ' + clock;
    return locale.toString(then.date(), QLocale::ShortFormat) + u' ' + clock;
}

DigestBar::DigestBar(Clock clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(std::move(clock))
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(8, 2, 8, 3);
    m_row->setSpacing(4);
    for (const auto& query :
        {u"is:new"_s, u"is:updated -flipped:published -flipped:draft"_s, u"flipped:published"_s, u"flipped:draft"_s})
        m_counts.push_back(addCount(query));
    m_gone = addLabel();
    m_since = new QToolButton(this);
    m_since->setAutoRaise(true);
    connect(m_since, &QToolButton::clicked, this, [this] {
        const auto moment = QDateTime::fromSecsSinceEpoch(m_digest.time, QTimeZone::utc());
        Q_EMIT queryRequested(u"since:"_s + moment.toString(Qt::ISODate));
    });
    m_row->addWidget(m_since);
    m_row->addStretch(1);
    auto* seen = new QPushButton(tr("Seen Up to Here"), this);
    seen->setToolTip(tr("Nothing is new any more, until others write again. Can be undone"));
    connect(seen, &QPushButton::clicked, this, &DigestBar::seenRequested);
    m_row->addWidget(seen);
    auto* close = new QToolButton(this);
    close->setIcon(themedIcon(u"close"_s));
    close->setAutoRaise(true);
    close->setToolTip(tr("Dismiss"));
    close->setAccessibleName(tr("Dismiss"));
    connect(close, &QToolButton::clicked, this, &DigestBar::dismiss);
    m_row->addWidget(close);
    hide();
}

QToolButton* DigestBar::addCount(const QString& query)
{
    auto* button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setToolTip(tr("Show these articles"));
    connect(button, &QToolButton::clicked, this, [this, query] { Q_EMIT queryRequested(query); });
    m_row->addWidget(button);
    return button;
}

QLabel* DigestBar::addLabel()
{
    auto* label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    m_row->addWidget(label);
    return label;
}

void DigestBar::setDigest(const SeenDigest& digest)
{
    if (m_digest == digest)
        return;
    m_digest = digest;
    const auto count = [](std::size_t number) { return static_cast<int>(number); };
    const std::array texts{std::pair(digest.added, tr("%n new", nullptr, count(digest.added))),
        std::pair(digest.changed, tr("%n changed", nullptr, count(digest.changed))),
        std::pair(digest.published, tr("%n published by others", nullptr, count(digest.published))),
        std::pair(digest.unpublished, tr("%n made drafts by others", nullptr, count(digest.unpublished)))};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        m_counts[i]->setText(texts[i].second);
        m_counts[i]->setVisible(texts[i].first > 0);
    }
    m_gone->setText(tr("%n gone", nullptr, count(digest.gone)));
    m_gone->setVisible(digest.gone > 0);
    QStringList names;
    for (const auto& name : digest.goneNames)
        names << printable(name);
    if (digest.gone > digest.goneNames.size())
        names << u"…"_s;
    m_gone->setToolTip(plainToolTip(names.join(u'\n')));
    m_since->setText(tr("since %1").arg(momentInWords(digest.time, m_clock())));
    auto since = tr("Show all files written since");
    if (digest.reheated > 0)
        since += u'\n' + tr("Of %n more only the heat has changed", nullptr, count(digest.reheated));
    m_since->setToolTip(plainToolTip(since));
    setVisible(!digest.isEmpty());
}

void DigestBar::dismiss()
{
    hide();
}

void DigestBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto colors = stateColors(palette());
    auto tint = colors.accent;
    tint.setAlphaF(0.08F);
    painter.fillRect(rect(), tint);
    painter.fillRect(0, height() - 1, width(), 1, colors.line);
}

} // namespace stet
