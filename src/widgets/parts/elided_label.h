#pragma once

#include <QLabel>

namespace stet {

/// One line of plain text that gives way: cut where there is no room, and whole in the tool tip then.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    /// Where the text is cut; at its end at first.
    void setElideMode(Qt::TextElideMode mode);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString line() const;
    QString shownText() const;

    Qt::TextElideMode m_mode = Qt::ElideRight;
};

/// Gives a label the weight of a secondary fact: smaller, and in the colour for that, which follows the theme.
void makeSecondary(QLabel& label);

} // namespace stet
