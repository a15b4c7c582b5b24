#pragma once

#include "core/text/result.h"

#include <string_view>

namespace stet {

/// Refuses a picture that says in its structure that decoding it would take far more than its pixels: a PNG with over
/// 1,000 chunks beside its pixels, or over 64 KB of compressed texts or profiles, which unfold to a thousand times as
/// much; a JPEG with over 100 scans. Reads no pixels and unpacks nothing. Any thread. Errors: UnsafeImage; detail: what
/// there is too much of.
Result<Done> checkDangers(std::string_view bytes);

} // namespace stet
