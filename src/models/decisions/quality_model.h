#pragma once

#include "core/decisions/quality_statistics.h"
#include "models/background/latest.h"
#include "models/table/article_table_model.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <string>
#include <vector>

namespace stet {

/// The scores of the rows that the table shows, counted, and what the editor decided beside them: every figure of the
/// histogram as a table, one row a step of scores, first of all articles and then of each group. While active, counts
/// in the background, shortly after rows, edits or decisions have changed.
class QualityModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Group,
        Quality,
        Published,
        Drafts,
        YesAbove, ///< decided to publish, at the lowest score of the row or above; only of all articles
        NoAbove, ///< the same, decided to keep as drafts
        Precision, ///< the share of yes among both, in percent
        ColumnCount
    };

    static constexpr int BinRole = Qt::UserRole; ///< int, index of the step of scores; qualityBinCount: without a score

    /// All must outlive the model.
    QualityModel(ArticleStore& store, const ArticleTableModel& table, Search& search, QObject* parent = nullptr);

    /// Whether the figures are visible; false at first.
    void setActive(bool active);
    /// Whether the model is active and newer figures are pending.
    bool isBusy() const { return m_isActive && (m_isStale || m_counts.isBusy() || m_effects.isBusy()); }

    QualityGrouping grouping() const { return m_grouping; }
    void setGrouping(QualityGrouping grouping);
    const QualityStatistics& statistics() const { return m_statistics; }

    /// A score to try as the threshold, 0 to 100.
    double tried() const { return m_tried; }
    void setTried(double score);
    /// What publishing by that score would change.
    const ThresholdEffect& effect() const { return m_effect; }

    /// Narrows the search to the scores from `from` on and below `to`, in place of the scores chosen so before.
    void chooseScores(double from, double to);
    /// Takes that back.
    void clearScores();
    /// Whether the search has the scores that were chosen.
    bool hasChosenScores() const;

    /// Everything as CSV with a heading, UTF-8.
    QByteArray csv() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// New figures are there.
    void counted();
    /// Of the score that is tried.
    void effectChanged();

private:
    /// A row of the table: a step of scores of a group, or what has no score.
    struct Figures
    {
        std::size_t group = 0; ///< 0: all articles; else an index after statistics().groups
        std::size_t bin = 0; ///< qualityBinCount: without a score
    };

    void count();
    void findEffect();
    void show(QualityStatistics statistics);
    QString groupName(const Figures& figures) const;
    QVariant figure(const Figures& figures, int column) const;

    ArticleStore& m_store;
    const ArticleTableModel& m_table;
    Search& m_search;
    QualityGrouping m_grouping = QualityGrouping::None;
    double m_tried = 0;
    std::string m_chosen; ///< the term that chooseScores() wrote; empty: none
    QualityStatistics m_statistics;
    ThresholdEffect m_effect;
    std::vector<Figures> m_figures;
    bool m_isActive = false;
    bool m_isStale = true; ///< something has changed since the last count began
    QTimer m_countLater;
    Latest<QualityStatistics> m_counts;
    Latest<ThresholdEffect> m_effects;
};

/// Returns the name of a group of the statistics for people, whatever it is empty for.
QString qualityGroupName(const QualityGroup& group, QualityGrouping grouping);
/// Returns the scores of a step for people, as "40–44".
QString qualityBinText(std::size_t bin);

} // namespace stet
