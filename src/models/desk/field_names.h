#pragma once

#include "core/document/key_path.h"

#include <QString>

namespace stet {

/// Returns the field's name for people: a word in the window's language for known fields, else the key path.
QString nameOfField(const KeyPath& path);

} // namespace stet
