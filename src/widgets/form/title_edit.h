#pragma once

#include <QPlainTextEdit>

namespace stet {

/// Edits a title, in two lines if it is long. A title has no line breaks: Enter applies it, and pasted ones become
/// spaces.
class TitleEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TitleEdit(QWidget* parent = nullptr);

    /// The title in one line, with its no-break spaces, of which toPlainText() makes spaces.
    QString text() const;

Q_SIGNALS:
    void returnPressed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
};

} // namespace stet
