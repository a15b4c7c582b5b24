#pragma once

#include <QString>
#include <QWidget>

#include <functional>
#include <map>
#include <vector>

class QVBoxLayout;

namespace stet {

/// Warnings that stay above the table until what they warn of is over: one bar each, with its acts as buttons.
class WarningBars final : public QWidget
{
    Q_OBJECT

public:
    explicit WarningBars(QWidget* parent = nullptr);

    struct Act
    {
        QString text;
        std::function<void()> act;
    };

    /// Shows a warning, in place of an earlier one of the same name. `text` is plain; `name` names it for the program.
    void show(const QString& name, const QString& text, const std::vector<Act>& acts);
    void remove(const QString& name);

private:
    QVBoxLayout* m_column;
    std::map<QString, QWidget*> m_bars;
};

} // namespace stet
