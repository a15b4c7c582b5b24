#pragma once

#include "models/decisions/quality_model.h"

#include <QWidget>

#include <memory>

namespace Ui {
class QualityPanel;
}

namespace stet {

class QualityChart;

/// The scores of the articles shown, what a threshold would publish, and where scores and the editor's decisions
/// disagree.
class QualityPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `model` must outlive the panel.
    explicit QualityPanel(QualityModel& model, QWidget* parent = nullptr);
    ~QualityPanel() override;

    /// Sets the threshold of the folder, 0 to 100. The score that is tried follows it if it is another one.
    void setThreshold(double threshold);

    enum class Export
    {
        Png,
        Svg,
        Csv,
    };
    /// Returns the bytes of a file with what the panel shows.
    QByteArray exported(Export kind) const;

    /// The arrangement, for setArrangement() in a later run.
    QString arrangement() const;
    void setArrangement(const QString& arrangement);

Q_SIGNALS:
    /// The person wants the articles of QualityModel::effect() to be published and unpublished.
    void applyRequested();
    void thresholdRequested(double score);
    void queryRequested(const QString& query);
    void exportRequested(stet::QualityPanel::Export kind);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void showEffect();
    void showKept();
    void chooseRows();

    std::unique_ptr<Ui::QualityPanel> m_ui;
    QualityModel& m_model;
    QualityChart* m_chart;
    double m_threshold = 0;
};

} // namespace stet
