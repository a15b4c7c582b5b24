#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace stet {

/// An icon of the family in resources/icons, by its name without ending: "save". Drawn in the text colour of the
/// application's palette at the time it is painted, so it follows a change of theme, and sharp at every scale.
QIcon themedIcon(const QString& name);

/// The same in one fixed colour, for marks of state.
QIcon coloredIcon(const QString& name, const QColor& color);

} // namespace stet
