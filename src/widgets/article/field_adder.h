#pragma once

#include "core/document/key_path.h"
#include "core/document/value.h"

#include <QWidget>

#include <memory>
#include <string>
#include <vector>

namespace Ui {
class FieldAdder;
}

namespace stet {

/// An entry form below the fields of an article for a new one: its name, type and value.
class FieldAdder final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldAdder(QWidget* parent = nullptr);
    ~FieldAdder() override;

    /// Opens for a new field of a map; `taken` lists its existing fields.
    void openForField(const KeyPath& map, std::vector<std::string> taken);
    /// Opens for a new item at the end of a list.
    void openForItem(const KeyPath& list, std::uint32_t count);
    /// Whether it shows what was wanted and could not be added.
    bool isRefused() const { return isVisible() && m_isRefused; }
    /// Closes after a wanted field or item was added; if `problem`, a sentence, says why it was not, stays open.
    void end(const QString& problem);

Q_SIGNALS:
    /// end() follows each of these two, unless another article is shown meanwhile.
    void fieldWanted(const stet::KeyPath& path, const stet::Value& value);
    void itemWanted(const stet::KeyPath& list, std::uint32_t index, const stet::Value& value);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void open(const QString& where, bool hasName);
    void add();
    void leave();
    void sayProblem(const QString& problem);

    std::unique_ptr<Ui::FieldAdder> m_ui;
    KeyPath m_parent;
    std::vector<std::string> m_taken;
    std::uint32_t m_count = 0;
    bool m_isWaiting = false; ///< for end()
    bool m_isRefused = false;
};

} // namespace stet
