#pragma once

#include <QListWidget>

namespace stet {

/// Words in a row that wraps; dragged to another place, and taken away with Delete.
class TagList final : public QListWidget
{
    Q_OBJECT

public:
    explicit TagList(QWidget* parent = nullptr);

    void setTags(const QStringList& tags);
    QStringList tags() const;
    void setReadOnly(bool readOnly);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    /// By the person.
    void tagsChanged(const QStringList& tags);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    bool m_isReadOnly = false;
};

} // namespace stet
