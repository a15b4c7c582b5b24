#pragma once

namespace stet {

/// Sets what Qt reads before its application is made: no screen, no desktop, no threads of its own.
void prepareEnvironment();

/// Leaves the person's fonts out but for a few, which are in memory afterwards. Before the QGuiApplication.
void chooseFonts();

/// Decodes a picture of each format and a drawing with text, so that nothing is loaded later. After the
/// QGuiApplication.
void warmUp();

} // namespace stet
