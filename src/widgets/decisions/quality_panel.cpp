#include "widgets/decisions/quality_panel.h"

#include "core/messages/error_messages.h"
#include "core/query/query_text.h"
#include "models/desk/article_texts.h"
#include "ui_quality_panel.h"
#include "widgets/decisions/quality_chart.h"
#include "widgets/parts/table_looks.h"

#include <QLocale>
#include <QMenu>

#include <algorithm>
#include <cmath>

namespace stet {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostKeptLines = 3; // of the list without scrolling
constexpr double aboveAll = 101; // no score is

QString keptText(const KeptProvider& provider)
{
    return QualityPanel::tr("%1: %2 of %3 kept, %4 expected")
        .arg(printable(provider.name), QString::number(provider.kept), QString::number(provider.decided),
            QString::number(std::lround(provider.expected)));
}

} // namespace

QualityPanel::QualityPanel(QualityModel& model, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::QualityPanel>())
    , m_model(model)
    , m_chart(new QualityChart(model))
{
    m_ui->setupUi(this);
    m_ui->chartArea->setWidget(m_chart);
    m_ui->figureTable->setModel(&m_model);
    setTableLooks(*m_ui->figureTable);
    m_ui->qualityGrouping->addItems({tr("All together"), tr("By provider"), tr("By topic"), tr("By month")});
    auto* menu = new QMenu(m_ui->exportAs);
    for (const auto& [kind, text] : {std::pair(Export::Png, tr("Picture (PNG)…")),
             std::pair(Export::Svg, tr("Drawing (SVG)…")), std::pair(Export::Csv, tr("Figures (CSV)…"))})
        connect(
            menu->addAction(text), &QAction::triggered, this, [this, kind = kind] { Q_EMIT exportRequested(kind); });
    m_ui->exportAs->setMenu(menu);

    connect(m_ui->qualityGrouping, &QComboBox::currentIndexChanged, this,
        [this](int index) { m_model.setGrouping(static_cast<QualityGrouping>(index)); });
    connect(m_ui->figures, &QToolButton::toggled, this, [this](bool isOn) {
        m_ui->pages->setCurrentWidget(isOn ? static_cast<QWidget*>(m_ui->figureTable) : m_ui->chartArea);
    });
    connect(m_ui->figureTable, &QTableView::activated, this, &QualityPanel::chooseRows);
    connect(m_ui->applyScore, &QPushButton::clicked, this, &QualityPanel::applyRequested);
    connect(m_ui->setThreshold, &QPushButton::clicked, this, [this] { Q_EMIT thresholdRequested(m_model.tried()); });
    connect(m_ui->kept, &QListWidget::itemActivated, this,
        [this](const QListWidgetItem* item) { Q_EMIT queryRequested(item->data(Qt::UserRole).toString()); });
    connect(m_ui->kept, &QListWidget::itemClicked, m_ui->kept, &QListWidget::itemActivated);
    connect(&m_model, &QualityModel::counted, this, &QualityPanel::showKept);
    connect(&m_model, &QualityModel::effectChanged, this, &QualityPanel::showEffect);
    showKept();
    showEffect();
}

QualityPanel::~QualityPanel() = default;

void QualityPanel::setThreshold(double threshold)
{
    if (threshold == m_threshold) // settings are read again often; what is tried stays
        return;
    m_threshold = threshold;
    m_chart->setThreshold(threshold);
    m_model.setTried(threshold);
    showEffect();
}

/// Narrows the search to the scores of the selected rows.
void QualityPanel::chooseRows()
{
    int first = static_cast<int>(qualityBinCount);
    int last = -1;
    for (const auto& index : m_ui->figureTable->selectionModel()->selectedRows(QualityModel::Quality)) {
        const auto bin = index.data(QualityModel::BinRole).toInt();
        if (bin >= static_cast<int>(qualityBinCount)) // no score
            continue;
        first = std::min(first, bin);
        last = std::max(last, bin);
    }
    if (last < 0)
        return;
    const bool isToEnd = last + 1 == static_cast<int>(qualityBinCount);
    m_model.chooseScores(first * qualityBinWidth, isToEnd ? aboveAll : (last + 1) * qualityBinWidth);
}

void QualityPanel::showEffect()
{
    const auto& effect = m_model.effect();
    const auto score = numberText(m_model.tried());
    QStringList parts;
    if (!effect.publish.empty())
        parts << tr("publish %n draft(s)", nullptr, static_cast<int>(effect.publish.size()));
    if (!effect.unpublish.empty())
        parts << tr("unpublish %n article(s)", nullptr, static_cast<int>(effect.unpublish.size()));
    const bool isChange = !parts.isEmpty();
    auto sentence
        = isChange ? tr("%1: would %2.").arg(score, parts.join(u", "_s)) : tr("%1: would change nothing.").arg(score);
    if (effect.decided > 0)
        sentence += u' '
            + tr("%n more you decided by hand: they stay as they are.", nullptr, static_cast<int>(effect.decided));
    m_ui->scoreEffect->setText(sentence);
    m_ui->applyScore->setEnabled(isChange);
    m_ui->setThreshold->setEnabled(m_model.tried() != m_threshold);
}

void QualityPanel::showKept()
{
    const auto& kept = m_model.statistics().kept;
    m_ui->kept->clear();
    for (const auto& provider : kept) {
        auto* item = new QListWidgetItem(keptText(provider), m_ui->kept);
        item->setData(Qt::UserRole, QString::fromStdString(exactTerm(QueryField::Provider, provider.name)));
        item->setToolTip(plainToolTip(tr("Show these articles")));
    }
    m_ui->keptHeading->setVisible(!kept.empty());
    m_ui->kept->setVisible(!kept.empty());
    const auto lines = std::min(static_cast<int>(kept.size()), mostKeptLines);
    if (lines > 0)
        m_ui->kept->setFixedHeight(lines * m_ui->kept->sizeHintForRow(0) + 2 * m_ui->kept->frameWidth());
}

QByteArray QualityPanel::exported(Export kind) const
{
    switch (kind) {
    case Export::Png:
        return m_chart->png();
    case Export::Svg:
        return m_chart->svg();
    case Export::Csv:
        return m_model.csv();
    }
    return {};
}

QString QualityPanel::arrangement() const
{
    return QString::number(m_ui->qualityGrouping->currentIndex())
        + (m_ui->figures->isChecked() ? u" figures"_s : QString());
}

void QualityPanel::setArrangement(const QString& arrangement)
{
    m_ui->qualityGrouping->setCurrentIndex(
        std::clamp(arrangement.section(u' ', 0, 0).toInt(), 0, m_ui->qualityGrouping->count() - 1));
    m_ui->figures->setChecked(arrangement.endsWith(u"figures"));
}

void QualityPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_model.setActive(true);
}

void QualityPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_model.setActive(false);
}

} // namespace stet
