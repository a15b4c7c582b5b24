#pragma once

#include "core/document/key_path.h"

#include <QString>

namespace stet {

/// Returns the field's name for people, in the window's language: "Title", "Picture 1: Width"; the key path for a field
/// without a name.
QString nameOfField(const KeyPath& path);

} // namespace stet
