#pragma once

class QStyle;

namespace stet {

/// Creates Stet's style: Fusion without frames and gradients. Selected rows are tinted, with a bar at their left in the
/// list that has the focus; in other lists the tint is gray. Tabs are underlined, and one line separates panels. The
/// caller owns it.
QStyle* makeStetStyle();

} // namespace stet
