#pragma once

#include "models/article/source_check.h"
#include "widgets/article/find_target.h"

#include <QPlainTextEdit>

#include <memory>

namespace stet {

/// A text editor for the source of an article, with line numbers, colors for its parts, and a mark at the line of an
/// error.
class SourceEditor final : public QPlainTextEdit, public FindTarget
{
    Q_OBJECT

public:
    explicit SourceEditor(QWidget* parent = nullptr);

    /// Returns the text with all its characters: toPlainText() turns no-break spaces into spaces.
    QString wholeText() const;
    /// Replaces the text, and clears the undo history, if it differs. Keeps the cursor where the text is unchanged.
    void showText(const QString& text);

    /// Sets the colors of the parts; for a text with an error, keeps the previous ones.
    void setParts(const CheckedSource& source);
    /// From 1; 0 for none.
    void setErrorLine(int line);
    void goToLine(int line);

    QString selectedText() const override;
    void find(const QString& text, FindStep step, std::function<void(int hits)> done) override;
    void focusText() override { setFocus(Qt::OtherFocusReason); }

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
