#pragma once

#include <QFrame>

#include <memory>

namespace Ui {
class SearchHelp;
}

namespace stet {

/// A popover that explains the search syntax; a click on an example searches for it.
class SearchHelp final : public QFrame
{
    Q_OBJECT

public:
    explicit SearchHelp(QWidget* parent = nullptr);
    ~SearchHelp() override;

    /// Shows it below a widget, within the screen.
    void showBelow(const QWidget& widget);

Q_SIGNALS:
    void exampleChosen(const QString& query);

private:
    std::unique_ptr<Ui::SearchHelp> m_ui;
};

} // namespace stet
