#pragma once

#include <QWidget>

#include <memory>

class QPlainTextEdit;

namespace Ui {
class FindBar;
}

namespace stet {

/// A line below a text in which is searched for what is typed; Enter goes on, Shift+Enter back, Escape closes.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget* parent = nullptr);
    ~FindBar() override;

    /// `text` must outlive the bar.
    void setText(QPlainTextEdit* text);
    /// Shows the bar, with what is selected in the text.
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
