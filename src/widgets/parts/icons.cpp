#include "widgets/parts/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>

#include <optional>

// Resources of a static library are linked in only when they are asked for; the macro must stand outside a namespace.
static void initIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr QByteArrayView drawnColor = "#000000"; // of every icon of the family

/// Draws an icon's file in a colour chosen when it is painted.
class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(const QString& name, std::optional<QColor> color)
        : m_color(color)
    {
        initIconResources();
        QFile file(u":/icons/"_s + name + u".svg"_s);
        if (file.open(QIODevice::ReadOnly))
            m_drawing = file.readAll();
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto color = m_color.value_or(QApplication::palette().color(group, QPalette::ButtonText));
        auto drawing = m_drawing;
        drawing.replace(drawnColor.toByteArray(), color.name(QColor::HexRgb).toUtf8());
        QSvgRenderer renderer(drawing);
        const auto side = std::min(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        renderer.render(painter, square);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    bool isNull() override { return m_drawing.isEmpty(); }
    QString key() const override { return u"stet-themed"_s; }
    QIconEngine* clone() const override { return new ThemedIconEngine(*this); }

private:
    std::optional<QColor> m_color;
    QByteArray m_drawing;
};

} // namespace

QIcon themedIcon(const QString& name)
{
    return QIcon(new ThemedIconEngine(name, std::nullopt));
}

QIcon coloredIcon(const QString& name, const QColor& color)
{
    return QIcon(new ThemedIconEngine(name, color));
}

} // namespace stet
