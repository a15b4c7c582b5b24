#pragma once

#include <QString>

#include <optional>

namespace stet {

/// The sample as it came with the program: beside the installed program, else in the source tree; nullopt where it is
/// in neither.
std::optional<QString> originalSample();

/// The person's own copy of the sample, in the application's data folder.
QString sampleCopy();

/// Makes a copy of the sample at `target`, all of it or nothing: it is copied beside it first. False, with nothing
/// changed, where something could not be read or written.
bool copySample(const QString& target);

} // namespace stet
