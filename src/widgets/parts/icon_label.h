#pragma once

#include <QString>
#include <QWidget>

namespace stet {

/// An icon of the family in a square of its own, in a colour that follows the theme. Says nothing to a screen reader:
/// the text beside it does.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    enum class Tone
    {
        Secondary,
        Warning,
        Error,
        AsDrawn ///< the icon has colours of its own
    };

    explicit IconLabel(QWidget* parent = nullptr);

    /// `name` as for themedIcon(); empty leaves the place empty. `side` in pixels.
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
