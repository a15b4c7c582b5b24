#pragma once

#include <QFrame>

#include <memory>

namespace Ui {
class SearchHelp;
}

namespace stet {

/// A popover with what the search line understands; an example that is clicked is searched for.
class SearchHelp final : public QFrame
{
    Q_OBJECT

public:
    explicit SearchHelp(QWidget* parent = nullptr);
    ~SearchHelp() override;

    /// Shows it below a widget, inside the screen.
    void showBelow(const QWidget& widget);

Q_SIGNALS:
    void exampleChosen(const QString& query);

private:
    std::unique_ptr<Ui::SearchHelp> m_ui;
};

} // namespace stet
