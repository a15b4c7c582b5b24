#include "app/controllers/quality_controller.h"

#include "widgets/bulk/bulk_dialog.h"

#include <QDir>

namespace stet {

using namespace Qt::StringLiterals;

namespace {

const QString arrangementKey = u"quality/arrangement"_s;

} // namespace

QualityController::QualityController(Desk& desk, const Panels& panels, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_panels(panels)
{
    auto* panel = m_panels.quality;
    panel->setArrangement(m_desk.services.settings.value(arrangementKey).toString());
    panel->setThreshold(m_desk.review.threshold());
    connect(&m_desk.review, &Review::settingsRead, panel,
        [this] { m_panels.quality->setThreshold(m_desk.review.threshold()); });
    connect(panel, &QualityPanel::queryRequested, &m_desk.search, &Search::setText);
    connect(panel, &QualityPanel::applyRequested, this, [this] {
        m_desk.store.quiet().when(Activity::Typing | Activity::Edits,
            [this] { m_panels.bulk->askToFollowScore(m_desk.table.rows(), m_desk.quality.tried()); });
    });
    connect(panel, &QualityPanel::thresholdRequested, this, &QualityController::setThreshold);
    connect(panel, &QualityPanel::exportRequested, this, &QualityController::exportAs);
}

/// Of the first opened folder, whose threshold the panel shows.
void QualityController::setThreshold(double score)
{
    const auto& roots = m_desk.loader.roots();
    if (!roots.empty())
        m_desk.folderSettings.make(
            roots.front(), SetThreshold{score}, tr("Minimum quality worth publishing: %1").arg(score));
}

void QualityController::exportAs(QualityPanel::Export kind)
{
    const auto [ending, kinds] = kind == QualityPanel::Export::Png ? std::pair(u"png"_s, tr("Pictures (*.png)"))
        : kind == QualityPanel::Export::Svg                        ? std::pair(u"svg"_s, tr("Drawings (*.svg)"))
                                                                   : std::pair(u"csv"_s, tr("Tables (*.csv)"));
    const auto path = m_desk.services.asker.askForExport(
        m_panels.window, QDir::home().filePath(tr("quality") + u'.' + ending), kinds);
    if (!path.isEmpty())
        m_desk.exports.write(path, m_panels.quality->exported(kind));
}

void QualityController::remember()
{
    m_desk.services.settings.setValue(arrangementKey, m_panels.quality->arrangement());
}

} // namespace stet
