#pragma once

#include <QString>
#include <QWidget>

namespace stet {

/// A themed icon in a square, in a color that follows the theme. Silent for screen readers: the text beside it is
/// enough.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    enum class Tone
    {
        Secondary,
        Warning,
        Error,
        AsDrawn ///< the icon has its own colors
    };

    explicit IconLabel(QWidget* parent = nullptr);

    /// `name` as for themedIcon(); an empty one shows nothing. `side` in pixels.
    void setIcon(const QString& name, Tone tone, int side);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    Tone m_tone = Tone::Secondary;
    int m_side = 16;
};

} // namespace stet
