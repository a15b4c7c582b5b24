#pragma once

#include <QWidget>

#include <memory>

class QPlainTextEdit;

namespace Ui {
class FindBar;
}

namespace stet {

/// A search bar below a text. Enter finds the next match, Shift+Enter the previous one, Escape closes.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget* parent = nullptr);
    ~FindBar() override;

    /// `text` must outlive the bar.
    void setText(QPlainTextEdit* text);
    /// Shows the bar, filled with the text's selection.
    void open();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QString wanted() const;
    void find(bool backward, bool stays = false);
    void countHits();
    void close();

    std::unique_ptr<Ui::FindBar> m_ui;
    QPlainTextEdit* m_text = nullptr;
};

} // namespace stet
