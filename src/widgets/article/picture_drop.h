#pragma once

#include <QObject>

class QWidget;

namespace stet {

/// Lets a person drop one file on a widget. The file stays where it is.
class PictureDrop final : public QObject
{
    Q_OBJECT

public:
    /// Owned by the widget.
    explicit PictureDrop(QWidget& widget);

    void setAccepting(bool isAccepting) { m_isAccepting = isAccepting; }

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// Absolute path.
    void dropped(const QString& path);

private:
    bool m_isAccepting = false;
};

} // namespace stet
