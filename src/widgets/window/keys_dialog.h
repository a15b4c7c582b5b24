#pragma once

#include <QDialog>

#include <memory>
#include <vector>

namespace Ui {
class KeysDialog;
}

namespace stet {

/// One line of the help on keys; both texts are translated.
struct KeyHelp
{
    QString keys;
    QString does;
};

/// The keys and what they do. Not modal.
class KeysDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit KeysDialog(const std::vector<KeyHelp>& keys, QWidget* parent = nullptr);
    ~KeysDialog() override;

private:
    std::unique_ptr<Ui::KeysDialog> m_ui;
};

} // namespace stet
