#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace stet {

/// Returns an icon from resources/icons by its name without extension: "save". Drawn in the palette's text color when
/// painted, so it follows the theme, and sharp at every scale.
QIcon themedIcon(const QString& name);

/// The same in one fixed color, for state signs.
QIcon coloredIcon(const QString& name, const QColor& color);

} // namespace stet
