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

/// The search line. What is typed becomes the search at once; Escape clears it, then leaves. A mistake is underlined
/// where it stands and explained below the line. Values are completed while typing, names of fields with Ctrl+Space.
class FilterLine final : public QLineEdit
{
    Q_OBJECT

public:
    /// `search` must outlive the line.
    explicit FilterLine(Search& search, QWidget* parent = nullptr);
    ~FilterLine() override;

    /// Where completion gets the values of fields from.
    void setValues(FieldValuesOf valuesOf) { m_valuesOf = std::move(valuesOf); }
    /// There are newer values: what is offered is offered again.
    void takeValues();
    /// The explanation below the line; empty while there is none. For tests and assistive technology.
    QString explanation() const;

Q_SIGNALS:
    /// The person is done with the line; the table is next.
    void left();
    /// The person wants to know what can be written here.
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
    bool m_isCompleting = false; ///< what is offered is for what was typed last
    QTimer m_explainLater; ///< not while the person is in the middle of a word
};

} // namespace stet
