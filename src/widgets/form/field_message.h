#pragma once

#include "models/article/field_problem.h"

#include <QWidget>

#include <optional>

class QLabel;
class QToolButton;

namespace stet {

/// A line below a field: why typed text is not applied, what is wrong with the value, what cannot be edited, or that an
/// empty field could be removed.
class FieldMessage final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldMessage(QWidget* parent = nullptr);

    void setParseError(const QString& sentence);
    /// As above, and offers to discard the text.
    void setRefusal(const QString& sentence);
    void setNote(const QString& sentence);
    void offerRemoval();
    /// Clears the message if there is none.
    void setProblem(const FieldProblem* problem);
    /// Hides the message and takes no space.
    void clear();

Q_SIGNALS:
    void removalRequested();
    void fixRequested();
    void discardRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void show(const QString& sentence, std::optional<Severity> severity, QToolButton* button = nullptr);
    void updateColor();

    QLabel* m_sentence;
    QToolButton* m_remove;
    QToolButton* m_fix;
    QToolButton* m_discard;
    std::optional<Severity> m_severity; ///< of what the sentence says; nullopt: none
};

} // namespace stet
