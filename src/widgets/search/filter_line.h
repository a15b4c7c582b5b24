#pragma once

#include "models/desk/search.h"
#include "models/desk/search_completion.h"

#include <QLineEdit>
#include <QPointer>
#include <QTimer>

class QCompleter;
class QLabel;
class QStringListModel;

namespace stet {

/// The search line. Typed text becomes the search at once; Escape clears it, then leaves the line. Errors are
/// underlined and explained below the line. Completes values while typing, names of fields with Ctrl+Space.
class FilterLine final : public QLineEdit
{
    Q_OBJECT

public:
    /// `search` must outlive the line.
    explicit FilterLine(Search& search, QWidget* parent = nullptr);
    ~FilterLine() override;

    /// Sets where completion gets the values of fields.
    void setValues(FieldValuesOf valuesOf) { m_valuesOf = std::move(valuesOf); }
    /// Newer values are available: updates the suggestions.
    void takeValues();
    /// The explanation below the line; empty if there is none. For tests and assistive technology.
    QString explanation() const;

Q_SIGNALS:
    /// The person has finished with the line; focus goes to the table.
    void left();
    /// The person asked for help on what to write here.
    void helpRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showParseError();
    void explain();
    void complete(bool isAskedFor);
    void takeCompletion(const QString& candidate);

    Search& m_search;
    FieldValuesOf m_valuesOf;
    QCompleter* m_completer;
    QStringListModel* m_candidates;
    QPointer<QLabel> m_note; ///< a child of the window, below the line
    bool m_isCompleting = false; ///< the suggestions match the last typed text
    QTimer m_explainLater; ///< waits until the person has finished the word
};

} // namespace stet
