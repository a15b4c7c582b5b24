#pragma once

#include "widgets/article/find_target.h"

#include <QWidget>

#include <memory>

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

    /// `target` must outlive the bar; `name`: what the bar is for.
    void setTarget(FindTarget* target, const QString& name);
    /// Shows the bar, filled with the text's selection.
    void open();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QString wanted() const;
    void find(FindStep step);
    void showHits(int hits);
    void close();

    std::unique_ptr<Ui::FindBar> m_ui;
    FindTarget* m_target = nullptr;
};

} // namespace stet
