#pragma once

#include <QString>

#include <optional>

namespace stet {

/// Returns the original sample: beside the installed program, else in the source tree; nullopt if it is in neither.
std::optional<QString> originalSample();

/// Returns the path of the person's own copy of the sample, in the application's data folder.
QString sampleCopy();

/// Copies the sample to `target`, completely or not at all: copies it beside the target first. Returns false, changing
/// nothing, if something could not be read or written.
bool copySample(const QString& target);

} // namespace stet
