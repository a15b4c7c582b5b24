#pragma once

#include "models/article/field_problem.h"

#include <QWidget>

#include <optional>

class QLabel;
class QToolButton;

namespace stet {

/// A line below a field: why typed text is not applied, what is wrong with the value, or that an empty field could be
/// removed.
class FieldMessage final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldMessage(QWidget* parent = nullptr);

    void setParseError(const QString& sentence);
    void offerRemoval();
    void setProblem(const FieldProblem& problem);
    /// Hides the message and takes no space.
    void clear();

Q_SIGNALS:
    void removalRequested();
    void fixRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void updateColor();

    QLabel* m_sentence;
    QToolButton* m_remove;
    QToolButton* m_fix;
    std::optional<Severity> m_severity; ///< of what the sentence says; nullopt: none
};

} // namespace stet
