#pragma once

#include "widgets/parts/icon_label.h"

#include <QWidget>

#include <memory>

class QAbstractButton;

namespace Ui {
class MessageView;
}

namespace stet {

/// What a panel shows in its center when it has nothing else to show: an icon, a sentence, its subject, and buttons.
class MessageView : public QWidget
{
    Q_OBJECT

public:
    struct Message
    {
        QString icon; ///< as for themedIcon()
        IconLabel::Tone tone = IconLabel::Tone::Secondary;
        QString sentence;
        QString subject{}; ///< a path or an address, on one line
        QString hint{}; ///< the consequence, in smaller text
    };

    explicit MessageView(QWidget* parent = nullptr);
    ~MessageView() override;

    void setMessage(const Message& message);
    /// Adds a button below the text; takes ownership.
    void addButton(QAbstractButton* button);

private:
    std::unique_ptr<Ui::MessageView> m_ui;
};

} // namespace stet
