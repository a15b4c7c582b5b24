#pragma once

#include <QListWidget>

namespace stet {

/// Tags in a wrapping row. The person drags them to reorder, and removes one with Delete or with the cross that it
/// shows under the pointer.
class TagList final : public QListWidget
{
    Q_OBJECT

public:
    explicit TagList(QWidget* parent = nullptr);

    void setTags(const QStringList& tags);
    QStringList tags() const;
    void setReadOnly(bool readOnly);
    bool isReadOnly() const { return m_isReadOnly; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    /// The person changed the tags.
    void tagsChanged(const QStringList& tags);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QListWidgetItem* itemOfCross(const QMouseEvent& event) const;

    QListWidgetItem* m_pressedCross = nullptr; ///< the tag whose cross is pressed
    bool m_isReadOnly = false;
};

} // namespace stet
