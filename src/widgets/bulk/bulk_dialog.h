#pragma once

#include "models/bulk/bulk_rehearsal.h"
#include "models/search/known_values.h"
#include "widgets/parts/seams.h"

#include <QDialog>
#include <QTimer>

#include <memory>
#include <vector>

class QStringListModel;

namespace Ui {
class BulkDialog;
}

namespace stet {

/// Asks what to do to many articles, and shows below what that will do to each before anything is done. Not modal.
class BulkDialog final : public QDialog
{
    Q_OBJECT

public:
    /// All must outlive the dialog.
    BulkDialog(BulkRehearsal& rehearsal, const ArticleStore& store, KnownValues& values, Settings& settings,
        QWidget* parent = nullptr);
    ~BulkDialog() override;

    /// The articles that a bulk change may be about.
    struct Scopes
    {
        std::vector<RowId> selected{};
        std::vector<RowId> shown{}; ///< in the table
    };
    /// Begins with a verb and, unless it is about publishing, a field (a key path).
    void ask(BulkVerb verb, const QString& field, Scopes scopes);
    /// Asks whether decisions are to be applied to these articles, which were overruled.
    void askToApplyDecisions(std::vector<RowId> overruled);
    /// Begins with publishing these articles, those of the table, from a score on.
    void askToFollowScore(std::vector<RowId> shown, double score);
    /// Whether the rehearsal shown is that of what was typed.
    bool isSettled() const { return !m_soon.isActive() && !m_rehearsal.isBusy(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void connectParts();
    void open(Scopes scopes);
    BulkVerb verb() const;
    QString field() const;
    const std::vector<RowId>& scope() const;
    void fitVerb();
    void completeValues();
    void follow(const Change& change);
    void rehearse();
    void turnSelected();
    void showProgress(qint64 done, qint64 total);
    void showSummary();
    void apply();

    std::unique_ptr<Ui::BulkDialog> m_ui;
    BulkRehearsal& m_rehearsal;
    const ArticleStore& m_store;
    KnownValues& m_values;
    Settings& m_settings;
    Scopes m_scopes;
    QStringListModel* m_known; ///< values of the field, for completion
    QTimer m_soon; ///< not for each of several keys
};

} // namespace stet
