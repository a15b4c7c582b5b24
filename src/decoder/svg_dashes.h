#pragma once

#include <QString>
#include <QStringView>
#include <QXmlStreamAttributes>

#include <optional>

namespace stet {

/// Returns how long the outline of an SVG element is at most, in its own units: of lines, rectangles, circles,
/// ellipses, polygons and paths; 0 for others. Counts along the axes and the control points.
double outlineLength(QStringView element, const QXmlStreamAttributes& attributes);

/// Returns the length of the shortest pattern of dashes that a text sets, an attribute or a style sheet: 0 where this
/// cannot be told. nullopt: it sets none.
std::optional<double> shortestDashes(const QXmlStreamAttributes& attributes);
std::optional<double> shortestDashes(QStringView styleSheet);

/// Returns the largest number in a text; 0 if there is none.
double largestNumber(QStringView text);

/// Returns the style sheet, or the content of an attribute `style`, without dashes.
QString withoutDashes(QStringView styleSheet);

} // namespace stet
