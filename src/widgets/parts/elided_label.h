#pragma once

#include <QLabel>

namespace stet {

/// One line of plain text, shortened if there is not enough space; the tool tip then shows the whole text.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    /// Sets where the text is shortened; initially at its end.
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

/// Styles a label as secondary: smaller, and in the secondary color, which follows the theme.
void makeSecondary(QLabel& label);

} // namespace stet
