#pragma once

#include "models/search/facets_model.h"

#include <QSet>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace Ui {
class FacetsPanel;
}

namespace stet {

/// The facets with their counts. A click, Enter or Space on a value includes it, another excludes it, a third clears
/// it; the search line follows.
class FacetsPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `model` must outlive the panel.
    explicit FacetsPanel(FacetsModel& model, QWidget* parent = nullptr);
    ~FacetsPanel() override;

    /// What the person expanded and collapsed, for setFolded() in a later run.
    QStringList folded() const { return m_turned.values(); }
    void setFolded(const QStringList& folded);

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void choose(const QModelIndex& index);
    void showMenu(const QPoint& place);
    void unfold(const QModelIndex& parent, int first, int last);
    void turn(const QModelIndex& index, bool unfolded);
    void fitCounts();

    std::unique_ptr<Ui::FacetsPanel> m_ui;
    FacetsModel& m_model;
    QTimer m_fitCounts;
    QSet<QString> m_turned; ///< terms of collapsed groups, which start expanded, and of expanded values
};

} // namespace stet
