#include "widgets/window/warning_bars.h"

#include "widgets/parts/icon_label.h"
#include "widgets/parts/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int warningIconSide = 16;

/// One warning: a tint across the window, with a line below it.
class WarningBar final : public QWidget
{
public:
    WarningBar(const QString& text, const std::vector<WarningBars::Act>& acts, QWidget* parent)
        : QWidget(parent)
    {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(12, 6, 8, 6);
        auto* icon = new IconLabel(this);
        icon->setIcon(u"warning"_s, IconLabel::Tone::Warning, warningIconSide);
        row->addWidget(icon);
        auto* sentence = new QLabel(text, this);
        sentence->setTextFormat(Qt::PlainText);
        sentence->setWordWrap(true);
        sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
        row->addWidget(sentence, 1);
        for (const auto& act : acts) {
            auto* button = new QPushButton(act.text, this);
            connect(button, &QPushButton::clicked, this, act.act);
            row->addWidget(button);
        }
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        const auto colors = stateColors(palette());
        auto tint = colors.warning;
        tint.setAlphaF(0.12F);
        painter.fillRect(rect(), tint);
        painter.fillRect(0, height() - 1, width(), 1, colors.line);
    }
};

} // namespace

WarningBars::WarningBars(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    hide();
}

void WarningBars::show(const QString& name, const QString& text, const std::vector<Act>& acts)
{
    remove(name);
    auto* bar = new WarningBar(text, acts, this);
    bar->setObjectName(name);
    bar->setAccessibleName(text);
    m_column->addWidget(bar);
    m_bars.emplace(name, bar);
    setVisible(true);
}

void WarningBars::remove(const QString& name)
{
    const auto bar = m_bars.find(name);
    if (bar == m_bars.end())
        return;
    bar->second->hide();
    bar->second->deleteLater(); // one of its buttons may be at work
    m_bars.erase(bar);
    setVisible(!m_bars.empty());
}

} // namespace stet
