#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace stet {

/// A line below a field: why typed text is not applied, or that an empty field could be removed.
class FieldMessage final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldMessage(QWidget* parent = nullptr);

    void setParseError(const QString& sentence);
    void offerRemoval();
    /// Hides the message and takes no space.
    void clear();

Q_SIGNALS:
    void removalRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void updateColor();

    QLabel* m_sentence;
    QToolButton* m_remove;
    bool m_isParseError = false;
};

} // namespace stet
