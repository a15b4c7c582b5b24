#pragma once

#include "core/document/key_path.h"

#include <QString>

namespace stet {

/// What a field is called for people: a word of the window's language for those that Stet knows, else its key path.
QString nameOfField(const KeyPath& path);

} // namespace stet
