#pragma once

#include "models/article/source_check.h"

#include <QPlainTextEdit>

#include <memory>

namespace stet {

/// A text editor for the source of an article, with the numbers of its lines, colours for its parts, and a mark at the
/// line of a mistake.
class SourceEditor final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SourceEditor(QWidget* parent = nullptr);

    /// The text with every character it has: toPlainText() makes spaces of no-break spaces.
    QString wholeText() const;
    /// Puts another text in the place of this one, where it is another; the cursor stays where its text stays. Nothing
    /// can be taken back behind it.
    void showText(const QString& text);

    /// Colours of the parts; those of a text with a mistake stay as they were.
    void setParts(const CheckedSource& source);
    /// From 1 on; 0 for none.
    void setErrorLine(int line);
    void goToLine(int line);

Q_SIGNALS:
    void findRequested();
    void left();

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class Margin;
    class Colors;

    int marginWidth() const;
    void placeMargin();
    void paintMargin(QPaintEvent* event);
    void markLine();
    void forgetUndo();

    Margin* m_margin;
    Colors* m_colors;
    int m_mistakeLine = 0;
};

} // namespace stet
