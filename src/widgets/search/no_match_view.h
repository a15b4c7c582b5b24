#pragma once

#include "core/query/suggestions.h"

#include <QWidget>

#include <vector>

class QAbstractScrollArea;
class QLabel;
class QVBoxLayout;

namespace stet {

/// Covers a table in which the search finds nothing: says so, and offers ways out.
class NoMatchView final : public QWidget
{
    Q_OBJECT

public:
    /// Covers `table`, which owns the view; hidden at first.
    explicit NoMatchView(QAbstractScrollArea& table);

    void setSuggestions(const std::vector<QuerySuggestion>& suggestions);

Q_SIGNALS:
    void clearRequested();
    void queryRequested(const QString& query);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void place();

    QAbstractScrollArea& m_table;
    QLabel* m_near;
    QVBoxLayout* m_suggestions;
};

} // namespace stet
